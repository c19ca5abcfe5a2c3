using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Bulletins.Pages;

/// <summary>The page of one issue, and its forms: order, text, figures, steps, release, mail.</summary>
internal sealed class ShowIssuePage(
    ShowIssues issues, PrintIssue print, SubmitNews news, KeepSeries series, KeepFigures figures, CompileIssue compile, StepIssue step, ReleaseIssue release, MailIssue mail, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var issue = app.MapGroup("/bulletins/{id:guid}").ExcludeFromDescription();
        issue.MapGet("", async (Guid id, string? done, HttpContext context, ShowIssuePage show) => Page.Of<IssuePage>(await show.View(id, context.Actor()) with { Done = Names.Read<DeskStep>(done) is null && done is not ("saved" or "released" or "closed" or "mailed" or "refreshed") ? null : done })).Needs(Right.ReadLedger);
        issue.MapPost("/contents", async (Guid id, HttpContext context, ShowIssuePage show) => await show.Order(id, await context.Request.ReadFormAsync(), context.Actor())).Needs(Right.EditBulletins).AsForm();
        issue.MapPost("/news/{item:guid}", async (Guid id, Guid item, HttpContext context, ShowIssuePage show) => await show.Edit(id, item, await context.Request.ReadFormAsync(), context.Actor())).Needs(Right.EditBulletins).AsForm();
        issue.MapPost("/steps", async (Guid id, HttpContext context, ShowIssuePage show) => await show.Step(id, await context.Request.ReadFormAsync(), context.Actor())).Needs(Right.HandleBulletins).AsForm();
        issue.MapPost("/release", async (Guid id, HttpContext context, ShowIssuePage show) => await show.Release(id, await context.Request.ReadFormAsync(), context.Actor())).Needs(Right.EditBulletins).AsForm();
        issue.MapPost("/mail", async (Guid id, HttpContext context, ShowIssuePage show) => await show.Mail(id, context.Actor())).Needs(Right.EditBulletins).AsForm();
    }

    public async Task<IssueView> View(Guid id, Actor actor)
    {
        var detail = await issues.Find(id, actor);
        var edits = actor.May(Right.EditBulletins);
        var mine = edits ? await series.Find(actor) : [];
        var own = mine.FirstOrDefault(s => s.Id == detail.Issue.Series);
        var draft = Names.Read<IssueState>(detail.Issue.State)!.Value.IsDraft();
        var offered = draft && own is not null ? (await news.Find(new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { ["state"] = "submitted", ["pageSize"] = "200" }), actor)).Items : [];
        return new(detail, await print.View(await print.Of(id, actor)), own, offered, [.. MeasureCatalogue.All.Select(m => new Choice(m.Name, Language.IsEnglish ? m.TitleEn : m.TitleZh))],
            draft, own is not null, own is { Mail.Count: > 0 } && mail.IsConfigured, register.Time.Local(clock.Now())) { Mails = own is null ? [] : await mail.Lines(id) };
    }

    /// <summary>The order as the page sent it; a button moves one item, adds one or takes one out.</summary>
    private Task<IResult> Order(Guid id, IFormCollection form, Actor actor) => Try(id, actor, "saved", () =>
    {
        var entries = form["item"].Select((item, i) => new ContentsEntry(Guid.TryParse(item, out var known) ? known : Guid.Empty, form["section"].ElementAtOrDefault(i), form["tag"].ElementAtOrDefault(i), form["group"].ElementAtOrDefault(i))).ToList();
        var (act, at) = form["act"].ToString().Split(':') is [var verb, var place] ? (verb, place) : ("", "");
        var index = int.TryParse(at, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;
        if (act == "up" && index > 0 && index < entries.Count) (entries[index - 1], entries[index]) = (entries[index], entries[index - 1]);
        if (act == "down" && index >= 0 && index + 1 < entries.Count) (entries[index + 1], entries[index]) = (entries[index], entries[index + 1]);
        if (act == "out" && index >= 0 && index < entries.Count) entries.RemoveAt(index);
        if (act == "add" && Guid.TryParse(at, out var added)) entries.Add(new(added, form[$"into-{added}"].ToString() is { Length: > 0 } section ? section : null, null, null));
        return compile.Order(id, entries, actor);
    });

    private Task<IResult> Edit(Guid id, Guid item, IFormCollection form, Actor actor) => Try(id, actor, form["act"] == "refresh" ? "refreshed" : "saved", async () =>
    {
        if (form["act"] == "refresh")
        {
            await figures.Refresh(item, actor);
            return;
        }
        var known = await news.One(item, actor);
        var text = form["text"].ToString();
        var seq = known.Figures.Select(f => f.Seq).DefaultIfEmpty(0).Max() + 1;
        var adds = form["measure"].ToString().Length > 0;
        if (adds) text += FormattableString.Invariant($"{{{seq}}}");
        await news.Write(item, new NewsBody(form["headline"], text, form["source"], known.Section, known.Tag, known.Group, ShowDesk.Listed(form["codes"]), ShowDesk.Listed(form["alsoUnits"])), actor);
        if (adds) await figures.Write(item, seq, new FigureBody(form["measure"], Query(form)), actor);
    });

    private static string Query(IFormCollection form) => string.Join('&', new[] { "from", "to" }.Where(name => form[name].ToString().Length > 0).Select(name => $"{name}={form[name]}"));

    private Task<IResult> Step(Guid id, IFormCollection form, Actor actor) => Try(id, actor, form["step"].ToString(), () => step.Run(id, new StepBody(form["step"], form["note"], Guid.TryParse(form["formId"], out var sent) ? sent : null), actor));

    private Task<IResult> Release(Guid id, IFormCollection form, Actor actor) => Try(id, actor, form["public"] == "1" ? "released" : "closed", () => release.Run(id, form["public"] == "1", actor));

    private Task<IResult> Mail(Guid id, Actor actor) => Try(id, actor, "mailed", () => mail.Send(id, actor));

    private async Task<IResult> Try(Guid id, Actor actor, string done, Func<Task> change)
    {
        try
        {
            await change();
            return TypedResults.LocalRedirect($"/bulletins/{id}?done={Uri.EscapeDataString(done)}");
        }
        catch (Refused refused)
        {
            return Page.Of<IssuePage>(await View(id, actor) with { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }
}
