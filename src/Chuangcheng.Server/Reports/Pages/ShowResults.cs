using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Mvc;

namespace Chuangcheng.Server.Reports.Pages;

/// <summary>The page of results, and the results as a file.</summary>
internal sealed class ShowResults(ListResults list, KeepSynonyms synonyms, Register register, Writer writer, Words words, TimeProvider clock)
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/results").ExcludeFromDescription();
        pages.MapGet("", async (HttpContext context, ShowResults show) => Page.Of<ResultsPage>(await show.View(context.Request.Query, context.Actor()))).Needs(Right.ReadLedger);
        pages.MapPost("/synonyms", Change).Needs(Right.PlanInspections);
        pages.MapGet("/export.xlsx", (HttpContext context, ShowResults show) => show.Export(context)).Needs(Right.Export);
    }

    private static async Task<IResult> Change([FromForm] string? kind, [FromForm] string? word, [FromForm] string? means, HttpContext context, ShowResults show)
    {
        try
        {
            await show.Write(new SynonymBody(kind, word, means), context.Actor());
            return TypedResults.LocalRedirect("/results");
        }
        catch (Refused refused)
        {
            return Page.Of<ResultsPage>(await show.View(new QueryCollection(), context.Actor()) with { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }

    private Task Write(SynonymBody body, Actor actor) => synonyms.Write(body, actor);

    private async Task<ResultsView> View(IQueryCollection query, Actor actor)
    {
        var (sums, rows) = (await list.Sum(query, actor), await list.Find(query, actor));
        return new(sums.Items, rows.Items, rows.Total, (await synonyms.Find(actor)).Items, query["by"].ToString(), actor.May(Right.Export), actor.May(Right.PlanInspections));
    }

    private async Task Export(HttpContext context)
    {
        var actor = context.Actor();
        var rows = await list.Rows(context.Request.Query, new Reading(register, actor), actor);
        context.Response.ContentType = Type;
        context.Response.Headers.ContentDisposition = FormattableString.Invariant($"attachment; filename=\"results-{register.Time.DayOf(clock.Now()):yyyyMMdd}.xlsx\"");
        if (context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpBodyControlFeature>() is { } file) file.AllowSynchronousIO = true;
        using (var sheet = new Xlsx(context.Response.Body, words["reports.results"]))
        {
            sheet.Row([words["reports.day"], words["reports.unit"], words["reports.figure"], words["reports.action"], words["reports.object"], words["reports.value"], words["reports.measureWord"], words["reports.approx"], words["reports.indicator"], words["reports.kinds"]]);
            foreach (var row in rows.Select(list.Line))
                sheet.Row([row.Day.ToDateTime(default), row.UnitName, row.Qty, row.Action, row.Object, row.Value, row.Measure, row.Approx ? words["reports.yes"] : null, row.Indicator, row.Kind.Length > 0 ? words[$"reports.kind.{row.Kind}"] : null]);
        }
        await writer.Run(ledger =>
        {
            ledger.Append(new Exported("results", rows.Count) { District = actor.District }, actor, clock.Now());
            return Task.CompletedTask;
        });
    }
}
