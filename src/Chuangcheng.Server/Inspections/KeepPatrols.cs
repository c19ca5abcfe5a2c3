using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Sites;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <param name="Round">The round it is for; left out, a walk of its own.</param>
/// <param name="Ground">Id or code of the community, village, grid or street walked; or <paramref name="Site"/>.</param>
/// <param name="Site">Id of the road section walked.</param>
/// <param name="At">Left out, now.</param>
public sealed record PatrolBody(Guid? Round, string? Ground, Guid? Site, DateTimeOffset? At);

/// <summary>"Walked, nothing found": one tap. No hour is refused, no person is kept.</summary>
internal sealed class KeepPatrols(Writer writer, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut("/patrols/{id:guid}", Put).Needs(Right.RecordVisits).WithTags("Inspections").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);

    /// <summary>Notes that a place was walked: 201; the same again 200; the same id with other content 409 patrol-already-noted. Findings are visits of their own.</summary>
    internal static async Task<Results<Created<PatrolLine>, Ok<PatrolLine>>> Put(Guid id, JsonBody<PatrolBody> body, HttpContext context, KeepPatrols keep)
    {
        var (noted, line) = await keep.Note(id, body.Value, context.Actor());
        return noted ? TypedResults.Created($"/api/patrols/{id}", line) : TypedResults.Ok(line);
    }

    public async Task<(bool Noted, PatrolLine Line)> Note(Guid id, PatrolBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var (now, ground) = (clock.Now(), body.Site is null ? reading.Unit("ground", body.Ground, own: true) : null);
        var at = body.At ?? now;
        if (at > now + Limits.ClockAhead) reading.Fault(InspectionRefusals.InTheFuture("at"));
        if (at < Limits.Earliest) reading.Fault(InspectionRefusals.BeforeTheRecord("at"));
        reading.Done();
        return await writer.Run(async ledger =>
        {
            var round = body.Round is { } r ? await RoundsInSight.Find(ledger, r, actor) : null;
            var site = body.Site is { } s ? await ledger.Sites.AsNoTracking().Within(actor).FirstOrDefaultAsync(x => x.Id == s) ?? throw new Refused(SiteRefusals.UnknownSite) : null;
            var known = await ledger.Patrols.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id);
            if (known is not null) return IsTheSame(known, body, actor, site?.No ?? 0, site?.Unit ?? ground!.No) ? (false, PatrolLine.Of(known, site, round, register)) : throw new Refused(InspectionRefusals.PatrolKnown(id));
            var patrol = new Patrol
            {
                Id = id, No = (int)await Sequence.Next(ledger, "patrols"), District = actor.District, Round = body.Round, Ground = site?.Unit ?? ground!.No, Site = site?.No ?? 0, Recorder = actor.Unit,
                At = at.Cut(), On = register.Time.DayOf(at),
            };
            ledger.Patrols.Add(patrol);
            ledger.Append(new GroundWalked(patrol.No, patrol.Id, patrol.Ground) { District = patrol.District }, actor, now);
            return (true, PatrolLine.Of(patrol, site, round, register));
        });
    }

    /// <summary>A walk sent without an hour is the same at any.</summary>
    private static bool IsTheSame(Patrol known, PatrolBody body, Actor actor, int site, int ground) =>
        (known.District, known.Round, known.Site, known.Ground) == (actor.District, body.Round, site, ground) && (body.At is not { } at || known.At == at.Cut());
}
