namespace Chuangcheng.Model.Assessments;

/// <summary>What a coming test of as many sites would score, if it drew from the same places.</summary>
/// <param name="Sites">Sites behind it.</param>
/// <param name="Low">Nineteen tests of twenty lie between this and <paramref name="High"/>.</param>
public sealed record Forecast(decimal Score, decimal Low, decimal High, int Sites)
{
    /// <summary>Under so many sites nothing honest can be said.</summary>
    public const int Fewest = 5;

    /// <param name="drawn">Sites the coming test will look at.</param>
    /// <returns>Null under <see cref="Fewest"/> sites.</returns>
    public static Forecast? Of(Scheme scheme, IReadOnlyList<FieldFact> field, int drawn)
    {
        var types = field.Where(f => f.SiteType.Length > 0).GroupBy(f => f.SiteType)
            .Select(type => (Weight: (double)scheme.TypeWeights.GetValueOrDefault(type.Key, 1), Scores: type.GroupBy(f => f.Site).Select(site => (double)SiteScore(site)).ToList())).Where(type => type.Weight > 0).ToList();
        var (sites, weights) = (types.Sum(type => type.Scores.Count), types.Sum(type => type.Weight));
        if (sites < Fewest || sites <= types.Count) return null;
        var mean = types.Sum(type => type.Weight * type.Scores.Average()) / weights;
        // Sites of one type vary about their own mean; types with one site borrow the spread of the others.
        var spread = types.Sum(type => type.Scores.Sum(score => Math.Pow(score - type.Scores.Average(), 2))) / (sites - types.Count);
        var half = 1.96 * Math.Sqrt(spread * (types.Sum(type => Math.Pow(type.Weight / weights, 2) / type.Scores.Count) + 1.0 / Math.Max(1, drawn)));
        return new(Two(mean), Two(Math.Max(0, mean - half)), Two(Math.Min(100, mean + half)), sites);
    }

    private static decimal SiteScore(IEnumerable<FieldFact> site) => 100 * site.Sum(f => f.Weight * f.Grade) / site.Sum(f => f.Weight);

    private static decimal Two(double value) => Measures.Figures.Round2((decimal)value);
}
