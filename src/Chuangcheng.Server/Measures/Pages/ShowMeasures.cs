using Chuangcheng.Model;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>The pages of measures: all of them, one by a dimension, and the records behind a number.</summary>
internal sealed class ShowMeasures(ColumnFeed feed, OpenMeasure open, Register register, Words words, TimeProvider clock)
{
    private static readonly string[] Leads =
        ["problems-rectification-rate", "problems-on-time-rate", "problems-first-pass-rate", "problems-overdue", "problems-found", "problems-handling-hours"];

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/measures", (string? period, string? from, string? to, HttpContext context, ShowMeasures show) => Page.Of<MeasuresPage>(show.All(Console.Period.Of(from, to) ?? period, context.Actor()))).Needs(Right.ReadMeasures);
        pages.MapGet("/measures/{name}", (string name, string? period, string? from, string? to, string? by, HttpContext context, ShowMeasures show) =>
            show.One(name, Console.Period.Of(from, to) ?? period, by, context.Actor()) is { } view ? Page.Of<MeasurePage>(view) : Results.NotFound()).Needs(Right.ReadMeasures);
        pages.MapGet("/measures/{name}/records", async (string name, HttpContext context, ShowMeasures show) =>
            MeasureCatalogue.Find(name) is { } measure ? Page.Of<RecordsPage>(await show.Records(measure, context.Request.Query, context.Actor())) : Results.NotFound())
            .Needs(Right.ReadMeasures);
    }

    public MeasuresView All(string? period, Actor actor)
    {
        var chosen = Chosen(period);
        return new([.. MeasureCatalogue.All.Select(measure => Line(measure, Query(actor, chosen)))], chosen, Now);
    }

    public MeasureView? One(string name, string? period, string? by, Actor actor)
    {
        if (MeasureCatalogue.Find(name) is not { } measure) return null;
        var chosen = Chosen(period);
        var dimension = measure.Dimensions.FirstOrDefault(d => d.Wire() == by, measure.Dimensions.Contains(Dimension.Street) ? Dimension.Street : measure.Dimensions[0]);
        var query = Query(actor, chosen) with { By = dimension };
        var answer = ShowMeasure.Answer(measure, query, feed, register);
        var rows = answer.Rows.OrderBy(r => dimension is Dimension.Month or Dimension.Day ? r.Key : "", StringComparer.Ordinal).ThenByDescending(r => r.Denominator ?? r.Numerator);
        return new(
            Line(measure, query), dimension.Wire(), [.. measure.Dimensions.Select(d => new Choice(d.Wire(), words[$"measures.dimension.{d.Wire()}"]))],
            [.. rows.Take(100).Select(row => new MeasureRow(row.Key, row.Label, new(answer.Unit, row.Value, row.Numerator, row.Denominator), Href(name, query, dimension, row.Key)))],
            chosen, Now, Href(name, query, null, ""));
    }

    public async Task<RecordsView> Records(Measure measure, IQueryCollection asked, Actor actor)
    {
        var page = await open.Find(measure.Name, asked, actor);
        var next = page.Next is null ? null : QueryHelpers.AddQueryString(
            $"/measures/{measure.Name}/records", asked.Where(p => p.Key != "after").Select(p => new KeyValuePair<string, string?>(p.Key, p.Value)).Append(new("after", page.Next)));
        return new(ListMeasures.Title(measure), $"/measures/{measure.Name}", page.Total, next, Now, [.. page.Items.Select(record => new RecordLine(
            record.Problem is { } p ? p.Number : words[$"measures.record.{record.Kind}"], record.Problem is null ? null : $"/problems/{record.Id}",
            record.Problem is { } q ? ItemName.Of(q.Item, q.ItemName, register, words) : record.Item ?? "", record.Problem?.Place ?? record.Id.ToString(), record.Problem?.State))]);
    }

    internal MeasureLine Figure(string name, string period, Actor actor) => Line(MeasureCatalogue.Find(name)!, Query(actor, period));

    private MeasureLine Line(Measure measure, MeasureQuery query)
    {
        var answer = measure.Compute(feed.Columns, query with { By = null });
        return new(measure.Name, ListMeasures.Title(measure), ListMeasures.Line(measure).Definition, new(measure.Unit.Wire(), answer.Value, answer.Numerator, answer.Denominator),
            Leads.Contains(measure.Name));
    }

    private MeasureQuery Query(Actor actor, string period)
    {
        var (from, to) = Console.Period.Read(period, DateOnly.FromDateTime(Now.DateTime));
        return new() { Boundary = actor.Boundary, Now = clock.Now(), From = from, To = to };
    }

    private static string Href(string name, MeasureQuery query, Dimension? by, string key)
    {
        var parts = new Dictionary<string, string?>
        {
            ["from"] = query.From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["to"] = query.To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
        // A month or a day is a period, every other dimension a filter.
        if (by is Dimension.Month) (parts["from"], parts["to"]) = ($"{key}-01", LastDay(key));
        else if (by is Dimension.Day) parts["from"] = parts["to"] = key;
        else if (by is { } dimension && key.Length > 0) parts[dimension.Wire()] = key;
        return QueryHelpers.AddQueryString($"/measures/{name}/records", parts.Where(p => p.Value is not null));
    }

    private static string LastDay(string month) =>
        DateOnly.ParseExact($"{month}-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Chosen(string? period) => period is not null && (MeasuresView.Periods.Contains(period) || period.Contains("..", StringComparison.Ordinal)) ? period : "year";

    private DateTimeOffset Now => register.Time.Local(clock.Now());
}
