using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Chuangcheng.Server.Console.Components;

/// <summary>A bar chart as SVG, the same on screen and on paper. The table beside it says the same in numbers.</summary>
public static class Bars
{
    private const int Width = 640, Row = 26, Labels = 168, Values = 76;

    /// <param name="title">What a screen reader says of the picture.</param>
    /// <param name="full">The value of a full bar; null takes the greatest.</param>
    public static MarkupString Draw(string title, IReadOnlyList<BarRow> rows, double? full = null)
    {
        var longest = Math.Max(full ?? rows.Max(row => row.Value) ?? 0, double.Epsilon);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"bars\" viewBox=\"0 0 {Width} {rows.Count * Row + 4}\" role=\"{(rows.Any(row => row.Href is not null) ? "group" : "img")}\" aria-label=\"{Text(title)}\">");
        for (var i = 0; i < rows.Count; i++) Bar(svg, rows[i], i * Row + 2, longest);
        return new(svg.Append("</svg>").ToString());
    }

    private static void Bar(StringBuilder svg, BarRow row, int y, double longest)
    {
        var length = Math.Clamp((row.Value ?? 0) / longest, 0, 1) * (Width - Labels - Values);
        var end = Labels + length + 6;
        svg.Append(CultureInfo.InvariantCulture, $"{(row.Href is { } href ? $"<a href=\"{Text(href)}\">" : "<g>")}<title>{Text(row.Label)} {Text(row.Shown)}</title>")
            .Append(CultureInfo.InvariantCulture, $"<text class=\"bar-label\" x=\"{Labels - 8}\" y=\"{y + 16}\">{Text(row.Label)}</text>")
            .Append(CultureInfo.InvariantCulture, $"<rect class=\"{(row.Pale ? "bar-pale" : row.Late ? "bar-late" : "bar")}\" x=\"{Labels}\" y=\"{y + 4}\" width=\"{length:0.#}\" height=\"16\" rx=\"2\"/>")
            .Append(CultureInfo.InvariantCulture, $"<text class=\"bar-value\" x=\"{end:0.#}\" y=\"{y + 16}\">{Text(row.Shown)}</text>{(row.Href is null ? "</g>" : "</a>")}");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
