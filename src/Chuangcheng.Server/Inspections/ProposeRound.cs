using System.Security.Cryptography;
using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems;
using Chuangcheng.Server.Sites;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <param name="Round">Id of the round to make; made by the caller.</param>
/// <param name="To">Its last day; left out, seven days from today.</param>
public sealed record AlikeBody(Guid? Round, string? Name, DateOnly? To);

/// <param name="Round">Id of the round to make.</param>
/// <param name="From">First day of closing looked at; left out, thirty days ago.</param>
/// <param name="To">Last day of closing; left out, today.</param>
/// <param name="Percent">Share drawn; left out, 10 (R-LED-09).</param>
/// <param name="Seed">Left out, made here and kept.</param>
public sealed record RechecksBody(Guid? Round, DateOnly? From, DateOnly? To, int? Percent, long? Seed);

/// <summary>Rounds that follow from the ledger: 举一反三, the same check at all sites of the kind; and sampled re-visits of what was closed.</summary>
internal sealed class ProposeRound(Writer writer, Register register, ShowRound show, TimeProvider clock)
{
    private const int DaysGiven = 7, DaysBack = 30, UsualPercent = 10;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/problems/{id:guid}/alike", Alike).Needs(Right.PlanInspections).WithTags("Inspections").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        api.MapPost("/rounds/rechecks", Rechecks).Needs(Right.PlanInspections).WithTags("Inspections").ProducesProblem(400).ProducesProblem(409);
    }

    /// <summary>Asks the failed item again at every other open site of the kind.</summary>
    internal static async Task<Ok<RoundDetail>> Alike(Guid id, JsonBody<AlikeBody> body, HttpContext context, ProposeRound propose) =>
        TypedResults.Ok(await propose.SameEverywhere(id, body.Value, context.Actor()));

    /// <summary>Draws closed problems to be looked at again.</summary>
    internal static async Task<Ok<RoundDetail>> Rechecks(JsonBody<RechecksBody> body, HttpContext context, ProposeRound propose) =>
        TypedResults.Ok(await propose.LookAgain(body.Value, context.Actor()));

    private async Task<RoundDetail> SameEverywhere(Guid problem, AlikeBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var name = reading.Text("name", body.Name);
        var to = body.To ?? Today.AddDays(DaysGiven);
        reading.InOrder("to", Today, to);
        reading.Done();
        var id = body.Round ?? Guid.CreateVersion7();
        await writer.Run(async ledger =>
        {
            var found = await ProblemsInSight.Find(ledger, problem, actor);
            var sites = await ledger.Sites.AsNoTracking().Where(s => s.District == found.District && s.Type == found.SiteType && s.No != found.Site && s.Until == null).OrderBy(s => s.No).Select(s => s.No).ToListAsync();
            if (sites.Count == 0 || found.Item.Length == 0) throw new Refused(InspectionRefusals.NothingToDraw);
            await Make(ledger, new Round
            {
                Id = id, No = 0, District = found.District, Name = name.Length > 0 ? name : $"{found.Number} {found.ItemName}"[..Math.Min(Limits.NameLength, found.Number.Length + 1 + found.ItemName.Length)],
                Kind = VisitKind.Special, From = Today, To = to, Items = [found.Item], Unannounced = false, Because = found.Id, MadeBy = actor.Account, MadeAt = clock.Now(),
            }, sites, actor);
        });
        return await show.Find(id, actor);
    }

    private async Task<RoundDetail> LookAgain(RechecksBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var (from, to) = (reading.Day("from", body.From, Today.AddDays(-DaysBack)), reading.Day("to", body.To, Today));
        reading.InOrder("to", from, to);
        var percent = reading.Number("percent", body.Percent, 1, 100, UsualPercent);
        reading.Done();
        var (id, seed) = (body.Round ?? Guid.CreateVersion7(), body.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue));
        var (start, end) = (register.Time.StartOf(from), register.Time.StartOf(to.AddDays(1)));
        await writer.Run(async ledger =>
        {
            var closed = await ledger.Problems.AsNoTracking().Where(p => p.District == actor.District && p.Site != 0 && p.Item != "" && p.ClosedAt >= start && p.ClosedAt < end)
                .Select(p => new { p.Number, p.Site, p.Item }).ToListAsync();
            var drawn = Draw.Of(closed, p => p.Number, (closed.Count * percent + 99) / 100, seed);
            if (drawn.Count == 0) throw new Refused(InspectionRefusals.NothingToDraw);
            await Make(ledger, new Round
            {
                Id = id, No = 0, District = actor.District, Name = RefusalWords.Of("inspections.rechecks", from, to), Kind = VisitKind.Recheck, From = Today, To = Today.AddDays(DaysGiven),
                Items = [.. drawn.Select(p => p.Item).Distinct().Order(StringComparer.Ordinal)], Unannounced = true, Seed = seed, MadeBy = actor.Account, MadeAt = clock.Now(),
            }, [.. drawn.Select(p => p.Site).Distinct().Order()], actor);
        });
        return await show.Find(id, actor);
    }

    /// <summary>The same id again is the same round.</summary>
    private async Task Make(Ledger ledger, Round round, IReadOnlyList<int> sites, Actor actor)
    {
        if (await ledger.Rounds.FirstOrDefaultAsync(r => r.Id == round.Id) is { } known)
        {
            if (known.Because != round.Because || known.Kind != round.Kind || known.District != round.District) throw new Refused(InspectionRefusals.RoundKnown(round.Id));
            return;
        }
        var made = new Round
        {
            Id = round.Id, No = (int)await Sequence.Next(ledger, "rounds"), District = round.District, Name = round.Name, Kind = round.Kind, From = round.From, To = round.To, Items = round.Items,
            Unannounced = round.Unannounced, Seed = round.Seed, Because = round.Because, MadeBy = round.MadeBy, MadeAt = round.MadeAt,
        };
        ledger.Rounds.Add(made);
        ledger.RoundSites.AddRange(sites.Select(site => new RoundSite { Round = made.No, Site = site }));
        ledger.Append(new RegisterChanged("rounds", 1) { District = round.District }, actor, clock.Now());
    }

    private DateOnly Today => register.Time.DayOf(clock.Now());
}
