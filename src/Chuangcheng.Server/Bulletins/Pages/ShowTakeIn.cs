using System.Text.Json;
using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Mvc;

namespace Chuangcheng.Server.Bulletins.Pages;

/// <summary>Papers of former times come in: read first, looked at, then taken in together.</summary>
internal sealed class ShowTakeIn(KeepSeries series, ReadPapers papers, TakeInIssue take)
{
    public const int MostFiles = 40, MostBytes = 64 * 1024 * 1024;
    private const string Path = "/archive/import";

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(Path).ExcludeFromDescription();
        pages.MapGet("", async (int? done, HttpContext context, ShowTakeIn show) => Page.Of<TakeInPage>(await show.View(context.Actor()) with { Done = done })).Needs(Right.EditBulletins);
        pages.MapPost("", (HttpContext context, ShowTakeIn show) => show.Read(context)).Needs(Right.EditBulletins)
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostBytes }).AsForm();
        pages.MapPost("/confirmed", (HttpContext context, ShowTakeIn show) => show.Confirm(context)).Needs(Right.EditBulletins)
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes), new RequestFormLimitsAttribute { ValueLengthLimit = MostBytes, MultipartBodyLengthLimit = MostBytes }).AsForm();
    }

    private async Task<TakeInView> View(Actor actor) => new(await series.Find(actor), null, []);

    private async Task<IResult> Read(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var view = await View(context.Actor());
        try
        {
            var files = form.Files.GetFiles("file").Where(file => file.Length > 0).ToList();
            if (files.Count == 0) throw new Refused(PlumbingRefusals.Required("file"));
            if (files.Count > MostFiles) throw new Refused(BulletinRefusals.TooManyPapers(MostFiles));
            var chosen = Guid.TryParse(form["series"], out var id) ? id : Guid.Empty;
            var read = await papers.Run(files, chosen, context.Actor(), context.RequestAborted);
            return Page.Of<TakeInPage>(view with { Chosen = chosen, Papers = [.. read.Select(Line)] }, read.All(paper => paper.Bulletin is null) ? 400 : 200);
        }
        catch (Refused refused)
        {
            return Refuse(view, refused);
        }
    }

    private async Task<IResult> Confirm(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var chosen = Guid.TryParse(form["series"], out var id) ? id : (Guid?)null;
        try
        {
            var confirmed = form["take"].OfType<string>().Select(paper => (Id: Guid.TryParse(paper, out var own) ? own : Guid.Empty, Body: new TakeInBody(chosen, Corrected(form, paper)))).ToList();
            if (confirmed.Count == 0) throw new Refused(BulletinRefusals.NoPaperChosen);
            if (confirmed.Find(paper => paper.Body.Bulletin?.Date is null) is { Id: var undated } && undated != Guid.Empty) throw new Refused(BulletinRefusals.PaperUndated(form[$"file-{undated}"].ToString()));
            await take.Run(confirmed, context.Actor());
            return TypedResults.LocalRedirect($"{Path}?done={confirmed.Count}");
        }
        catch (Refused refused)
        {
            return Refuse(await View(context.Actor()) with { Chosen = chosen, Papers = [.. form["paper"].OfType<string>().Select(paper => Sent(form, paper))] }, refused);
        }
    }

    private static IResult Refuse(TakeInView view, Refused refused) =>
        Page.Of<TakeInPage>(view with { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);

    private static PaperLine Line(PaperReading paper) => new(
        paper.File, paper.Id, paper.Bulletin, paper.Bulletin is null ? "" : JsonSerializer.Serialize(paper.Bulletin, Json.Options), paper.Refusal is { } refusal ? RefusalWords.Sentence(refusal) : null, paper.Doubts)
    {
        Taken = paper.Bulletin?.Sections.Any(section => section.Items.Count > 0) == true && !paper.Doubts.Contains("known"),
    };

    /// <summary>As it came back: nothing typed is lost when one of them is refused.</summary>
    private static PaperLine Sent(IFormCollection form, string paper) => new(
        form[$"file-{paper}"].ToString(), Guid.TryParse(paper, out var id) ? id : Guid.Empty, Corrected(form, paper), form[$"content-{paper}"].ToString(), null, []) { Taken = form["take"].Contains(paper) };

    /// <summary>With the number and the day as the person set them.</summary>
    private static Bulletin? Corrected(IFormCollection form, string paper)
    {
        try
        {
            return JsonSerializer.Deserialize<Bulletin>(form[$"content-{paper}"].ToString(), Json.Options) is { } bulletin
                ? bulletin with { IssueNumber = Asked.Number(form[$"number-{paper}"]), TotalIssueNumber = Asked.Number(form[$"total-{paper}"]), Date = Asked.Day(form[$"date-{paper}"]) } : null;
        }
        catch (JsonException)
        {
            throw new Refused(PlumbingRefusals.BadRequest);
        }
    }
}
