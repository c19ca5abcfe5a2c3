using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Search;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Search;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Sites;

/// <param name="Unit">The unit on whose ground it lies.</param>
/// <param name="Longitude">WGS-84.</param>
/// <param name="Datum">What the coordinates came in: wgs84, gcj02 or cgcs2000.</param>
public sealed record SiteLine(
    Guid Id, string Code, string Name, string Address, string Type, string TypeName, Guid? Unit, string? UnitName, double? Longitude, double? Latitude,
    string Datum, string Status, DateOnly Since, DateOnly? Until);

/// <summary>Sites, by type, unit and viewport.</summary>
internal sealed class ListSites(Database database, Register register)
{
    private const int MostFound = 100_000;
    private static readonly string[] Filters = ["type", "unit", "bbox", "status", "q"];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/sites", Handle).Needs(Right.ReadRegister).Asks(Filters, "number", "name", "code").WithTags("Sites").ProducesProblem(400);

    /// <summary>Sites in sight; filters type, unit, bbox (minLon,minLat,maxLon,maxLat in WGS-84), status, q; sort by number, name or code.</summary>
    internal static async Task<Ok<Page<SiteLine>>> Handle(HttpContext context, ListSites list) =>
        TypedResults.Ok(await list.Find(context.Request.Query, context.Actor()));

    public async Task<Page<SiteLine>> Find(IQueryCollection query, Actor actor)
    {
        var faults = new List<Refusal>();
        faults.AddRange(query.Keys.Where(k => !Filters.Contains(k) && !Paging.Names.Contains(k)).Select(k => PlumbingRefusals.UnknownFilter(k, Filters)));
        var paging = Paging.Read(query, ["number", "name", "code"], "number", faults);
        await using var ledger = database.Read();
        var sites = Filter(ledger.Sites.AsNoTracking(), query, actor, faults);
        if (faults.Count > 0) throw new Refused(faults);
        return await PageOf(query["q"].ToString() is { Length: > 0 } q ? await Holding(ledger, sites, q) : sites, paging);
    }

    private IQueryable<Site> Filter(IQueryable<Site> sites, IQueryCollection query, Actor actor, List<Refusal> faults)
    {
        sites = sites.Within(actor);
        if (query["type"].ToString() is { Length: > 0 } type) sites = sites.Where(s => s.Type == type);
        if (query["unit"].ToString() is { Length: > 0 } text)
        {
            if (register.FindUnit(text, actor) is not { } unit) faults.Add(OrganisationRefusals.UnknownUnit("unit"));
            else
            {
                var units = register.Tree.BoundaryOf(unit.No).Units().ToList();
                sites = sites.Where(s => units.Contains(s.Unit));
            }
        }
        if (query["status"].ToString() is { Length: > 0 } word)
        {
            if (Names.Read<SiteStatus>(word) is { } status) sites = sites.Where(s => s.Status == status);
            else faults.Add(PlumbingRefusals.OneOf("status", Enum.GetValues<SiteStatus>().Select(s => s.Wire())));
        }
        if (query["bbox"].ToString() is { Length: > 0 } corners)
        {
            if (!BoundingBox.TryParse(corners, out var box)) faults.Add(PlumbingRefusals.BadValue("bbox", corners));
            else sites = sites.Where(s => s.Latitude >= box.MinLatitude && s.Latitude <= box.MaxLatitude && s.Longitude >= box.MinLongitude && s.Longitude <= box.MaxLongitude);
        }
        return sites;
    }

    /// <summary>Those whose code, name or address holds the words; the gram table proposes, the text decides.</summary>
    private static async Task<IQueryable<Site>> Holding(Ledger ledger, IQueryable<Site> sites, string words)
    {
        var (pairs, folded) = (Bigrams.Of(words), Bigrams.Fold(words));
        if (pairs.Count == 0) return sites.Where(s => s.Name.Contains(words) || s.Address.Contains(words) || s.Code.Contains(words));
        var numbers = (await GramTable.Sites.Find(ledger, pairs, null, MostFound)).Select(no => (int)no).ToList();
        if (folded.Length == 2) return sites.Where(s => numbers.Contains(s.No));
        var texts = await sites.Where(s => numbers.Contains(s.No)).Select(s => new { s.No, s.Code, s.Name, s.Address }).ToListAsync();
        var holding = texts.Where(t => Bigrams.Holds(SearchedTexts.Of(t.Code, t.Name, t.Address), folded)).Select(t => t.No).ToList();
        return sites.Where(s => holding.Contains(s.No));
    }

    private async Task<Page<SiteLine>> PageOf(IQueryable<Site> sites, Paging paging)
    {
        var total = await sites.CountAsync();
        var sorted = (paging.Sort, paging.Descending) switch
        {
            ("name", false) => sites.OrderBy(s => s.Name).ThenBy(s => s.No),
            ("name", true) => sites.OrderByDescending(s => s.Name).ThenByDescending(s => s.No),
            ("code", false) => sites.OrderBy(s => s.Code).ThenBy(s => s.No),
            ("code", true) => sites.OrderByDescending(s => s.Code).ThenByDescending(s => s.No),
            (_, false) => sites.OrderBy(s => s.No),
            (_, true) => sites.OrderByDescending(s => s.No),
        };
        // Only numbers are walked by key: names are read a page at a time by people.
        IQueryable<Site> rest = paging is { Sort: "number", After: { } after }
            ? sorted.Where(s => paging.Descending ? s.No < after.No : s.No > after.No)
            : sorted.Skip(paging.After is { } end ? (int)end.Value : (paging.Page - 1) * paging.PageSize);
        var rows = await rest.Take(paging.PageSize + 1).ToListAsync();
        var page = rows.Take(paging.PageSize).ToList();
        var seen = (paging.After is { } from && paging.Sort != "number" ? (int)from.Value : (paging.Page - 1) * paging.PageSize) + page.Count;
        var next = rows.Count > paging.PageSize ? new PageEnd(seen, page[^1].No).ToString() : null;
        return new([.. page.Select(Line)], total, paging.Page, paging.PageSize, next);
    }

    internal SiteLine Line(Site site) => new(
        site.Id, site.Code, site.Name, site.Address, site.Type, register.Catalogues.Current?.SiteType(site.Type)?.NameZh ?? "", register.Tree.Find(site.Unit)?.Id,
        register.Tree.Find(site.Unit)?.Name, site.Longitude, site.Latitude, site.Datum.Wire(), site.Status.Wire(), site.Since, site.Until);
}
