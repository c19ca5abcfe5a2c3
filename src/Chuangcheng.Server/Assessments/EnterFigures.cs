using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <param name="Value">0 to 100.</param>
/// <param name="Source">The paper it comes from.</param>
public sealed record FigureBody(string? Unit, string? Component, decimal? Value, string? Source);

public sealed record FiguresBody(IReadOnlyList<FigureBody?>? Items);

/// <param name="Entered">How many stand now.</param>
public sealed record FiguresAnswer(int Entered);

/// <summary>Figures from outside – hotline, materials, survey – for an open period.</summary>
internal sealed class EnterFigures(Writer writer, Register register, TimeProvider clock)
{
    private const int Most = 5000;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut("/assessments/{period:guid}/figures", Put).Needs(Right.KeepAssessments).WithTags("Assessments").ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    /// <summary>Enters figures; one for the same unit and component replaces it.</summary>
    internal static async Task<Ok<FiguresAnswer>> Put(Guid period, JsonBody<FiguresBody> body, HttpContext context, EnterFigures enter) => TypedResults.Ok(await enter.Enter(period, body.Value, context.Actor()));

    public Task<FiguresAnswer> Enter(Guid id, FiguresBody body, Actor actor) => writer.Run(async ledger =>
    {
        var period = await AssessmentsInSight.Own(ledger, id, actor, register.Tree);
        if (period.State == PeriodState.Published) throw new Refused(AssessmentRefusals.AlreadyPublished);
        var figures = Read(body, period, await Schemes.Of(ledger, period), actor);
        var known = await ledger.EnteredFigures.Where(f => f.Period == period.No).ToDictionaryAsync(f => (f.Unit, f.Component));
        foreach (var figure in figures)
        {
            if (known.TryGetValue((figure.Unit, figure.Component), out var old)) (old.Hundredths, old.Source) = (figure.Hundredths, figure.Source);
            else ledger.EnteredFigures.Add(known[(figure.Unit, figure.Component)] = figure);
        }
        ledger.Append(new AssessmentEntered("figures", period.No, figures.Count) { District = period.District }, actor, clock.Now());
        return new FiguresAnswer(known.Count);
    });

    /// <summary>What stands for the period's units.</summary>
    public static Task<List<EnteredFigure>> Standing(Ledger ledger, AssessmentPeriod period) => ledger.EnteredFigures.AsNoTracking().Where(f => f.Period == period.No).ToListAsync();

    private List<EnteredFigure> Read(FiguresBody body, AssessmentPeriod period, Scheme scheme, Actor actor)
    {
        var reading = new Reading(register, actor);
        var figures = new List<EnteredFigure>();
        if (body.Items is not { Count: > 0 and <= Most }) reading.Fault(PlumbingRefusals.Required("items"));
        foreach (var (item, i) in (body.Items ?? []).Take(Most).Select((item, i) => (item, i)))
        {
            var unit = reading.Unit($"items[{i}].unit", item?.Unit, own: true);
            var source = reading.Text($"items[{i}].source", item?.Source, required: true);
            if (!scheme.Components.Any(c => c.Code == item?.Component && c.IsEntered)) reading.Fault(AssessmentRefusals.NotEntered(item?.Component ?? ""));
            if (item?.Value is not (>= 0 and <= 100)) reading.Fault(PlumbingRefusals.BadValue($"items[{i}].value"));
            if (reading.Faults.Count == 0) figures.Add(new() { Period = period.No, Unit = unit!.No, Component = item!.Component!, Hundredths = (int)Model.Measures.Figures.Round2(item.Value!.Value * 100), Source = source });
        }
        reading.Done();
        return figures;
    }
}
