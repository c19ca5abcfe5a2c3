using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Console.Components;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>One measure by its dimensions, over a period, beside other periods; every number opens into its records.</summary>
internal sealed class ShowMeasurePage(TakeTable table, Register register, Words words, TimeProvider clock)
{
    private const int RowsShown = 100;

    private static readonly string[] Periods = ["period", "from", "to", "month", "day"];
    private static readonly string[] Narrowing = ["window", "exact", "unit", "street", "siteType", "indicator", "item", "source"];

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/measures/{name}", (string name, HttpContext context, ShowMeasurePage show) =>
        MeasureCatalogue.Find(name) is { } measure ? show.Answer(measure, context.Request.Query, context.Actor()) : Results.NotFound()).Needs(Right.ReadMeasures).ExcludeFromDescription();

    private IResult Answer(Measure measure, IQueryCollection query, Actor actor)
    {
        var asked = Filled(measure, query);
        try
        {
            return Page.Of<MeasurePage>(View(measure, asked, actor, null));
        }
        catch (Refused refused)
        {
            var plain = Filled(measure, new QueryCollection());
            return Page.Of<MeasurePage>(View(measure, plain, actor, Asked.Words(refused)), (int)refused.Refusals[0].Kind);
        }
    }

    /// <summary>What the page asks when the address leaves it open: this year, by street, beside other periods.</summary>
    public static IQueryCollection Filled(Measure measure, IQueryCollection query)
    {
        var asked = Asked.Of(query, AskMeasure.Words).With("compare", "true").With("part", null);
        if (Periods.All(name => asked[name].ToString().Length == 0)) asked = asked.With("period", "year");
        if (asked["by"].ToString().Length == 0) asked = asked.With("by", UsualDimension(measure));
        return asked["across"] == asked["by"] ? asked.With("across", null) : asked;
    }

    /// <summary>The rows alone, each with where it opens.</summary>
    public IReadOnlyList<MeasureRow> Rows(string name, string period, Dimension by, Actor actor) =>
        View(MeasureCatalogue.Find(name)!, new QueryCollection().With("period", period).With("by", by.Wire()), actor, null).Rows;

    private static string? UsualDimension(Measure measure) =>
        measure.Dimensions.Count == 0 ? null : (measure.Dimensions.Contains(Dimension.Street) ? Dimension.Street : measure.Dimensions[0]).Wire();

    private MeasureView View(Measure measure, IQueryCollection asked, Actor actor, string? error)
    {
        var answer = table.Of(measure, AskMeasure.Table(measure, asked, register, actor, clock.Now()));
        var (by, across) = (asked["by"].ToString(), asked["across"].ToString());
        var opens = new Opening(measure.Name, Asked.Of(asked, Narrowing), answer.From, answer.To);
        var filters = Filters(measure, actor);
        return new(
            new(answer.Name, ListMeasures.Title(measure), answer.Definition, Figure(answer.Unit, answer.Value, answer.Numerator, answer.Denominator)), by,
            [.. measure.Dimensions.Select(d => new Choice(d.Wire(), words[$"measures.dimension.{d.Wire()}"]))],
            [.. Ordered(answer, by).Take(RowsShown).Select(row => Row(answer, row, by, across, opens))], PeriodOf(asked), register.Time.Local(answer.AsOf), opens.Href())
        {
            Across = across.Length > 0 ? across : null, ColumnsLeftOut = answer.ColumnsLeftOut, RowsLeftOut = Math.Max(0, answer.Rows.Count - RowsShown), Asked = asked, Filters = filters,
            Columns = [.. answer.Columns.Select(column => new MeasureRow(column.Key, column.Label, Figure(answer.Unit, column.Value, column.Numerator, column.Denominator), opens.Href((across, column.Key))))],
            Before = ComparedFigure.Of(answer.Unit, answer.Before), LastYear = ComparedFigure.Of(answer.Unit, answer.LastYear), MayExport = actor.May(Right.Export), Error = error,
            Chips = [.. filters.Where(filter => asked[filter.Name].ToString().Length > 0).Select(filter => new Chip(
                $"{words[$"measures.dimension.{filter.Name}"]}{words["console.colon"]}{filter.Choices.FirstOrDefault(choice => choice.Value == asked[filter.Name])?.Label.Trim() ?? asked[filter.Name].ToString()}",
                asked.With(filter.Name, null).With("exact", null).Href($"/measures/{measure.Name}")))],
        };
    }

    private static IEnumerable<MeasureAnswerRow> Ordered(MeasureAnswer answer, string by) =>
        by is "month" or "day" ? answer.Rows.OrderBy(row => row.Key, StringComparer.Ordinal) : answer.Rows.OrderByDescending(row => row.Denominator ?? row.Numerator);

    private static MeasureRow Row(MeasureAnswer answer, MeasureAnswerRow row, string by, string across, Opening opens) =>
        new(row.Key, row.Label, Figure(answer.Unit, row.Value, row.Numerator, row.Denominator), opens.Href((by, row.Key)))
        {
            Before = ComparedFigure.Of(answer.Unit, row.Before), LastYear = ComparedFigure.Of(answer.Unit, row.LastYear),
            Cells = [.. row.Cells.Zip(answer.Columns, (cell, column) => cell is null ? null
                : new MeasureCellView(Figure(answer.Unit, cell.Value, cell.Numerator, cell.Denominator), opens.Href((by, row.Key), (across, column.Key))))],
        };

    private static MeasureFigure Figure(string unit, double? value, long numerator, long? denominator) => new(unit, value, numerator, denominator);

    /// <summary>The period as the picker knows it: a name, a month, or two days.</summary>
    private static string PeriodOf(IQueryCollection asked) =>
        Console.Period.Of(asked["from"], asked["to"]) ?? (asked["month"].ToString() is { Length: > 0 } month ? month : asked["period"].ToString());

    private IReadOnlyList<(string Name, IReadOnlyList<Choice> Choices)> Filters(Measure measure, Actor actor) =>
        [.. measure.Dimensions.Where(d => d is not (Dimension.Month or Dimension.Day)).Select(d => (d.Wire(), Choices(d, actor)))];

    private IReadOnlyList<Choice> Choices(Dimension dimension, Actor actor) => dimension switch
    {
        Dimension.Unit => register.Answering(actor),
        Dimension.Street => register.Grounds(actor),
        Dimension.SiteType => register.SiteTypes(),
        Dimension.Indicator => [.. (register.Catalogues.Current?.Indicators ?? []).Where(i => i.Code.Level == 3).Select(i => new Choice(i.Code.ToString(), $"{i.Code} {(Language.IsEnglish ? i.NameEn : i.NameZh)}"))],
        Dimension.Item => [.. (register.Catalogues.Current?.CheckItems ?? []).Select(i => new Choice(i.Code, Language.IsEnglish ? i.NameEn : i.NameZh))],
        _ => [.. Enum.GetValues<ProblemSource>().Select(source => new Choice(source.Wire(), words[$"problems.source.{source.Wire()}"]))],
    };

    /// <summary>Addresses of records: the filters and the days of the question, narrowed by what a row or a column stands for.</summary>
    private sealed record Opening(string Name, IQueryCollection Filters, DateOnly? From, DateOnly? To)
    {
        public string Href(params ReadOnlySpan<(string By, string Key)> narrowed)
        {
            var (asked, from, to) = (Filters, From, To);
            foreach (var (by, key) in narrowed)
                if (Asked.Day(by == "month" ? $"{key}-01" : by == "day" ? key : null) is { } first)
                {
                    var last = by == "day" ? first : first.AddMonths(1).AddDays(-1);
                    (from, to) = (from > first ? from : first, to < last ? to : last);
                }
                else
                {
                    asked = asked.With(by, key);
                    if (by == "unit") asked = asked.With("exact", key == MeasureKeys.None ? null : "unit");
                }
            return asked.With("from", Text(from)).With("to", Text(to)).Href($"/measures/{Name}/records");
        }

        private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
