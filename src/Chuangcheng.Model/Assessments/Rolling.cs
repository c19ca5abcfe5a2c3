namespace Chuangcheng.Model.Assessments;

/// <summary>R-SCORE-02: years of a cycle, or methods of a year, as a weighted mean less deductions.</summary>
public static class Rolling
{
    /// <summary>2015–2017.</summary>
    public static IReadOnlyList<decimal> First { get; } = [20, 30, 50];

    /// <summary>2018–2020.</summary>
    public static IReadOnlyList<decimal> Second { get; } = [15, 25, 60];

    /// <param name="scores">0 to 100; null is no data and leaves the mean.</param>
    /// <returns>Unrounded, never below zero; null without any data.</returns>
    public static decimal? Of(IReadOnlyList<decimal?> scores, IReadOnlyList<decimal> weights, decimal deductions = 0)
    {
        var known = scores.Zip(weights).Where(pair => pair.First is not null).ToList();
        var full = known.Sum(pair => pair.Second);
        return full == 0 ? null : Math.Max(0, known.Sum(pair => pair.First!.Value * pair.Second) / full - deductions);
    }
}
