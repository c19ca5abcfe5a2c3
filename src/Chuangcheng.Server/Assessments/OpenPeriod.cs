using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <param name="Scheme">Id of the scheme; its newest version is taken.</param>
public sealed record PeriodBody(Guid? Scheme, string? Name, DateOnly? From, DateOnly? To);

/// <summary>Opens a period of a scheme: any days, not only a month.</summary>
internal sealed class OpenPeriod(Writer writer, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut("/assessments/{period:guid}", Put).Needs(Right.KeepAssessments).WithTags("Assessments").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);

    /// <summary>Opens a period; the same again changes nothing.</summary>
    internal static async Task<Ok<PeriodLine>> Put(Guid period, JsonBody<PeriodBody> body, HttpContext context, OpenPeriod open) => TypedResults.Ok(await open.Open(period, body.Value, context.Actor()));

    public async Task<PeriodLine> Open(Guid id, PeriodBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var (name, from, to) = (reading.Text("name", body.Name, required: true), reading.Day("from", body.From), reading.Day("to", body.To));
        reading.InOrder("to", from, to);
        if (body.Scheme is null) reading.Fault(PlumbingRefusals.Required("scheme"));
        reading.Done();
        return await writer.Run(async ledger =>
        {
            var scheme = await ledger.SchemeVersions.AsNoTracking().Where(s => s.Id == body.Scheme).OrderByDescending(s => s.Version).FirstOrDefaultAsync();
            if (scheme is null || !AssessmentsInSight.Keeps(actor, scheme.Owner)) throw new Refused(AssessmentRefusals.UnknownScheme);
            var known = await ledger.AssessmentPeriods.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id);
            if (known is not null && (known.District != actor.District || known.Scheme != scheme.Id || known.From != from || known.To != to || known.Name != name)) throw new Refused(AssessmentRefusals.PeriodKnown(id));
            return Line(known ?? await Make(ledger, id, name, from, to, scheme, actor), Schemes.Read(scheme.Body), register);
        });
    }

    private async Task<AssessmentPeriod> Make(Ledger ledger, Guid id, string name, DateOnly from, DateOnly to, SchemeVersion scheme, Actor actor)
    {
        var period = new AssessmentPeriod
        {
            Id = id, No = (int)await Sequence.Next(ledger, "assessments"), District = scheme.District, Owner = scheme.Owner, Scheme = scheme.Id, SchemeVersion = scheme.Version, Name = name,
            From = from, To = to, CutOff = to.AddDays(Schemes.Read(scheme.Body).CutOffDays),
        };
        ledger.AssessmentPeriods.Add(period);
        ledger.Append(new AssessmentMoved(period.No, "opened", 0, "") { District = period.District }, actor, clock.Now());
        return period;
    }

    internal static PeriodLine Line(AssessmentPeriod p, Scheme scheme, Register register) => new(
        p.Id, p.Name, p.From, p.To, p.CutOff, p.State.Wire(), p.PublishedAt, p.AppealUntil, p.Revision, p.Hash, p.Scheme, p.SchemeVersion, scheme.Name, register.Tree.Find(p.Owner)?.Name ?? "");
}
