using Chuangcheng.Model;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Console.Components;
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
        pages.MapGet("/measures/catalogue", (Words words) => Page.Of<MeasureCataloguePage>(Catalogue(words))).Needs(Right.ReadMeasures);
        pages.MapGet("/measures/{name}/records", async (string name, HttpContext context, ShowMeasures show) =>
            MeasureCatalogue.Find(name) is { } measure ? Page.Of<RecordsPage>(await show.Records(measure, context.Request.Query, context.Actor())) : Results.NotFound())
            .Needs(Right.ReadMeasures);
    }

    public MeasuresView All(string? period, Actor actor)
    {
        var chosen = Chosen(period);
        return new([.. MeasureCatalogue.All.Select(measure => Line(measure, Query(actor, chosen)))], chosen, Now);
    }

    private static MeasureCatalogueView Catalogue(Words words) => new([.. MeasureCatalogue.All.Select(measure => new CatalogueLine(
        measure.Name, ListMeasures.Title(measure), ListMeasures.Line(measure).Definition, words[$"measures.unit.{measure.Unit.Wire()}"], words[$"measures.source.{measure.Source.Wire()}"],
        [.. measure.Dimensions.Select(d => new Choice(d.Wire(), words[$"measures.dimension.{d.Wire()}"]))]))]);

    public async Task<RecordsView> Records(Measure measure, IQueryCollection asked, Actor actor)
    {
        var page = await open.Find(measure.Name, asked, actor);
        var next = page.Next is null ? null : QueryHelpers.AddQueryString(
            $"/measures/{measure.Name}/records", asked.Where(p => p.Key != "after").Select(p => new KeyValuePair<string, string?>(p.Key, p.Value)).Append(new("after", page.Next)));
        return new(ListMeasures.Title(measure), Back(measure, asked), page.Total, next, Now, [.. page.Items.Select(record => new RecordLine(
            record.Problem is { } p ? p.Number : words[$"measures.record.{record.Kind}"], record.Problem is null ? null : $"/problems/{record.Id}",
            record.Problem is { } q ? ItemName.Of(q.Item, q.ItemName, register, words) : record.Item ?? "", record.Problem?.Place ?? record.Id.ToString(), record.Problem?.State))])
        {
            Parts = measure.IsShare ? [.. Enum.GetValues<Part>().Select(part => new Tab(words[$"measures.part.{part.Wire()}"],
                asked.With("after", null).With("part", part.Wire()).Href($"/measures/{measure.Name}/records"), part == (Names.Read<Part>(asked["part"].ToString()) ?? Part.Numerator)))] : [],
        };
    }

    /// <summary>The measure's page over the same days.</summary>
    private static string Back(Measure measure, IQueryCollection asked) => Asked.Of(asked, "from", "to", "period").Href($"/measures/{measure.Name}");

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

    private static string Chosen(string? period) => period is not null && (MeasuresView.Periods.Contains(period) || period.Contains("..", StringComparison.Ordinal)) ? period : "year";

    private DateTimeOffset Now => register.Time.Local(clock.Now());
}
