using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Antiforgery;

namespace Chuangcheng.Server.Inspections.Pages;

/// <summary>The pages of rounds: all of them, a new one, one with what was not visited first.</summary>
internal sealed class ShowRounds(ShowRound rounds, ShowPatrols patrols, PlanRound plan, KeepPatrols walks, Register register, Words words, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/inspections").ExcludeFromDescription();
        pages.MapGet("", async (HttpContext context, ShowRounds show) => Page.Of<RoundsPage>(await show.All(context.Request.Query, context.Actor()))).Needs(Right.ReadLedger);
        pages.MapGet("/new", (string? template, HttpContext context, ShowRounds show) => RoundTemplate.Of(template) is { } known ? Page.Of<NewRoundPage>(show.New(known, context.Actor())) : Results.NotFound()).Needs(Right.PlanInspections);
        pages.MapPost("/new", (string? template, HttpContext context, ShowRounds show) => show.Plan(template, context)).Needs(Right.PlanInspections).WithMetadata(new RequireAntiforgeryTokenAttribute());
        pages.MapGet("/{id:guid}", async (Guid id, HttpContext context, ShowRounds show) => Page.Of<RoundPage>(await show.One(id, context.Request.Query, context.Actor()))).Needs(Right.ReadLedger);
        pages.MapPost("/{id:guid}/submit", (Guid id, HttpContext context, ShowRounds show) => show.Do(id, "submitted", context, actor => show.Submit(id, actor))).Needs(Right.RecordVisits).WithMetadata(new RequireAntiforgeryTokenAttribute());
        pages.MapPost("/{id:guid}/cancel", (Guid id, HttpContext context, ShowRounds show) => show.Do(id, "cancelled", context, actor => show.Cancel(id, actor))).Needs(Right.PlanInspections).WithMetadata(new RequireAntiforgeryTokenAttribute());
        pages.MapPost("/{id:guid}/walked", (Guid id, HttpContext context, ShowRounds show) => show.Walked(id, context)).Needs(Right.RecordVisits).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    public async Task<RoundsView> All(IQueryCollection query, Actor actor)
    {
        var shown = query["shown"] == "all" ? "all" : "running";
        var page = await rounds.Find(Asked.Of(query, "after", "kind").With("running", shown == "running" ? "true" : null), actor);
        return new(page, shown, actor.May(Right.PlanInspections) ? [.. RoundTemplate.All.Select(t => t.Code)] : [], actor.May(Right.PlanInspections), actor.May(Right.RecordVisits));
    }

    public async Task<RoundView> One(Guid id, IQueryCollection query, Actor actor)
    {
        var detail = await rounds.Find(id, actor);
        var visited = query["visited"] == "true";
        var walked = detail.Round.Cadence.Length > 0 && RoundTemplate.Of(detail.Round.Template) is { IsSelfPatrol: true };
        return new(
            detail, walked ? null : await rounds.SitesOf(id, Asked.Of(query, "after").With("visited", visited ? "true" : "false"), actor),
            walked ? await patrols.Find(id, Asked.Day(query["on"]), actor) : null, visited, actor.May(Right.PlanInspections), actor.May(Right.RecordVisits), Today)
        { Done = query["done"].ToString() is "planned" or "submitted" or "cancelled" or "walked" ? query["done"].ToString() : null };
    }

    public NewRoundView New(RoundTemplate template, Actor actor) => new(template, Proposed(template), register.Grounds(actor), register.SiteTypes());

    private Dictionary<string, string> Proposed(RoundTemplate template) => new()
    {
        ["name"] = words["inspections.proposedName", words[$"inspections.template.{template.Code}"], Today], ["from"] = Day(Today), ["to"] = Day(Today.AddDays(template.Days - 1)), ["cadence"] = template.Cadence,
        ["each"] = template.Each?.ToString(CultureInfo.InvariantCulture) ?? "", ["percent"] = template.Percent > 0 ? template.Percent.ToString(CultureInfo.InvariantCulture) : "",
        ["byRisk"] = template.ByRisk ? "true" : "", ["unannounced"] = template.Unannounced ? "true" : "", ["teamCount"] = template.Teams > 0 ? template.Teams.ToString(CultureInfo.InvariantCulture) : "1",
    };

    private Task Submit(Guid id, Actor actor) => plan.SubmitRound(id, actor);

    private Task Cancel(Guid id, Actor actor) => plan.CancelRound(id, actor);

    private async Task<IResult> Plan(string? template, HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(StatusCodes.Status400BadRequest);
        if (RoundTemplate.Of(template) is not { } known) return Results.NotFound();
        var (form, actor) = (await context.Request.ReadFormAsync(), context.Actor());
        var id = form.FormId();
        try
        {
            await plan.Write(id, await plan.Named(RoundForm.Read(form, known), form.List("sites"), actor), actor);
            return TypedResults.LocalRedirect($"/inspections/{id}?done=planned");
        }
        catch (Refused refused)
        {
            return Page.Of<NewRoundPage>(New(known, actor) with { Typed = RoundForm.Typed(form), Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }

    private async Task<IResult> Walked(Guid id, HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var form = await context.Request.ReadFormAsync();
        return await Do(id, "walked", context, actor => walks.Note(form.FormId(), new PatrolBody(id, form.Text("ground"), Guid.TryParse(form["site"], out var site) ? site : null, null), actor));
    }

    private async Task<IResult> Do(Guid id, string done, HttpContext context, Func<Actor, Task> change)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(StatusCodes.Status400BadRequest);
        try
        {
            await change(context.Actor());
            return TypedResults.LocalRedirect($"/inspections/{id}?done={done}");
        }
        catch (Refused refused) when (refused.Refusals[0].Kind is not RefusalKind.NotFound)
        {
            return Page.Of<RoundPage>(await One(id, new QueryCollection(), context.Actor()) with { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }

    private DateOnly Today => register.Time.DayOf(clock.Now());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
