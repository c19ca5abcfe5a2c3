using Chuangcheng.Server.Console;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>Whole pages with invented numbers, for the design page.</summary>
public static class MeasureSamples
{
    private static readonly DateTimeOffset AsOf = new(2026, 5, 20, 10, 12, 0, TimeSpan.FromHours(8));

    private static readonly MeasureFigure[] Figures =
    [
        Rate(7412, 8003), Rate(6890, 7655), Rate(6412, 7412), Count(31), Count(8214), new("hours", 14.5, 7412, null), Rate(2950, 8214), Rate(402, 7011), Rate(1000, 8412),
    ];

    private static readonly double[] Totals = [980, 1210, 760, 905, 640, 588, 430, 21, 1402, 377];

    public static IEndpointRouteBuilder MapMeasureSamples(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/design").AllowAnonymous().ExcludeFromDescription();
        open.MapGet("/measures", (Words words) => Page.Of<MeasuresPage>(new MeasuresView([.. Figures.Select((_, n) => Line(words, n))], "year", AsOf)));
        open.MapGet("/measure", (Words words) => Page.Of<MeasurePage>(One(words)));
        return routes;
    }

    private static MeasureLine Line(Words words, int n)
    {
        var parts = words[$"measures.sample.{n}"].Split('|');
        return new($"sample-{n}", parts[0], parts[1], Figures[n], Lead: n < 6);
    }

    private static MeasureView One(Words words)
    {
        var units = words["measures.sample.units"].Split('|');
        var choices = words["measures.sample.by"].Split('|').Select((label, n) => new Choice($"by-{n}", label));
        return new(Line(words, 0), "by-0", [.. choices], [.. units.Select((unit, n) => new MeasureRow(unit, unit, Rate(Math.Floor(Totals[n] * (.97 - .035 * n)), Totals[n]), "#"))], "year", AsOf, "#");
    }

    private static MeasureFigure Rate(double part, double whole) => new("percent", 100 * part / whole, part, whole);

    private static MeasureFigure Count(double number) => new("count", number, number, null);
}
