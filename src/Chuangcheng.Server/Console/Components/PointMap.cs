using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Chuangcheng.Server.Console.Components;

/// <summary>Points on the ground as SVG, without tiles and without a script; north is up, a degree is as long as it is on the ground.</summary>
public static class PointMap
{
    private const double Width = 640, Most = 420, Edge = 24;

    /// <param name="outlines">Rings of longitude and latitude, drawn under the points.</param>
    public static MarkupString Draw(string title, IReadOnlyList<MapPoint> points, IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>>? outlines = null)
    {
        var all = points.Select(p => (p.Longitude, p.Latitude)).Concat((outlines ?? []).SelectMany(ring => ring)).ToList();
        if (all.Count == 0) return new("");
        var ground = new Ground(all);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"point-map\" viewBox=\"0 0 {Width} {ground.Height:0}\" role=\"group\" aria-label=\"{Text(title)}\">");
        foreach (var ring in outlines ?? [])
            svg.Append("<path class=\"ground\" d=\"M").AppendJoin('L', ring.Select(ground.At)).Append("Z\"/>");
        var most = points.Count == 0 ? 1 : points.Max(p => p.Count);
        foreach (var point in points.OrderByDescending(p => p.Count)) Point(svg, point, ground, most);
        return new(svg.Append("</svg>").ToString());
    }

    private static void Point(StringBuilder svg, MapPoint point, Ground ground, int most)
    {
        var radius = 4 + 16 * Math.Sqrt(point.Count / (double)most);
        var (x, y) = ground.Of((point.Longitude, point.Latitude));
        var circle = string.Create(CultureInfo.InvariantCulture,
            $"<circle class=\"{(point.Late ? "point-late" : "point")}\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\"><title>{Text(point.Said)}</title></circle>");
        if (point.Name.Length > 0) svg.Append(CultureInfo.InvariantCulture, $"<text class=\"map-name\" x=\"{x:0.#}\" y=\"{y + radius + 14:0.#}\" aria-hidden=\"true\">{Text(point.Name)}</text>");
        svg.Append(point.Href is { } href ? $"<a href=\"{Text(href)}\" aria-label=\"{Text(point.Said)}\">{circle}</a>" : circle);
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private sealed class Ground
    {
        private readonly double west, north, scale, narrow;

        public Ground(List<(double Longitude, double Latitude)> all)
        {
            var (east, south) = (all.Max(p => p.Longitude), all.Min(p => p.Latitude));
            (west, north) = (all.Min(p => p.Longitude), all.Max(p => p.Latitude));
            narrow = Math.Cos((north + south) / 2 * Math.PI / 180);
            var (wide, high) = (Math.Max((east - west) * narrow, 1e-4), Math.Max(north - south, 1e-4));
            scale = Math.Min((Width - 2 * Edge) / wide, (Most - 2 * Edge) / high);
            Height = high * scale + 2 * Edge + 12;
            west -= ((Width - 2 * Edge) / scale - wide) / 2 / narrow;
        }

        public double Height { get; }

        public (double X, double Y) Of((double Longitude, double Latitude) place) =>
            (Edge + (place.Longitude - west) * narrow * scale, Edge + (north - place.Latitude) * scale);

        public string At((double Longitude, double Latitude) place)
        {
            var (x, y) = Of(place);
            return string.Create(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#}");
        }
    }
}
