using System.Globalization;
using System.Text.Json;
using Chuangcheng.Model;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems;
using Chuangcheng.Server.Responsibility;
using Chuangcheng.Server.Sites;
using Chuangcheng.Server.Sites.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections.Pages;

/// <summary>The page of a site: it joins what the register, the rounds and the ledger know of a place.</summary>
internal sealed class ShowSitePage(
    ShowSite sites, KeepSites keep, ShowSites cards, OfficeCard office, ShowChain chains, ListVisits visits, ListProblems problems, ListSites list, Database database, Register register, ColumnFeed feed, TimeProvider clock)
{
    private const int Shown = 12, AroundShown = 20, MonthsBack = 12;

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/sites").ExcludeFromDescription();
        pages.MapGet("/{id:guid}", async (Guid id, string? done, HttpContext context, ShowSitePage show) => Page.Of<SitePage>(await show.View(id, context) with { Done = done is not null })).Needs(Right.ReadRegister);
        pages.MapPost("/{id:guid}/changes", (Guid id, HttpContext context, ShowSitePage show) => show.Change(id, context)).Needs(Right.KeepRegister).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private async Task<SiteView> View(Guid id, HttpContext context)
    {
        var actor = context.Actor();
        var detail = await sites.Find(id, actor);
        var reads = actor.May(Right.ReadLedger);
        var seen = reads ? await visits.Find(Question(("site", $"{id}"), ("pageSize", $"{Shown}")), actor) : null;
        var open = reads ? await problems.Find(ProblemQuery.Read(Question(("site", $"{id}"), ("pageSize", $"{Shown}")), register, actor), actor.Boundary) : null;
        var around = await Around(id, actor);
        return new(
            detail, register.TypeName(detail.Site.Type), Coordinates(detail.Site), actor.May(Right.KeepRegister) ? cards.Card(detail.Site, context.Request) : null, (await office.Of(actor.District)).Phone,
            reads ? await chains.Ask(Question(("site", $"{id}")), actor) : null, seen?.Items ?? [], (int)(seen?.Total ?? 0), reads ? await Scores(id) : [], open?.Items ?? [], open?.Total ?? 0, around,
            Points(detail, around), Extent(detail.Site), actor.May(Right.KeepRegister), Today);
    }

    private static QueryCollection Question(params (string Name, string Value)[] pairs) => new(pairs.ToDictionary(p => p.Name, p => new Microsoft.Extensions.Primitives.StringValues(p.Value)));

    private async Task<IResult> Change(Guid id, HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true }) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var form = await context.Request.ReadFormAsync();
        try
        {
            await keep.Alter(id, new(form.Text("change"), form.Text("name"), null, Asked.Day(form["on"])), context.Actor());
            return TypedResults.LocalRedirect($"/sites/{id}?done=1");
        }
        catch (Refused refused) when (refused.Refusals[0].Kind is not RefusalKind.NotFound)
        {
            return Page.Of<SitePage>(await View(id, context) with { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }

    private async Task<IReadOnlyList<Neighbour>> Around(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        var site = await ledger.Sites.AsNoTracking().FirstAsync(s => s.Id == id);
        if (site.Longitude is null) return [];
        return [.. (await ShowSurroundings.Around(ledger, site, Surroundings.UsualMetres, actor)).Take(AroundShown).Select(n => new Neighbour(list.Line(n.Site), Math.Round(n.Metres, 1)))];
    }

    /// <summary>Mean of each month's visits (R-SCORE-10), a year back.</summary>
    private async Task<IReadOnlyList<SiteScore>> Scores(Guid id)
    {
        await using var ledger = database.Read();
        var first = new DateOnly(Today.Year, Today.Month, 1).AddMonths(1 - MonthsBack);
        var since = register.Time.StartOf(first);
        var site = await ledger.Sites.Where(s => s.Id == id).Select(s => new { s.No, s.District }).FirstAsync();
        var here = feed.Columns.VisitsAt(site.No);
        var seen = await ledger.Visits.AsNoTracking().Where(v => v.District == site.District && EF.Parameter(here).Contains(v.No) && v.FinishedAt >= since).Select(v => new { v.No, v.FinishedAt }).ToListAsync();
        var numbers = seen.Select(v => v.No).ToList();
        var checks = (await ledger.Checks.AsNoTracking().Where(c => c.District == site.District && numbers.Contains(c.Visit) && (c.Result == CheckResult.Pass || c.Result == CheckResult.Fail)).ToListAsync()).ToLookup(c => c.Visit);
        var months = seen.ToLookup(v => register.Time.DayOf(v.FinishedAt).ToString("yyyy-MM", CultureInfo.InvariantCulture), v => v.No);
        return [.. Enumerable.Range(0, MonthsBack).Select(i => first.AddMonths(i).ToString("yyyy-MM", CultureInfo.InvariantCulture)).Select(month => new SiteScore(
            month, (double?)Score.Of(months[month].SelectMany(visit => checks[visit]).Select(Scored).OfType<ScoredCheck>()).Value, months[month].Count()))];
    }

    private ScoredCheck? Scored(Check check) => RoundScores.Scored(check, register);

    /// <summary>The same place in each datum; CGCS2000 equals WGS-84 at the scale of a street.</summary>
    private static IReadOnlyList<(string, string)> Coordinates(SiteLine site)
    {
        if (site is not { Longitude: { } x, Latitude: { } y }) return [];
        return [.. Enum.GetValues<Datum>().Select(datum => (Datum: datum, At: DatumShift.FromWgs84(new(x, y), datum)))
            .Select(d => (d.Datum.Wire(), string.Create(CultureInfo.InvariantCulture, $"{d.At.Longitude:0.000000}, {d.At.Latitude:0.000000}")))];
    }

    private static string Points(SiteDetail detail, IReadOnlyList<Neighbour> around) => JsonSerializer.Serialize(
        around.Select(n => n.Site).Where(s => s.Longitude is not null).Select(s => new object?[] { s.Longitude, s.Latitude, s.Name, $"/sites/{s.Id}", "near" })
            .Prepend([detail.Site.Longitude, detail.Site.Latitude, detail.Site.Name, null, "here"]));

    private static string Extent(SiteLine site)
    {
        if (site is not { Longitude: { } x, Latitude: { } y }) return "";
        var box = Surroundings.Around(new(x, y), Surroundings.UsualMetres * 1.2);
        return string.Create(CultureInfo.InvariantCulture, $"{box.MinLongitude:0.######},{box.MinLatitude:0.######},{box.MaxLongitude:0.######},{box.MaxLatitude:0.######}");
    }

    private DateOnly Today => register.Time.DayOf(clock.Now());
}
