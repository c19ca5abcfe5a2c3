namespace Chuangcheng.Model.Measures;

/// <summary>How many amounts become one value; null of none.</summary>
internal static class Folds
{
    public static double? Median(List<int> amounts)
    {
        if (amounts.Count == 0) return null;
        amounts.Sort();
        var middle = amounts.Count / 2;
        return amounts.Count % 2 == 1 ? amounts[middle] : (amounts[middle - 1] + amounts[middle]) / 2.0;
    }

    public static double? Mean(List<int> amounts) => amounts.Count == 0 ? null : amounts.Average();

    /// <summary>The smallest amount that so much of all does not exceed (nearest rank).</summary>
    public static Func<List<int>, double?> Quantile(double share) => amounts =>
    {
        if (amounts.Count == 0) return null;
        amounts.Sort();
        return amounts[Math.Clamp((int)Math.Ceiling(share * amounts.Count) - 1, 0, amounts.Count - 1)];
    };

    public static Func<List<int>, double?> Over(this Func<List<int>, double?> fold, double divisor) => amounts => fold(amounts) / divisor;
}
