using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <param name="LeaveOut">Of an upheld one: the record leaves the count; else it counts as good.</param>
/// <param name="Decision">The reason; it is the correction notice's text.</param>
public sealed record DecisionBody(bool? Upheld, bool? LeaveOut, string? Decision);

/// <summary>Decides an appeal; an upheld one corrects the sheets by a new revision, and the old ones stay.</summary>
internal sealed class DecideAppeal(Writer writer, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/appeals/{id:guid}/decision", Post).Needs(Right.KeepAssessments).WithTags("Assessments").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);

    /// <summary>Upholds or rejects an appeal, with the reason.</summary>
    internal static async Task<Ok<AppealLine>> Post(Guid id, JsonBody<DecisionBody> body, HttpContext context, DecideAppeal decide) => TypedResults.Ok(await decide.Decide(id, body.Value, context.Actor()));

    public async Task<AppealLine> Decide(Guid id, DecisionBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var decision = reading.Text("decision", body.Decision, 2000, required: true);
        if (body.Upheld is null) reading.Fault(PlumbingRefusals.Required("upheld"));
        reading.Done();
        return await writer.Run(async ledger =>
        {
            var appeal = await ledger.Appeals.FirstOrDefaultAsync(a => a.Id == id && a.District == actor.District) ?? throw new Refused(AssessmentRefusals.UnknownAppeal);
            var period = await ledger.AssessmentPeriods.FirstAsync(p => p.No == appeal.Period);
            if (!AssessmentsInSight.Keeps(actor, period.Owner)) throw new Refused(actor.Boundary.Covers(appeal.Unit) ? AssessmentRefusals.NotYours : AssessmentRefusals.UnknownAppeal);
            if (appeal.State != AppealState.Raised) throw new Refused(AssessmentRefusals.AlreadyDecided);
            var now = clock.Now();
            appeal.Decide(body.Upheld!.Value, body.LeaveOut ?? false, decision, now, period.Revision + 1);
            if (body.Upheld.Value) await Correct(ledger, period, appeal, actor, now);
            ledger.Append(new AppealMoved(appeal.No, period.No, appeal.Unit, appeal.State.Wire()) { District = period.District }, actor, now);
            return KeepAppeals.Line(appeal, period, register);
        });
    }

    /// <summary>New sheets for the unit and for whoever's rank moved with it; flags already handed over stay where they are.</summary>
    private static async Task Correct(Ledger ledger, AssessmentPeriod period, Appeal appeal, Actor actor, DateTimeOffset now)
    {
        var scheme = await Schemes.Of(ledger, period);
        var inForce = await FrozenSheets.InForce(ledger, period);
        var units = ReckonPeriod.Rank(scheme, [.. inForce.Select(s => (s.Class, s.Unit == appeal.Unit ? Adjustment.Apply(FrozenSheets.Facts(s), [appeal.Adjustment]) : FrozenSheets.Facts(s), (FrozenSheet?)s))]);
        var changed = units.Where(u => u.Unit == appeal.Unit || u.Standing.Rank != u.Frozen!.Rank).Select(u => FrozenSheets.Freeze(period, u, period.Revision + 1, now, appeal.Decision)).ToList();
        ledger.FrozenSheets.AddRange(changed);
        period.Correct(FrozenSheets.HashOf(inForce.Where(s => !changed.Exists(c => c.Unit == s.Unit)).Concat(changed)));
        ledger.Append(new AssessmentMoved(period.No, "corrected", period.Revision, period.Hash) { District = period.District }, actor, now);
    }
}
