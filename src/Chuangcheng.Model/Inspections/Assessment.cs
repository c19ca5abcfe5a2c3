using Chuangcheng.Model.Indicators;

namespace Chuangcheng.Model.Inspections;

/// <summary>R-SCORE-10: a mock assessment from its observations up: sites, types, units, Ⅲ, Ⅱ and Ⅰ. Nothing is rounded here.</summary>
public sealed class Assessment
{
    /// <summary>R-SCORE-12: a serious item that fails holds the site under this.</summary>
    public const decimal Cap = 59;

    private readonly IReadOnlyDictionary<string, decimal> typeWeights;

    /// <param name="typeWeights">By type code; a type that is not there weighs 1.</param>
    /// <param name="capped">R-SCORE-12 is in force; off by default.</param>
    public Assessment(IReadOnlyCollection<ScoredVisit> visits, IReadOnlyCollection<Indicator> indicators, IReadOnlyDictionary<string, decimal>? typeWeights = null, bool capped = false)
    {
        this.typeWeights = typeWeights ?? new Dictionary<string, decimal>();
        Sites = visits.GroupBy(visit => visit.Site).ToDictionary(site => site.Key, site => OfSite(site.SelectMany(visit => visit.Checks), capped));
        Types = ByType(visits);
        Units = visits.GroupBy(visit => visit.Unit).ToDictionary(unit => unit.Key, unit => Overall([.. unit]));
        Whole = Overall(visits);
        Observed = Score.Of(visits.SelectMany(visit => visit.Checks));
        Indicators = ByIndicator(visits, indicators);
    }

    public IReadOnlyDictionary<string, Score> Sites { get; }
    public IReadOnlyDictionary<string, Score> Types { get; }

    /// <summary>Each over the types it has.</summary>
    public IReadOnlyDictionary<int, Score> Units { get; }
    public IReadOnlyDictionary<IndicatorCode, Score> Indicators { get; }

    /// <summary>All types together.</summary>
    public Score Whole { get; }

    /// <summary>Every observation once: passed over observations is the observation rate.</summary>
    public Score Observed { get; }

    /// <summary>Share of observations passed, 0 to 1; null is no data.</summary>
    public decimal? ObservationRate => Observed.Observations == 0 ? null : (decimal)Observed.Passed / Observed.Observations;

    /// <summary>Equal scores share a rank and the next one skips (R-SCORE-11); by unrounded values.</summary>
    public static IReadOnlyList<(T Of, Score Score, int Rank)> Ranked<T>(IEnumerable<KeyValuePair<T, Score>> scores)
    {
        var sorted = scores.Where(s => s.Value.Value is not null).OrderByDescending(s => s.Value.Value).ToList();
        return [.. sorted.Select(s => (s.Key, s.Value, sorted.FindIndex(other => other.Value.Value == s.Value.Value) + 1))];
    }

    private static Score OfSite(IEnumerable<ScoredCheck> given, bool capped)
    {
        var checks = given.ToList();
        var score = Score.Of(checks);
        return capped && checks.Any(check => check.Serious && !check.Passed) && score.Value > Cap ? score with { Points = score.Full * Cap / 100 } : score;
    }

    /// <summary>The mean of a type's sites.</summary>
    private Dictionary<string, Score> ByType(IEnumerable<ScoredVisit> visits) => visits.Where(visit => visit.Type.Length > 0).GroupBy(visit => visit.Type)
        .ToDictionary(type => type.Key, type => Score.Mean(type.Select(visit => visit.Site).Distinct().Select(site => (Sites[site], 1m))));

    private Score Overall(IReadOnlyCollection<ScoredVisit> visits) => Score.Mean(ByType(visits).Select(type => (type.Value, typeWeights.GetValueOrDefault(type.Key, 1))));

    /// <summary>Ⅲ by its observations, Ⅱ and Ⅰ as means of their children by weight.</summary>
    private static Dictionary<IndicatorCode, Score> ByIndicator(IEnumerable<ScoredVisit> visits, IReadOnlyCollection<Indicator> indicators)
    {
        var observed = visits.SelectMany(visit => visit.Checks).ToLookup(check => check.Indicator);
        var scores = indicators.Where(indicator => indicator.Code.Level == 3).ToDictionary(indicator => indicator.Code, indicator => Score.Of(observed[indicator.Code]));
        foreach (var level in new[] { 2, 1 })
            foreach (var parent in indicators.Where(indicator => indicator.Code.Level == level))
                scores[parent.Code] = Score.Mean(indicators.Where(child => child.Parent == parent.Code).Select(child => (scores.GetValueOrDefault(child.Code, Score.None), child.Weight)));
        return scores;
    }
}
