using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Responsibility;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Console.Components;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Sites;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Responsibility.Pages;

/// <summary>The pages of responsibility: the chain for any place and day, gaps, hand-over, re-assignment.</summary>
internal sealed class ShowResponsibility(ShowChain chains, FindGaps gaps, HandOver hand, ReassignDuties reassign, KeepPeople people, ListSites sites, Database database, Register register, TimeProvider clock)
{
    private const int GapZoom = 12;
    private static readonly string[] ReassignFields = ["unit", "step", "ground", "type", "toUnit", "on", "source"];

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/responsibility").ExcludeFromDescription();
        pages.MapGet("", async (HttpContext context, ShowResponsibility show) => Page.Of<ChainPage>(await show.Chain(context.Request.Query, context.Actor()))).Needs(Right.ReadLedger);
        pages.MapGet("/gaps", async (HttpContext context, ShowResponsibility show) => Page.Of<GapsPage>(await show.Gaps(context.Request.Query, context.Actor()))).Needs(Right.ReadLedger);
        pages.MapGet("/handover", async (HttpContext context, ShowResponsibility show) => Page.Of<PeoplePage>(await show.People(context.Request.Query, context.Actor()))).Needs(Right.KeepRegister);
        pages.MapGet("/handover/{id:guid}", async (Guid id, string? done, HttpContext context, ShowResponsibility show) => Page.Of<HandOverPage>(await show.Leaving(id, done is not null, context.Actor()))).Needs(Right.KeepRegister);
        pages.MapPost("/handover/{id:guid}", (Guid id, HttpContext context, ShowResponsibility show) => show.Give(id, context)).Needs(Right.KeepRegister).WithMetadata(new RequireAntiforgeryTokenAttribute());
        pages.MapGet("/reassign", async (HttpContext context, ShowResponsibility show) => Page.Of<ReassignPage>(await show.Reassigning(context.Request.Query, context.Actor()))).Needs(Right.KeepRegister);
        pages.MapPost("/reassign", (HttpContext context, ShowResponsibility show) => show.Reassign(context)).Needs(Right.KeepRegister).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private async Task<ChainView> Chain(IQueryCollection query, Actor actor)
    {
        var (q, site, ground, item) = (query["q"].ToString().Trim(), query["site"].ToString(), query["ground"].ToString(), query["item"].ToString());
        var found = q.Length > 0 && site.Length == 0 ? (await sites.Find(new QueryCollection().With("q", q).With("pageSize", "20"), actor)).Items : [];
        var named = found.Count == 1 ? found[0].Id.ToString() : site;
        var asked = Asked.Of(query, "item", "on").With("site", named).With("ground", named.Length > 0 ? null : ground);
        return new(
            q, named, ground, item, Asked.Day(query["on"]) ?? Today, found.Count == 1 ? [] : found, named.Length + ground.Length > 0 ? await chains.Ask(asked, actor) : null, register.Grounds(actor),
            [.. (register.Catalogues.Current?.CheckItems ?? []).Select(i => new Choice(i.Code, $"{i.Code} {(Language.IsEnglish ? i.NameEn : i.NameZh)}"))], actor.May(Right.KeepRegister));
    }

    private async Task<GapsView> Gaps(IQueryCollection query, Actor actor)
    {
        var asked = Asked.Of(query, "step", "type", "unit", "after");
        var (page, all) = await gaps.AskAll(asked, actor);
        var placed = all.Where(gap => gap.Longitude is not null).ToList();
        var clusters = Clusters.Of(placed.Select((gap, i) => new Pin(gap.Longitude!.Value, gap.Latitude!.Value, i)), new(-180, -90, 180, 90), GapZoom);
        return new(
            page, [.. clusters.Select(c => new MapPoint(c.Longitude, c.Latitude, c.Count, true, c.Count == 1 ? placed[c.First].Name : $"{placed[c.First].UnitName} {c.Count}", c.Count == 1 ? $"/responsibility?site={placed[c.First].Id}" : null))],
            register.SiteTypes(), register.Grounds(actor), await Steps(actor), query["step"], query["type"], query["unit"], page.Next is null ? null : asked.With("after", page.Next).Href("/responsibility/gaps"), actor.May(Right.KeepRegister));
    }

    private async Task<PeopleView> People(IQueryCollection query, Actor actor)
    {
        var asked = Asked.Of(query, "q", "after");
        var page = await people.Find(asked, actor);
        return new(query["q"].ToString(), page, page.Next is null ? null : asked.With("after", page.Next).Href("/responsibility/handover"));
    }

    private async Task<HandOverView> Leaving(Guid id, bool done, Actor actor)
    {
        var list = await hand.List(id, actor);
        var all = await people.Find(new QueryCollection().With("pageSize", "200"), actor);
        return new(list, [.. all.Items.Where(p => p.Id != id && (p.Left is null || p.Left > Today)).Select(p => new Choice(p.Id.ToString(), $"{p.Name} · {p.UnitName}"))], Today, done);
    }

    private async Task<IResult> Give(Guid id, HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var form = await context.Request.ReadFormAsync();
        try
        {
            await hand.Give(id, new(Guid.TryParse(form["to"], out var to) ? to : null, Asked.Day(form["on"])), context.Actor());
            return TypedResults.LocalRedirect($"/responsibility/handover/{id}?done=1");
        }
        catch (Refused refused) when (refused.Refusals[0].Kind is not RefusalKind.NotFound)
        {
            return Page.Of<HandOverPage>(await Leaving(id, false, context.Actor()) with { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }

    private async Task<ReassignView> Reassigning(IQueryCollection query, Actor actor)
    {
        var typed = ReassignFields.Where(name => query[name].ToString().Length > 0).ToDictionary(name => name, name => query[name].ToString());
        var view = await Form(typed.Count > 0 ? typed : new Dictionary<string, string> { ["on"] = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }, actor) with { Done = Asked.Number(query["done"]) };
        if (!typed.ContainsKey("toUnit")) return view;
        try
        {
            return view with { Preview = await reassign.Run(Body(typed, null) with { DryRun = true }, actor) };
        }
        catch (Refused refused)
        {
            return view with { Refusal = Asked.Words(refused) };
        }
    }

    private async Task<IResult> Reassign(HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var (form, actor) = (await context.Request.ReadFormAsync(), context.Actor());
        var typed = ReassignFields.Where(name => form[name].ToString().Length > 0).ToDictionary(name => name, name => form[name].ToString());
        try
        {
            var answer = await reassign.Run(Body(typed, form.FormId()), actor);
            return TypedResults.LocalRedirect(FormattableString.Invariant($"/responsibility/reassign?done={answer.Duties}"));
        }
        catch (Refused refused)
        {
            return Page.Of<ReassignPage>(await Form(typed, actor) with { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }

    private async Task<ReassignView> Form(IReadOnlyDictionary<string, string> typed, Actor actor) =>
        new(typed, register.Answering(actor), register.Grounds(actor), register.SiteTypes(), await Steps(actor), null);

    private static ReassignBody Body(Dictionary<string, string> typed, Guid? id) => new(
        id, typed.GetValueOrDefault("unit"), null, typed.GetValueOrDefault("step"), typed.GetValueOrDefault("ground"), typed.GetValueOrDefault("type"), typed.GetValueOrDefault("toUnit"), null,
        Asked.Day(typed.GetValueOrDefault("on")), typed.GetValueOrDefault("source"), null);

    private async Task<IReadOnlyList<Choice>> Steps(Actor actor)
    {
        await using var ledger = database.Read();
        var named = await ledger.Duties.AsNoTracking().Where(d => d.District == actor.District).Select(d => d.Step).Distinct().ToListAsync();
        var templates = await ShowChain.Templates(ledger, [.. register.Tree.Units.Where(u => u.District == actor.District).Select(u => u.No)]);
        return [.. templates.Values.SelectMany(steps => steps).Select(step => step.Name).Concat(named).Distinct().Select(step => new Choice(step, step))];
    }

    private DateOnly Today => register.Time.DayOf(clock.Now());
}
