using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Mvc;

namespace Chuangcheng.Server.Reports.Pages;

/// <summary>The pages of reports: the list with a place to paste, and one report with doubts first.</summary>
internal sealed class ShowReports(KeepReports keep, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/reports").ExcludeFromDescription();
        pages.MapGet("", async (HttpContext context, ShowReports show) => Page.Of<ReportsPage>(await show.List(context.Request.Query, context.Actor()))).Needs(Right.ReadLedger);
        pages.MapPost("", Send).Needs(Right.RecordVisits);
        pages.MapGet("/{id:guid}", async (Guid id, HttpContext context, ShowReports show) => Page.Of<ReportPage>(await show.One(id, context.Actor()))).Needs(Right.ReadLedger);
        pages.MapPost("/{id:guid}/confirm", Confirm).Needs(Right.RecordVisits);
    }

    private static async Task<IResult> Send([FromForm] string? text, [FromForm] Guid? formId, HttpContext context, ShowReports show)
    {
        var id = formId ?? Guid.CreateVersion7();
        try
        {
            await show.Keep(id, text, context.Actor());
            return TypedResults.LocalRedirect($"/reports/{id}");
        }
        catch (Refused refused)
        {
            var view = await show.List(new QueryCollection(), context.Actor()) with { Text = text ?? "", Refusal = Asked.Words(refused) };
            return Page.Of<ReportsPage>(view, (int)refused.Refusals[0].Kind);
        }
    }

    private static async Task<IResult> Confirm(Guid id, [FromForm] int[]? take, [FromForm] int[]? leave, HttpContext context, ShowReports show)
    {
        await show.Settle(id, new ConfirmBody(take, leave), context.Actor());
        return TypedResults.LocalRedirect($"/reports/{id}");
    }

    private Task Keep(Guid id, string? text, Actor actor) => keep.Send(id, new ReportBody(text, null, null), actor);

    private Task Settle(Guid id, ConfirmBody body, Actor actor) => keep.Settle(id, body, actor);

    private async Task<ReportsView> List(IQueryCollection query, Actor actor)
    {
        var page = await keep.Find(query, actor);
        return new(page.Items, page.Total, page.Next is { } next ? $"/reports?after={next}" : null, actor.May(Right.RecordVisits));
    }

    private async Task<ReportView> One(Guid id, Actor actor)
    {
        var answer = await keep.Read(id, actor);
        var marks = answer.Marks.Where(mark => mark.Kind == "figure").ToList();
        List<FigureRow> rows = [.. answer.Figures.Zip(marks).Select(pair => new FigureRow(
            pair.First.Start, pair.First.Qty, pair.First.Action ?? "", pair.First.Object ?? "", pair.First.Text, pair.Second.Doubt, answer.Confirmed.Contains(pair.First.Start)))];
        return new(answer, Pieces(answer), [.. rows.Where(row => row.Doubt is not null)], [.. rows.Where(row => row.Doubt is null)], answer.Report.ConfirmedAt is null && actor.May(Right.RecordVisits), answer.Report.ConfirmedAt is not null && actor.May(Right.SubmitNews), register.Time.Local(clock.Now()));
    }

    private static IReadOnlyList<Piece> Pieces(ReportAnswer answer)
    {
        var (pieces, at) = (new List<Piece>(), 0);
        foreach (var mark in answer.Marks.Where(mark => mark.Length > 0))
        {
            if (mark.From < at) continue;
            if (mark.From > at) pieces.Add(new(answer.Text[at..mark.From], null));
            pieces.Add(new(answer.Text.Substring(mark.From, mark.Length), mark));
            at = mark.From + mark.Length;
        }
        if (at < answer.Text.Length) pieces.Add(new(answer.Text[at..], null));
        return pieces;
    }
}
