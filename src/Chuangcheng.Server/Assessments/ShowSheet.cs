using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chuangcheng.Server.Assessments;

/// <summary>One unit's sheet, opening down to the checks and photos.</summary>
internal sealed class ShowSheet(Database database, Register register, ReckonPeriod reckon)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/assessments/{period:guid}/{unit:guid}", Handle).Needs(Right.ReadMeasures).WithTags("Assessments").ProducesProblem(404);

    /// <summary>A unit's score: components, Ⅰ, Ⅱ, Ⅲ, items, and the very checks with their photos; every lost point named.</summary>
    internal static async Task<Ok<SheetAnswer>> Handle(Guid period, Guid unit, HttpContext context, ShowSheet show) => TypedResults.Ok(await show.Find(period, unit, context.Actor()));

    public async Task<SheetAnswer> Find(Guid id, Guid unitId, Actor actor)
    {
        await using var ledger = database.Read();
        return await Answer(ledger, await Sheet(ledger, id, unitId, actor), actor);
    }

    public async Task<SheetAnswer> Answer(Ledger ledger, (AssessmentPeriod Period, Scheme Scheme, ReckonedUnit Unit) opened, Actor actor)
    {
        var (period, scheme, unit) = opened;
        var tree = await new SheetTree(register).Of(ledger, period.District, unit);
        return new(
            OpenPeriod.Line(period, scheme, register), register.Tree[unit.Unit].Id, register.Tree[unit.Unit].Name, unit.Class, unit.Sheet.Total, unit.Sheet.Shown, AssessmentsInSight.SeesRanks(actor, period, scheme) ? unit.Standing.Rank : null,
            unit.Standing.WhyNot, Bands.Of(unit.Sheet.Score / unit.Sheet.Total * 100).Wire(), unit.Sheet.Cases, unit.Sheet.Vetoed, ShowAssessments.Components(unit.Sheet), [.. unit.Sheet.NoData], tree,
            [.. unit.Sheet.Losses.Zip(unit.Sheet.ShownLosses, (loss, points) => new LossLine(loss.Component, Kind(scheme, loss), loss.Record, loss.Item, loss.Indicator, loss.What, points))], unit.Frozen?.Revision ?? 0, unit.Frozen?.Hash);
    }

    /// <exception cref="Refused">Not there, or not the actor's to see.</exception>
    public async Task<(AssessmentPeriod Period, Scheme Scheme, ReckonedUnit Unit)> Sheet(Ledger ledger, Guid id, Guid unitId, Actor actor)
    {
        var period = await AssessmentsInSight.Find(ledger, id, actor, register.Tree);
        var (scheme, units) = await reckon.Of(ledger, period);
        var unit = units.FirstOrDefault(u => register.Tree[u.Unit].Id == unitId);
        return unit is not null && AssessmentsInSight.SeesSheet(actor, period, scheme, unit, units) ? (period, scheme, unit) : throw new Refused(AssessmentRefusals.UnknownSheet);
    }

    private static string Kind(Scheme scheme, Loss loss) => scheme.Components.FirstOrDefault(c => c.Code == loss.Component) switch
    {
        null => "event",
        { IsField: true } => "visit",
        { IsRate: true } => "problem",
        _ => "entered",
    };
}
