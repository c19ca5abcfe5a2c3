using System.Globalization;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>A measure's number with what it was made of.</summary>
/// <param name="Unit">percent, count, hours, days or points. A percent's value is 0–100.</param>
/// <param name="Value">Null where the denominator is 0.</param>
/// <param name="Denominator">Null for a plain count.</param>
public sealed record MeasureFigure(string Unit, double? Value, double Numerator, double? Denominator)
{
    /// <summary>Fewer cases than this are not compared (R-BURDEN-08).</summary>
    public const int Comparable = 30;

    public bool IsSmall => Denominator < Comparable;

    public string Shown => Value is not { } value ? "—" : Unit switch
    {
        "percent" => value.ToString("0.0", CultureInfo.CurrentCulture) + "%",
        "hours" or "points" => value.ToString("N1", CultureInfo.CurrentCulture),
        _ => value.ToString("N0", CultureInfo.CurrentCulture),
    };

    /// <summary>Numerator / denominator; null for a plain count, which is its own numerator.</summary>
    public string? Parts => (Unit, Denominator) switch
    {
        (_, { } denominator) => $"{Whole(Numerator)} / {Whole(denominator)}",
        ("count", _) => null,
        _ => Whole(Numerator),
    };

    private static string Whole(double number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
