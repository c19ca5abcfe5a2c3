namespace Chuangcheng.Model.Inspections;

/// <summary>What two rounds say of the same place and item.</summary>
public enum Change : byte
{
    /// <summary>Failed before, passes now.</summary>
    Better = 1,
    /// <summary>Passed before, fails now.</summary>
    Worse = 2,
    /// <summary>Fails in both.</summary>
    StillBad = 3,
    StillGood = 4,
}

/// <summary>One round beside another: by any grouping, and place by place where both looked.</summary>
public static class RoundComparison
{
    /// <summary>Observations of both rounds under each key; Value is the observation rate in percent.</summary>
    public static IReadOnlyList<(T Key, Score Before, Score After)> By<T>(IEnumerable<ScoredVisit> before, IEnumerable<ScoredVisit> after, Func<ScoredVisit, ScoredCheck, T> key) where T : notnull
    {
        var (a, b) = (Rates(before, key), Rates(after, key));
        return [.. a.Keys.Union(b.Keys).Order().Select(k => (k, a.GetValueOrDefault(k, Score.None), b.GetValueOrDefault(k, Score.None)))];
    }

    /// <summary>Places and items both rounds looked at; of several visits the last counts.</summary>
    public static IReadOnlyList<(string Site, string Item, Change Change)> PlaceByPlace(IEnumerable<ScoredVisit> before, IEnumerable<ScoredVisit> after)
    {
        var (was, now) = (Last(before), Last(after));
        return [.. was.Keys.Where(now.ContainsKey).Order().Select(key => (key.Site, key.Item, (was[key], now[key]) switch
        {
            (false, true) => Change.Better,
            (true, false) => Change.Worse,
            (false, false) => Change.StillBad,
            _ => Change.StillGood,
        }))];
    }

    private static Dictionary<T, Score> Rates<T>(IEnumerable<ScoredVisit> visits, Func<ScoredVisit, ScoredCheck, T> key) where T : notnull =>
        visits.SelectMany(visit => visit.Checks.Select(check => (Key: key(visit, check), Check: check with { Weight = 1, Grade = check.Passed ? 1 : 0 })))
            .GroupBy(x => x.Key).ToDictionary(g => g.Key, g => Score.Of(g.Select(x => x.Check)));

    private static Dictionary<(string Site, string Item), bool> Last(IEnumerable<ScoredVisit> visits)
    {
        var last = new Dictionary<(string, string), bool>();
        foreach (var visit in visits)
            foreach (var check in visit.Checks) last[(visit.Site, check.Item)] = check.Passed;
        return last;
    }
}
