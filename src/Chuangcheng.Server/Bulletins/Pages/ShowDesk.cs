using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Bulletins.Pages;

/// <summary>The desk's page, and its forms.</summary>
internal sealed class ShowDesk(ShowIssues issues, SubmitNews news, KeepSeries series, KeepFigures figures, CompileIssue compile, Register register, Words words, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var desk = app.MapGroup("/bulletins").ExcludeFromDescription();
        desk.MapGet("", async (string? done, HttpContext context, ShowDesk show) => Page.Of<DeskPage>(await show.View(context.Actor()) with { Done = done is "sent" or "begun" or "declined" or "upward" or "filled" or "series" ? done : null })).Needs(Right.ReadLedger);
        desk.MapPost("/news", async (HttpContext context, ShowDesk show) => await show.Send(await context.Request.ReadFormAsync(), context.Actor())).Needs(Right.SubmitNews).AsForm();
        desk.MapPost("/news/{id:guid}", async (Guid id, HttpContext context, ShowDesk show) => await show.Treat(id, await context.Request.ReadFormAsync(), context)).Needs(Right.EditBulletins).AsForm();
        desk.MapPost("/template", async (HttpContext context, ShowDesk show) => await show.Fill(await context.Request.ReadFormAsync(), context.Actor())).Needs(Right.EditBulletins).AsForm();
        desk.MapPost("", async (HttpContext context, ShowDesk show) => await show.Begin(await context.Request.ReadFormAsync(), context.Actor())).Needs(Right.EditBulletins).AsForm();
        desk.MapPost("/series", async (HttpContext context, ShowDesk show) => await show.Found(await context.Request.ReadFormAsync(), context.Actor())).Needs(Right.EditBulletins).AsForm();
    }

    public async Task<DeskView> View(Actor actor)
    {
        var (edits, submits) = (actor.May(Right.EditBulletins), actor.May(Right.SubmitNews));
        var mine = edits ? await series.Find(actor) : [];
        var all = actor.IsDesk() || submits ? (await news.Find(new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues> { ["pageSize"] = "200" }), actor)).Items : [];
        return new(actor.IsDesk() ? await issues.InWork(actor) : [], [.. all.Where(n => n.State == "submitted")], [.. all.Where(n => n.State is not "submitted").Take(30)], mine,
            [.. mine.SelectMany(s => s.Sections).DefaultIfEmpty("").Concat(mine.Count == 0 ? SectionSets.All["2022"] : []).Where(name => name.Length > 0).Distinct()], edits, submits, register.Time.Local(clock.Now()))
        {
            Templates = [.. WordingTemplate.All.Select(t => new Choice(t.Name, words[$"bulletins.template.{t.Name}"]))], HasCity = register.Tree.Find(actor.District)?.Parent is not null,
        };
    }

    private Task<IResult> Send(IFormCollection form, Actor actor) => Try(actor, "sent", form, () => news.Write(IdOf(form), new NewsBody(
        form["headline"], form["text"], form["source"], form["section"], form["tag"], form["group"], Listed(form["codes"]), Listed(form["alsoUnits"])), actor));

    private Task<IResult> Treat(Guid id, IFormCollection form, HttpContext context) => form["act"].ToString() == "upward"
        ? Try(context.Actor(), "upward", form, () => SubmitNews.PassUpward(id, context, news))
        : Try(context.Actor(), "declined", form, () => news.Refuse(id, form["reason"], context.Actor()));

    private Task<IResult> Fill(IFormCollection form, Actor actor) => Try(actor, "filled", form, () => figures.Fill(IdOf(form), new TemplateBody(form["template"], Asked.Day(form["from"]), Asked.Day(form["to"])), actor));

    private Task<IResult> Begin(IFormCollection form, Actor actor)
    {
        var id = IdOf(form);
        return Try(actor, null, form, () => compile.Begin(id, new IssueBody(Guid.TryParse(form["series"], out var s) ? s : null, form["name"], form["special"] == "1"), actor), $"/bulletins/{id}");
    }

    private Task<IResult> Found(IFormCollection form, Actor actor) => Try(actor, "series", form, () => series.Write(IdOf(form), new SeriesBody(
        form["name"], form["issuer"], form["numbering"], form["titled"] == "1", form["sectionSet"], null, null, form["sectionSet"] == "municipal" ? SectionSets.MunicipalRoles : SectionSets.DistrictRoles,
        Listed(form["upward"]), Listed(form["sideways"]), Listed(form["downward"]), Listed(form["mail"]), form["email"], form["phone"], form["fax"],
        int.TryParse(form["lastNumber"], System.Globalization.CultureInfo.InvariantCulture, out var last) ? last : null, int.TryParse(form["lastTotal"], System.Globalization.CultureInfo.InvariantCulture, out var total) ? total : null), actor));

    private async Task<IResult> Try(Actor actor, string? done, IFormCollection form, Func<Task> change, string? then = null)
    {
        try
        {
            await change();
            return TypedResults.LocalRedirect(then ?? $"/bulletins?done={done}");
        }
        catch (Refused refused)
        {
            var view = await View(actor) with { Refusal = Asked.Words(refused), Headline = form["headline"].ToString(), Text = form["text"].ToString() };
            return Page.Of<DeskPage>(view, (int)refused.Refusals[0].Kind);
        }
    }

    private static Guid IdOf(IFormCollection form) => Guid.TryParse(form["formId"], out var id) ? id : Guid.CreateVersion7();

    /// <summary>Words separated as people separate them.</summary>
    internal static IReadOnlyList<string> Listed(string? text) => (text ?? "").Split(Lists.Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
