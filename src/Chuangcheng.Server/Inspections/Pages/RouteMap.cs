using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Chuangcheng.Server.Inspections.Pages;

/// <summary>A walking list as SVG: numbered stops and the way between them. The same on screen and on paper, without tiles or a script.</summary>
internal static class RouteMap
{
    private const double Width = 960, Most = 460, Edge = 26;

    public static MarkupString Draw(string title, IReadOnlyList<OrderStop> stops)
    {
        var placed = stops.Where(stop => stop.Longitude is not null).ToList();
        if (placed.Count == 0) return new("");
        var (west, north, south) = (placed.Min(s => s.Longitude!.Value), placed.Max(s => s.Latitude!.Value), placed.Min(s => s.Latitude!.Value));
        var narrow = Math.Cos(double.DegreesToRadians((north + south) / 2));
        var (wide, high) = (Math.Max((placed.Max(s => s.Longitude!.Value) - west) * narrow, 1e-4), Math.Max(north - south, 1e-4));
        var scale = Math.Min((Width - 2 * Edge) / wide, (Most - 2 * Edge) / high);
        var left = (Width - wide * scale) / 2;
        (double X, double Y) At(OrderStop stop) => (left + (stop.Longitude!.Value - west) * narrow * scale, Edge + (north - stop.Latitude!.Value) * scale);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"route\" viewBox=\"0 0 {Width} {high * scale + 2 * Edge:0}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(title)}\"><path class=\"way\" d=\"M");
        svg.AppendJoin('L', placed.Select(At).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#} {p.Y:0.#}"))).Append("\"/>");
        for (var i = placed.Count - 1; i >= 0; i--) Stop(svg, At(placed[i]), i + 1, placed[i].Name);
        return new(svg.Append("</svg>").ToString());
    }

    private static void Stop(StringBuilder svg, (double X, double Y) at, int number, string name) => svg.Append(CultureInfo.InvariantCulture,
        $"<g><title>{number} {WebUtility.HtmlEncode(name)}</title><circle class=\"{(number == 1 ? "stop first" : "stop")}\" cx=\"{at.X:0.#}\" cy=\"{at.Y:0.#}\" r=\"10\"/><text x=\"{at.X:0.#}\" y=\"{at.Y + 4:0.#}\" text-anchor=\"middle\">{number}</text></g>");
}
