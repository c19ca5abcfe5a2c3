using Chuangcheng.Model.Indicators;

namespace Chuangcheng.Model.Assessments;

/// <summary>Results of one category of places over any days.</summary>
/// <param name="Category">A site type.</param>
/// <param name="StaticPassed">Against all of <paramref name="Static"/>: static items are to be met in full.</param>
/// <param name="DynamicLost">Grades lost by dynamic observations.</param>
/// <param name="Top">Items that failed most, the most first.</param>
public sealed record CategoryResult(string Category, int Sites, int Observations, int Passed, int Static, int StaticPassed, int Dynamic, decimal DynamicLost, IReadOnlyList<(string Item, string Name, int Failed)> Top)
{
    public static IReadOnlyList<CategoryResult> Of(IEnumerable<FieldFact> facts, int top = 5) =>
        [.. facts.GroupBy(f => f.SiteType).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => One(g.Key, [.. g], top))];

    private static CategoryResult One(string category, IReadOnlyList<FieldFact> facts, int top) => new(
        category, facts.Select(f => f.Site).Distinct().Count(), facts.Count, facts.Count(f => f.Passed),
        facts.Count(f => f.Dimension == Dimension.Static), facts.Count(f => f.Dimension == Dimension.Static && f.Passed),
        facts.Count(f => f.Dimension == Dimension.Dynamic), facts.Where(f => f.Dimension == Dimension.Dynamic).Sum(f => 1 - f.Grade),
        [.. facts.Where(f => !f.Passed).GroupBy(f => (f.Item, f.ItemName)).Select(g => (g.Key.Item, g.Key.ItemName, g.Count())).OrderByDescending(g => g.Item3).ThenBy(g => g.Item, StringComparer.Ordinal).Take(top)]);
}
