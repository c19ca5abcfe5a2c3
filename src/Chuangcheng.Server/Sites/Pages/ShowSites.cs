using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Intake;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Sites.Pages;

/// <summary>The pages of sites: table and map, bulk edits, import, cards, and what a card's code opens.</summary>
internal sealed class ShowSites(ListSites list, SitePins pins, BulkEditSites bulk, TakeFile files, Outcomes outcomes, OfficeCard office, Database database, Register register, Words words)
{
    private const int CardsShown = 200;
    private static readonly string[] Filters = ["q", "type", "unit", "status"];

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/sites", async (HttpContext context, ShowSites show) => Page.Of<SitesPage>(await show.View(context.Request.Query, context.Actor()))).Needs(Right.ReadRegister);
        pages.MapPost("/sites/bulk", (HttpContext context, ShowSites show) => show.Bulk(context)).Needs(Right.KeepRegister).WithMetadata(new RequireAntiforgeryTokenAttribute());
        pages.MapGet("/sites/import", (string? sent, HttpContext context, ShowSites show) => Page.Of<SiteImportPage>(new SiteImportView(show.Sent(sent, context.Actor())))).Needs(Right.KeepRegister);
        pages.MapPost("/sites/import", (HttpContext context, ShowSites show) => show.Import(context)).Needs(Right.KeepRegister).WithMetadata(UploadedFile.Limit, new RequireAntiforgeryTokenAttribute());
        pages.MapGet("/sites/cards", async (HttpContext context, ShowSites show) => Page.Of<CardsPage>(await show.Cards(context))).Needs(Right.KeepRegister);
        pages.MapPost("/sites/office-card", (HttpContext context, ShowSites show) => show.KeepCard(context)).Needs(Right.PlanInspections).WithMetadata(new RequireAntiforgeryTokenAttribute());
        pages.MapGet("/q/{id:guid}", (Guid id, HttpContext context, ShowSites show) => show.Scanned(id, context)).AllowAnonymous();
    }

    private async Task<SitesView> View(IQueryCollection query, Actor actor)
    {
        var asked = Asked.Of(query, [.. Filters, "after", "sort", "pageSize"]);
        var kept = Asked.Of(query, [.. Filters, "view"]);
        var page = await list.Find(asked, actor);
        return new(
            page, query["view"] == "map", kept.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()), register.SiteTypes(), register.Grounds(actor), register.Answering(actor), await Extent(actor),
            (name, value) => kept.With(name, value).Href("/sites"), actor.May(Right.KeepRegister), page.Next is null ? null : kept.With("after", page.Next).Href("/sites"))
        { Done = Asked.Number(query["changed"])?.ToString("N0", CultureInfo.InvariantCulture) };
    }

    /// <summary>Around nineteen in twenty of one's sites: a typing error far away must not shrink the rest to a dot.</summary>
    private async Task<string> Extent(Actor actor)
    {
        var own = (await pins.Of(actor.District)).Where(pin => actor.Role == Role.Department || actor.Boundary.Covers(pin.Unit)).ToList();
        if (own.Count == 0) return "";
        var (xs, ys, cut) = (own.Select(pin => pin.Longitude).Order().ToList(), own.Select(pin => pin.Latitude).Order().ToList(), own.Count / 40);
        return string.Create(CultureInfo.InvariantCulture, $"{xs[cut]:0.#####},{ys[cut]:0.#####},{xs[^(cut + 1)]:0.#####},{ys[^(cut + 1)]:0.#####}");
    }

    private async Task<IResult> Bulk(HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var (form, actor) = (await context.Request.ReadFormAsync(), context.Actor());
        try
        {
            var ids = form["site"].Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
            var answer = await bulk.Run(new(ids, form.Text("unit"), form.Text("type"), form.Text("status"), form.Text("operator"), null, form.Text("party"), form.Text("partyUnit"), form.Text("addList"), form.Text("removeList")), actor);
            return TypedResults.LocalRedirect(FormattableString.Invariant($"/sites?changed={answer.Changed}"));
        }
        catch (Refused refused)
        {
            return Page.Of<SitesPage>(await View(new QueryCollection(), actor) with { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }

    private ImportResult? Sent(string? form, Actor actor) => outcomes.Find<ImportResult>(form, actor.Account);

    private async Task<IResult> Import(HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(StatusCodes.Status400BadRequest);
        try
        {
            var form = await context.Request.ReadFormAsync();
            var file = form.Files.GetFile("file");
            var result = await files.Run("sites", await UploadedFile.Of(file), file!.FileName, null, form["dryRun"] == "true", context.Actor(), context.RequestAborted);
            outcomes.Keep(form.FormId(), context.Actor().Account, result);
            return TypedResults.LocalRedirect($"/sites/import?sent={form.FormId()}");
        }
        catch (Refused refused)
        {
            return Page.Of<SiteImportPage>(new SiteImportView(null) { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }

    private async Task<CardsView> Cards(HttpContext context)
    {
        var (query, actor) = (context.Request.Query, context.Actor());
        var page = await list.Find(Asked.Of(query, "type", "unit").With("pageSize", CardsShown.ToString(CultureInfo.InvariantCulture)), actor);
        var card = await office.Of(actor.District);
        return new([.. page.Items.Where(site => site.Until is null).Select(site => Card(site, context.Request))], card, register.SiteTypes(), register.Grounds(actor), query["type"], query["unit"], actor.May(Right.PlanInspections)) { Done = query["done"] == "1" };
    }

    internal SiteCard Card(SiteLine site, HttpRequest request)
    {
        var address = $"{request.Scheme}://{request.Host}/q/{site.Id}";
        return new(site.Id, site.Code, site.Name, register.TypeName(site.Type), site.UnitName ?? "", address, QrSvg.Of(address, words["sites.qrOf", site.Name]));
    }

    private async Task<IResult> KeepCard(HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var form = await context.Request.ReadFormAsync();
        try
        {
            await office.Keep(new(form.Text("phone") ?? "", form["open"] == "true"), context.Actor());
            return TypedResults.LocalRedirect("/sites/cards?done=1");
        }
        catch (Refused refused)
        {
            return Page.Of<CardsPage>(await Cards(context) with { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }

    /// <summary>Open to whoever scans it when the district says so (R-RESP-03), else to whoever signs in. No person stands on it.</summary>
    private async Task<IResult> Scanned(Guid id, HttpContext context)
    {
        await using var ledger = database.Read();
        var actor = context.SignedIn()?.Actor;
        var site = await ledger.Sites.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id && s.Until == null);
        var card = site is null ? null : await office.Of(site.District);
        if (actor is null && card?.Open != true) return TypedResults.LocalRedirect($"/sign-in?returnUrl={Uri.EscapeDataString($"/q/{id}")}");
        if (site is null || (card!.Open is false && actor!.District != site.District)) return Results.NotFound();
        var edition = register.Catalogues.Current;
        return Page.Of<PublicChecklistPage>(new PublicChecklistView(
            site.Name, register.TypeName(site.Type), register.Tree.Find(site.Unit)?.Name ?? "", card.Phone, edition?.IsExample ?? false,
            [.. (edition?.ItemsFor(site.Type) ?? []).Select(item => new PublicItem(Language.IsEnglish ? item.NameEn : item.NameZh, item.CategoryZh, item.StandardZh, item.NotCountedZh))],
            actor?.District == site.District ? $"/sites/{site.Id}" : null));
    }
}
