using System.Globalization;
using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>A number of another period beside that of this one.</summary>
/// <param name="Change">Signed: percentage points for a share, percent for all others; null where there is nothing to compare with.</param>
/// <param name="IsSmall">One of the two has too few cases to compare (R-BURDEN-08).</param>
public sealed record ComparedFigure(MeasureFigure Figure, DateOnly From, DateOnly To, double? Change, bool IsSmall)
{
    public static ComparedFigure? Of(string unit, MeasureComparison? compared) => compared is null ? null
        : new(new(unit, compared.Value, compared.Numerator, compared.Denominator), compared.From, compared.To, compared.Change, compared.Small);

    /// <summary>+3.2 percentage points, −44.0 %.</summary>
    public string Shown(Words words) => Change is not { } change ? "—"
        : words[Figure.Unit == "percent" ? "measures.change.points" : "measures.change.percent", change.ToString("+0.0;−0.0;0.0", CultureInfo.CurrentCulture)];
}
