using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Sites;

/// <param name="Metres">From the site to it; 0 inside an area.</param>
public sealed record Neighbour(SiteLine Site, double Metres);

/// <summary>What lies around a site (R-SITE-03): 200 metres unless asked otherwise.</summary>
internal sealed class ShowSurroundings(Database database, Register register, ListSites list)
{
    private const int MostFound = 1000;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/sites/{id:guid}/surroundings", Handle).Needs(Right.ReadRegister).Asks(["distance", "type"]).WithTags("Sites").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);

    /// <summary>Open sites within so many metres (distance, 200 when left out), nearest first; filter type.</summary>
    internal static async Task<Ok<Page<Neighbour>>> Handle(Guid id, HttpContext context, ShowSurroundings show) =>
        TypedResults.Ok(await show.Find(id, context.Request.Query, context.Actor()));

    private async Task<Page<Neighbour>> Find(Guid id, IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "distance", "type");
        var text = query["distance"].ToString();
        var metres = text.Length == 0 ? Surroundings.UsualMetres : int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var given) ? given : 0;
        if (metres is < 1 or > Surroundings.MostMetres) reading.Fault(PlumbingRefusals.OneOf("distance", [$"1–{Surroundings.MostMetres}"]));
        reading.Done();
        await using var ledger = database.Read();
        var site = await ledger.Sites.AsNoTracking().Within(actor).FirstOrDefaultAsync(s => s.Id == id) ?? throw new Refused(SiteRefusals.UnknownSite);
        var near = await Around(ledger, site, metres, actor);
        var type = query["type"].ToString();
        List<Neighbour> found = [.. near.Where(n => type.Length == 0 || n.Site.Type == type).Take(MostFound).Select(n => new Neighbour(list.Line(n.Site), Math.Round(n.Metres, 1)))];
        return new(found, found.Count, 1, found.Count, null);
    }

    /// <summary>Open sites around one, nearest first; shapes by their edge.</summary>
    internal static async Task<IReadOnlyList<(Site Site, double Metres)>> Around(Ledger ledger, Site site, int metres, Actor actor)
    {
        if (site is not { Longitude: { } x, Latitude: { } y }) throw new Refused(SiteRefusals.NotSurveyed);
        var at = new Coordinate(x, y);
        // A long shape's pin may lie outside the box though its edge is near.
        var box = Surroundings.Around(at, metres + 1);
        var near = await ledger.Sites.AsNoTracking().Within(actor).Where(s => s.No != site.No && s.Until == null
            && ((s.Latitude >= box.MinLatitude && s.Latitude <= box.MaxLatitude && s.Longitude >= box.MinLongitude && s.Longitude <= box.MaxLongitude) || s.Shape != null)).ToListAsync();
        return [.. near.Select(s => (Site: s, Metres: MetresTo(at, s))).Where(n => n.Metres <= metres).OrderBy(n => n.Metres).ThenBy(n => n.Site.No)];
    }

    private static double MetresTo(Coordinate at, Site other) =>
        other.Shape is { } json && Shape.Parse(json) is { } shape ? Surroundings.Distance(at, shape)
        : other is { Longitude: { } x, Latitude: { } y } ? Surroundings.Distance(at, new Coordinate(x, y)) : double.MaxValue;
}
