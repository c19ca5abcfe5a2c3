namespace Chuangcheng.Model.Assessments;

/// <summary>A component as it came out.</summary>
/// <param name="Value">0 to 100, unrounded; null is no data: left out, and said.</param>
/// <param name="Share">What it weighs of the total once components without data are left out.</param>
/// <param name="Cases">Records behind it.</param>
/// <param name="Good">Those that lost nothing.</param>
public sealed record ComponentScore(Component Component, decimal? Value, decimal Share, int Cases, int Good)
{
    /// <summary>Its part of the score.</summary>
    public decimal Points => Value is { } value ? value / 100 * Share : 0;
}
