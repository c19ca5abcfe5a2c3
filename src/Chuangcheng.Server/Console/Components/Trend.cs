using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Chuangcheng.Server.Console.Components;

/// <summary>Up to three lines over time as SVG: each told apart by its stroke as well as its colour, and named at its end.</summary>
public static class Trend
{
    private const int Width = 640, Height = 220, Left = 44, Right = 128, Top = 12, Bottom = 26;

    /// <param name="title">What a screen reader says of the picture.</param>
    /// <param name="steps">The names of the steps, as many as values.</param>
    /// <param name="full">The top of the scale; null takes the greatest value, rounded up.</param>
    public static MarkupString Draw(string title, IReadOnlyList<string> steps, IReadOnlyList<TrendLine> lines, double? full = null)
    {
        var top = full ?? Rounded(lines.SelectMany(line => line.Values).Max() ?? 0);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{Text(title)}\">");
        for (var quarter = 0; quarter <= 4; quarter++) Rule(svg, top * quarter / 4, top, quarter == 0);
        Names(svg, steps);
        var ends = Ends(lines, top);
        for (var i = 0; i < lines.Count; i++) Line(svg, lines[i], i, steps, top, ends[i]);
        return new(svg.Append("</svg>").ToString());
    }

    private static void Rule(StringBuilder svg, double value, double top, bool ground)
    {
        var y = Y(value, top);
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{(ground ? "base" : "axis")}\" d=\"M{Left} {y:0.#}H{Width - Right}\"/>")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{value:#,0.#}</text>");
    }

    private static void Names(StringBuilder svg, IReadOnlyList<string> steps)
    {
        var every = Math.Max(1, (int)Math.Ceiling(steps.Count / 8.0));
        for (var i = steps.Count - 1; i >= 0; i -= every)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(i, steps.Count):0.#}\" y=\"{Height - 6}\" text-anchor=\"middle\">{Text(steps[i])}</text>");
    }

    private static void Line(StringBuilder svg, TrendLine line, int number, IReadOnlyList<string> steps, double top, double end)
    {
        var path = new StringBuilder();
        for (var i = 0; i < line.Values.Count; i++)
            if (line.Values[i] is { } value)
                path.Append(CultureInfo.InvariantCulture, $"{(i > 0 && line.Values[i - 1] is not null ? 'L' : 'M')}{X(i, steps.Count):0.#} {Y(value, top):0.#}");
        svg.Append(CultureInfo.InvariantCulture, $"<g><title>{Text(line.Label)}</title><path class=\"line-{number}\" d=\"{path}\"/>");
        if (line.Values is [.., { } last])
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"dot-{number}\" cx=\"{X(steps.Count - 1, steps.Count):0.#}\" cy=\"{Y(last, top):0.#}\" r=\"4\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"said\" x=\"{Width - Right + 12}\" y=\"{end:0.#}\">{Text(line.Shown)}</text>")
            .Append(CultureInfo.InvariantCulture, $"<text x=\"{Width - Right + 12}\" y=\"{end + 15:0.#}\">{Text(line.Label)}</text></g>");
    }

    /// <summary>Where the names at the ends stand: beside their lines, and never on each other.</summary>
    private static double[] Ends(IReadOnlyList<TrendLine> lines, double top)
    {
        var ends = lines.Select(line => Y(line.Values.LastOrDefault(value => value is not null) ?? 0, top)).ToArray();
        var before = Top - 32.0;
        foreach (var i in Enumerable.Range(0, ends.Length).OrderBy(i => ends[i]))
            before = ends[i] = Math.Max(ends[i], before + 32);
        var over = before + 16 - (Height - Bottom);
        return over > 0 ? [.. ends.Select(end => end - over)] : ends;
    }

    private static double X(int step, int steps) => Left + (steps < 2 ? Width - Left - Right : (Width - Left - Right) * step / (steps - 1.0));

    private static double Y(double value, double top) => Height - Bottom - (Height - Top - Bottom) * Math.Clamp(value / top, 0, 1);

    /// <summary>A little above the greatest, and such that a quarter of it is a round number.</summary>
    private static double Rounded(double greatest)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(greatest, 4))));
        return new[] { 1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10 }.Select(step => step * power).First(step => step >= greatest);
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
