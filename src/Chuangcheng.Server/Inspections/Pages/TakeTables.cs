using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Intake;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Antiforgery;

namespace Chuangcheng.Server.Inspections.Pages;

/// <summary>The pages where tables go out and come in: self-checks, a contractor's results.</summary>
internal sealed class TakeTables(TakeSelfCheck selfChecks, TakeFile files, Outcomes outcomes, Register register)
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/inspections").ExcludeFromDescription();
        pages.MapGet("/self-check", (string? sent, HttpContext context, TakeTables take) => Page.Of<SelfCheckPage>(take.SelfCheck(context.Actor(), take.Sent<SelfCheckTaken>(sent, context.Actor())))).Needs(Right.RecordVisits);
        pages.MapGet("/self-check.xlsx", (HttpContext context, SelfCheckTable table) => Send(context, table)).Needs(Right.RecordVisits);
        pages.MapPost("/self-check", (HttpContext context, TakeTables take) => take.TakeSelfCheck(context)).Needs(Right.RecordVisits).WithMetadata(UploadedFile.Limit, new RequireAntiforgeryTokenAttribute());
        pages.MapGet("/import", async (string? done, string? sent, HttpContext context, TakeTables take) => Page.Of<ContractorPage>(await take.Contractor(context.Actor(), take.Sent<ImportResult>(sent, context.Actor())) with { Done = done })).Needs(Right.PlanInspections);
        pages.MapPost("/import", (HttpContext context, TakeTables take) => take.TakeContractor(context)).Needs(Right.PlanInspections).WithMetadata(UploadedFile.Limit, new RequireAntiforgeryTokenAttribute());
        pages.MapPost("/maps", (HttpContext context, TakeTables take) => take.KeepMap(context)).Needs(Right.PlanInspections).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private T? Sent<T>(string? form, Actor actor) where T : class => outcomes.Find<T>(form, actor.Account);

    private SelfCheckView SelfCheck(Actor actor, SelfCheckTaken? taken) => new(Grounds(actor), register.SiteTypes(), taken, actor.May(Right.PlanInspections));

    private IReadOnlyList<Choice> Grounds(Actor actor) =>
        register.Grounds(actor).Where(choice => Guid.TryParse(choice.Value, out var id) && register.Tree.Find(id) is { } unit && actor.Boundary.Covers(unit.No)).ToList() is { Count: > 0 } own
            ? own : [new Choice(register.Tree[actor.Unit].Id.ToString(), register.Tree[actor.Unit].Name)];

    private async Task<ContractorView> Contractor(Actor actor, ImportResult? result) =>
        new([.. (await files.Maps("visits", actor)).Select(map => new Choice(map.Id.ToString(), map.Name))], result) { Map = RefusalWords.Of("inspections.mapExample").Replace(" ; ", "\n", StringComparison.Ordinal) };

    /// <summary>The form sends empty fields; the question does not know them.</summary>
    private static Task Send(HttpContext context, SelfCheckTable table)
    {
        context.Request.Query = Asked.Of(context.Request.Query, "unit", "type", "open");
        return table.Send(context);
    }

    private async Task<IResult> TakeSelfCheck(HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var actor = context.Actor();
        try
        {
            var form = await context.Request.ReadFormAsync();
            var file = form.Files.GetFile("file");
            outcomes.Keep(form.FormId(), actor.Account, await selfChecks.Run(await UploadedFile.Of(file), file!.FileName, actor));
            return TypedResults.LocalRedirect($"/inspections/self-check?sent={form.FormId()}");
        }
        catch (Refused refused)
        {
            return Page.Of<SelfCheckPage>(SelfCheck(actor, null) with { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }

    private async Task<IResult> TakeContractor(HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var actor = context.Actor();
        try
        {
            var form = await context.Request.ReadFormAsync();
            var file = form.Files.GetFile("file");
            var result = await files.Run("visits", await UploadedFile.Of(file), file!.FileName, Guid.TryParse(form["map"], out var map) ? map : null, form["dryRun"] == "true", actor, context.RequestAborted);
            outcomes.Keep(form.FormId(), actor.Account, result);
            return TypedResults.LocalRedirect($"/inspections/import?sent={form.FormId()}");
        }
        catch (Refused refused)
        {
            return Page.Of<ContractorPage>(await Contractor(actor, null) with { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }

    private async Task<IResult> KeepMap(HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var (form, actor) = (await context.Request.ReadFormAsync(), context.Actor());
        try
        {
            await files.Save(form.FormId(), "visits", form.Text("name"), MapLines.ToJson(form.Text("map") ?? "", item => register.Catalogues.ItemNo(item) > 0), actor);
            return TypedResults.LocalRedirect("/inspections/import?done=map");
        }
        catch (Refused refused)
        {
            return Page.Of<ContractorPage>(await Contractor(actor, null) with { Refusal = Asked.Words(refused), Map = form["map"].ToString() }, (int)refused.Refusals[0].Kind);
        }
    }
}
