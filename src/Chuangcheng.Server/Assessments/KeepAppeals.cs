using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <param name="Record">Id of the visit, problem or event contested.</param>
/// <param name="Item">The item's code; left out for an event.</param>
public sealed record AppealBody(Guid? Period, string? Unit, Guid? Record, string? Item, string? Reason);

/// <param name="State">raised, upheld or rejected.</param>
/// <param name="Revision">The period's revision an upheld one made; 0 otherwise.</param>
public sealed record AppealLine(Guid Id, Guid Period, string PeriodName, Guid Unit, string UnitName, Guid Record, string Item, string Reason, DateTimeOffset RaisedAt, string State, bool LeaveOut, string Decision, DateTimeOffset? DecidedAt, int Revision);

/// <summary>A unit contests a finding of its sheet within the window (R-ASM-03).</summary>
internal sealed class KeepAppeals(Writer writer, Database database, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/appeals", List).Needs(Right.ReadMeasures).WithTags("Assessments");
        api.MapPut("/appeals/{id:guid}", Put).Needs(Right.MoveProblems).WithTags("Assessments").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>Appeals of the caller's units, or of the periods the caller keeps; newest first.</summary>
    internal static async Task<Ok<IReadOnlyList<AppealLine>>> List(HttpContext context, KeepAppeals keep) => TypedResults.Ok(await keep.All(context.Actor()));

    /// <summary>Contests a finding; sending it again changes nothing.</summary>
    internal static async Task<Ok<AppealLine>> Put(Guid id, JsonBody<AppealBody> body, HttpContext context, KeepAppeals keep) => TypedResults.Ok(await keep.Raise(id, body.Value, context.Actor()));

    public async Task<IReadOnlyList<AppealLine>> All(Actor actor)
    {
        await using var ledger = database.Read();
        var periods = (await ledger.AssessmentPeriods.AsNoTracking().Where(p => p.District == actor.District).ToListAsync()).ToDictionary(p => p.No);
        var appeals = await ledger.Appeals.AsNoTracking().Where(a => a.District == actor.District).OrderByDescending(a => a.No).Take(1000).ToListAsync();
        return [.. appeals.Where(a => actor.Boundary.Covers(a.Unit) || AssessmentsInSight.Keeps(actor, periods[a.Period].Owner)).Select(a => Line(a, periods[a.Period], register))];
    }

    public async Task<AppealLine> Raise(Guid id, AppealBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var (unit, reason) = (reading.Unit("unit", body.Unit, own: true), reading.Text("reason", body.Reason, 2000, required: true));
        if (body.Period is null) reading.Fault(PlumbingRefusals.Required("period"));
        if (body.Record is null) reading.Fault(PlumbingRefusals.Required("record"));
        reading.Done();
        return await writer.Run(async ledger =>
        {
            var (period, now) = (await AssessmentsInSight.Find(ledger, body.Period!.Value, actor, register.Tree), clock.Now());
            var known = await ledger.Appeals.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id);
            if (known is not null && (known.Period != period.No || known.Unit != unit!.No || known.Record != body.Record || known.Item != (body.Item ?? ""))) throw new Refused(AssessmentRefusals.AppealKnown(id));
            if (known is not null) return Line(known, period, register);
            if (period.State != PeriodState.Published) throw new Refused(AssessmentRefusals.NotPublished);
            if (register.Time.DayOf(now) > period.AppealUntil) throw new Refused(AssessmentRefusals.WindowClosed(period.AppealUntil!.Value));
            var sheet = (await FrozenSheets.InForce(ledger, period)).FirstOrDefault(s => s.Unit == unit!.No) ?? throw new Refused(AssessmentRefusals.UnknownSheet);
            if (!new Adjustment(body.Record!.Value, body.Item ?? "", false).Concerns(FrozenSheets.Facts(sheet))) throw new Refused(AssessmentRefusals.NotOnTheSheet);
            var appeal = new Appeal
            {
                Id = id, No = (int)await Sequence.Next(ledger, "appeals"), District = period.District, Period = period.No, Unit = unit!.No, Record = body.Record.Value, Item = body.Item ?? "", Reason = reason, RaisedAt = now,
            };
            ledger.Appeals.Add(appeal);
            ledger.Append(new AppealMoved(appeal.No, period.No, appeal.Unit, "raised") { District = period.District }, actor, now);
            return Line(appeal, period, register);
        });
    }

    internal static AppealLine Line(Appeal a, AssessmentPeriod period, Register register) => new(
        a.Id, period.Id, period.Name, register.Tree[a.Unit].Id, register.Tree[a.Unit].Name, a.Record, a.Item, a.Reason, a.RaisedAt, a.State.Wire(), a.LeaveOut, a.Decision, a.DecidedAt, a.Revision);
}
