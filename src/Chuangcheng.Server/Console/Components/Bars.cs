using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Chuangcheng.Server.Console.Components;

/// <summary>A bar chart as SVG, the same on screen and on paper. The table beside it says the same in numbers.</summary>
public static class Bars
{
    private const int Width = 640, Row = 26, Values = 76, Narrowest = 84;

    /// <summary>Widths of a letter and of a Chinese character as drawn; on a narrow screen the same picture is smaller and its words are larger by this.</summary>
    private const double Letter = 6.9, Character = 13, Larger = 1.35;

    /// <summary>A longer label is cut off; its title says it whole.</summary>
    private const double LabelAtMost = 195;

    /// <param name="title">What a screen reader says of the picture.</param>
    /// <param name="full">The value of a full bar; null takes the greatest.</param>
    public static MarkupString Draw(string title, IReadOnlyList<BarRow> rows, double? full = null)
    {
        var longest = Math.Max(full ?? rows.Max(row => row.Value) ?? 0, double.Epsilon);
        var labels = (int)Math.Max(Narrowest, 12 + Larger * rows.Select(row => Math.Min(LabelAtMost, WidthOf(row.Label))).DefaultIfEmpty().Max());
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"bars\" viewBox=\"0 0 {Width} {rows.Count * Row + 4}\" role=\"{(rows.Any(row => row.Href is not null) ? "group" : "img")}\" aria-label=\"{Text(title)}\">");
        for (var i = 0; i < rows.Count; i++) Bar(svg, rows[i], i * Row + 2, labels, longest);
        return new(svg.Append("</svg>").ToString());
    }

    private static void Bar(StringBuilder svg, BarRow row, int y, int labels, double longest)
    {
        var length = Math.Clamp((row.Value ?? 0) / longest, 0, 1) * (Width - labels - Values);
        var end = labels + length + 6;
        svg.Append(CultureInfo.InvariantCulture, $"{(row.Href is { } href ? $"<a href=\"{Text(href)}\">" : "<g>")}<title>{Text(row.Label)} {Text(row.Shown)}</title>")
            .Append(CultureInfo.InvariantCulture, $"<text class=\"bar-label\" x=\"{labels - 8}\" y=\"{y + 16}\">{Text(Cut(row.Label))}</text>")
            .Append(CultureInfo.InvariantCulture, $"<rect class=\"{(row.Pale ? "bar-pale" : row.Late ? "bar-late" : "bar")}\" x=\"{labels}\" y=\"{y + 4}\" width=\"{length:0.#}\" height=\"16\" rx=\"2\"/>")
            .Append(CultureInfo.InvariantCulture, $"<text class=\"bar-value\" x=\"{end:0.#}\" y=\"{y + 16}\">{Text(row.Shown)}</text>{(row.Href is null ? "</g>" : "</a>")}");
    }

    private static double WidthOf(string text) => text.Sum(WidthOf);

    private static double WidthOf(char letter) => letter < 0x2E80 ? Letter : Character;

    private static string Cut(string label)
    {
        if (WidthOf(label) <= LabelAtMost) return label;
        var (kept, width) = (0, Character);
        while (width + WidthOf(label[kept]) <= LabelAtMost) width += WidthOf(label[kept++]);
        return label[..kept].TrimEnd() + "…";
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
