using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chuangcheng.Server.Assessments;

/// <summary>Freezes a period's sheets, gives its flags, and puts its hash into the chain.</summary>
internal sealed class PublishPeriod(Writer writer, Register register, ReckonPeriod reckon, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/assessments/{period:guid}/publish", Post).Needs(Right.KeepAssessments).WithTags("Assessments").ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    /// <summary>Publishes a period once its last day is over; from then on only corrections change it, and each is said.</summary>
    internal static async Task<Ok<PeriodLine>> Post(Guid period, HttpContext context, PublishPeriod publish) => TypedResults.Ok(await publish.Publish(period, context.Actor()));

    public Task<PeriodLine> Publish(Guid id, Actor actor) => writer.Run(async ledger =>
    {
        var (period, now) = (await AssessmentsInSight.Own(ledger, id, actor, register.Tree), clock.Now());
        if (period.State == PeriodState.Published) throw new Refused(AssessmentRefusals.AlreadyPublished);
        if (register.Time.DayOf(now) <= period.To) throw new Refused(AssessmentRefusals.PeriodNotOver(period.To));
        return await Freeze(ledger, period, actor, now);
    });

    /// <summary>Inside the caller's transaction.</summary>
    public async Task<PeriodLine> Freeze(Ledger ledger, AssessmentPeriod period, Actor actor, DateTimeOffset now)
    {
        var (scheme, units) = await reckon.Of(ledger, period);
        if (units.Count == 0) throw new Refused(AssessmentRefusals.NothingToScore);
        var sheets = units.Select(u => FrozenSheets.Freeze(period, u, 1, now)).ToList();
        ledger.FrozenSheets.AddRange(sheets);
        ledger.FlagHoldings.AddRange(await KeepFlags.Give(ledger, period, scheme, units));
        period.Publish(now, WorkingDaysAfter(register.Time.DayOf(now), scheme.AppealDays), FrozenSheets.HashOf(sheets));
        ledger.Append(new AssessmentMoved(period.No, "published", 1, period.Hash) { District = period.District }, actor, now);
        return OpenPeriod.Line(period, scheme, register);
    }

    private DateOnly WorkingDaysAfter(DateOnly day, int days)
    {
        for (var left = days; left > 0; left--)
            day = register.Clock.Calendar.OnOrAfter(day.AddDays(1));
        return day;
    }
}
