using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Sites;

/// <param name="Count">1 is a site by itself.</param>
/// <param name="Extent">minLongitude, minLatitude, maxLongitude, maxLatitude of what it holds.</param>
/// <param name="Id">The site's id; null for a group.</param>
public sealed record ClusterLine(double Longitude, double Latitude, int Count, IReadOnlyList<double> Extent, Guid? Id, string? Name, string? Type);

/// <param name="Total">Sites in the viewport.</param>
public sealed record ClusterAnswer(int Total, IReadOnlyList<ClusterLine> Clusters);

/// <summary>The sites of a viewport, grouped so that a map can draw them: at most five hundred marks.</summary>
internal sealed class ShowClusters(Database database, Register register, SitePins pins)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/sites/clusters", Handle).Needs(Right.ReadRegister).WithTags("Sites").ProducesProblem(400);

    /// <summary>Open sites in sight by viewport: bbox (minLon,minLat,maxLon,maxLat, WGS-84) and zoom (0–22); filters type, unit, status.</summary>
    internal static async Task<Ok<ClusterAnswer>> Handle(HttpContext context, ShowClusters show) => TypedResults.Ok(await show.Find(context.Request.Query, context.Actor()));

    private async Task<ClusterAnswer> Find(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "bbox", "zoom", "type", "unit", "status");
        var unit = reading.Unit("unit", query["unit"], required: false);
        var status = reading.Word<SiteStatus>("status", query["status"], required: false);
        if (!BoundingBox.TryParse(query["bbox"].ToString(), out var box)) reading.Fault(PlumbingRefusals.BadValue("bbox", query["bbox"]));
        if (!int.TryParse(query["zoom"], NumberStyles.None, CultureInfo.InvariantCulture, out var zoom) || zoom > 22) reading.Fault(PlumbingRefusals.BadValue("zoom", query["zoom"]));
        reading.Done();
        var (ground, type) = (unit is null ? null : register.Tree.BoundaryOf(unit.No), query["type"].ToString());
        var all = await pins.Of(actor.District);
        var everything = actor.Role == Role.Department || actor.Boundary.SeesWhole(actor.District);
        var clusters = Clusters.Of(Wanted(), box, zoom);
        return new(clusters.Sum(c => c.Count), await Lines(clusters, all));

        IEnumerable<Pin> Wanted()
        {
            for (var i = 0; i < all.Count; i++)
            {
                var pin = all[i];
                if ((everything || actor.Boundary.Covers(pin.Unit)) && ground?.Covers(pin.Unit) != false && (type.Length == 0 || pin.Type == type) && (status is null || pin.Status == status))
                    yield return new(pin.Longitude, pin.Latitude, i);
            }
        }
    }

    private async Task<IReadOnlyList<ClusterLine>> Lines(IReadOnlyList<Cluster> clusters, IReadOnlyList<SitePin> all)
    {
        var alone = clusters.Where(c => c.Count == 1).Select(c => all[c.First].No).ToList();
        await using var ledger = database.Read();
        var sites = await ledger.Sites.AsNoTracking().Where(s => alone.Contains(s.No)).Select(s => new { s.No, s.Id, s.Name, s.Type }).ToDictionaryAsync(s => s.No);
        return [.. clusters.Select(c =>
        {
            var site = c.Count == 1 ? sites.GetValueOrDefault(all[c.First].No) : null;
            return new ClusterLine(Short(c.Longitude), Short(c.Latitude), c.Count, [Short(c.Extent.MinLongitude), Short(c.Extent.MinLatitude), Short(c.Extent.MaxLongitude), Short(c.Extent.MaxLatitude)], site?.Id, site?.Name, site?.Type);
        })];
    }

    private static double Short(double degrees) => Math.Round(degrees, 6);
}
