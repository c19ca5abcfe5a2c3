namespace Chuangcheng.Model.Assessments;

/// <summary>Rounds parts so that they sum to a rounded whole: the largest remainders get the hundredths that are left.</summary>
public static class Hundredths
{
    /// <param name="whole">A multiple of 0.01.</param>
    public static IReadOnlyList<decimal> Apportion(IReadOnlyList<decimal> parts, decimal whole)
    {
        var cents = parts.Select(part => decimal.Floor(part * 100)).ToArray();
        var left = (int)(whole * 100 - cents.Sum());
        if (parts.Count == 0) return [];
        var order = Enumerable.Range(0, parts.Count).OrderByDescending(i => parts[i] * 100 - cents[i]).ThenBy(i => i).ToArray();
        // More than a hundredth too many or too few for each part goes round again.
        for (var i = 0; i < Math.Abs(left); i++) cents[left > 0 ? order[i % order.Length] : order[order.Length - 1 - i % order.Length]] += Math.Sign(left);
        return [.. cents.Select(cent => cent / 100)];
    }
}
