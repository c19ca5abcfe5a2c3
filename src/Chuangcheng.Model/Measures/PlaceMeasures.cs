using static Chuangcheng.Model.Measures.Hit;

namespace Chuangcheng.Model.Measures;

/// <summary>Measures that look at a place as a whole: how often it comes up, and what was opened while something was still open there.</summary>
internal static class PlaceMeasures
{
    public static IReadOnlyList<Measure> All { get; } =
    [
        Places("problems-places", "问题地点", "Places with problems", 1, "所选期间发现过问题的地点数；分子以每个地点的第一个问题代表。", "Places at which a problem was found in the period; each stands in the records by its first problem."),
        Places("problems-places-repeated", "多次出现问题的地点", "Places with two or more", 2, "所选期间发现过两个及以上问题的地点数；以每个地点的第一个问题代表。", "Places with two problems or more in the period; each stands in the records by its first problem."),
        Places("problems-places-frequent", "问题高发地点", "Places with five or more", 5, "所选期间发现过五个及以上问题的地点数；以每个地点的第一个问题代表。", "Places with five problems or more in the period; each stands in the records by its first problem."),
        new ProblemMeasure
        {
            Name = "problems-most-at-one-place", Unit = MeasureUnit.Count, TitleZh = "单一地点最多问题", TitleEn = "Most at one place", Day = ProblemDay.Found, Judge = (_, _, _) => No, Only = [],
            JudgeAll = (p, query) =>
            {
                var most = Counts(p, query).OrderByDescending(place => place.Value.Count).ThenBy(place => place.Value.First).Select(place => place.Key).FirstOrDefault();
                return row => p.Place[row] == most ? Counted : No;
            },
            DefinitionZh = "所选期间问题最多的一个地点的问题数。", DefinitionEn = "Problems found in the period at the place that had the most.",
        },
        new ProblemMeasure
        {
            Name = "problems-overlap-rate", Unit = MeasureUnit.Percent, TitleZh = "重叠立案率", TitleEn = "Overlap rate", Day = ProblemDay.Found, Judge = (_, _, _) => No,
            JudgeAll = (p, query) => { var overlaps = Overlaps(p, query); return row => overlaps.Contains(row) ? Counted : Of; },
            DefinitionZh = "分子：发现时同一地点还有更早的问题未销号的问题；分母：所选期间发现的问题。",
            DefinitionEn = "Numerator: problems found while an earlier one at the same place was still open. Denominator: problems found in the period.",
        },
        new ProblemMeasure
        {
            Name = "problems-unmarked-duplicates", Unit = MeasureUnit.Count, TitleZh = "疑似未标重复", TitleEn = "Possible duplicates not marked", Day = ProblemDay.Found, Judge = (_, _, _) => No,
            JudgeAll = (p, query) => { var overlaps = Overlaps(p, query); return row => overlaps.Contains(row) && !p.MarkedDuplicate[row] ? Counted : No; },
            DefinitionZh = "发现时同一地点还有更早的问题未销号、又没有标为重复的问题数。", DefinitionEn = "Problems found while an earlier one at the same place was still open and not marked as duplicates.",
        },
    ];

    private static ProblemMeasure Places(string name, string zh, string en, int least, string definitionZh, string definitionEn) => new()
    {
        Name = name, Unit = MeasureUnit.Count, TitleZh = zh, TitleEn = en, Day = ProblemDay.Found, Judge = (_, _, _) => No, Only = [Dimension.Street, Dimension.SiteType],
        JudgeAll = (p, query) => { var counts = Counts(p, query); return row => counts[p.Place[row]] is { } place && place.First == row && place.Count >= least ? Counted : No; },
        DefinitionZh = definitionZh, DefinitionEn = definitionEn,
    };

    /// <summary>How many problems each place has in the period, and the first of them, which stands for it: filters ask for that one alone.</summary>
    private static Dictionary<int, (int First, int Count)> Counts(ProblemColumns p, MeasureQuery query)
    {
        var (from, to) = Measure.Days(query);
        var counts = new Dictionary<int, (int First, int Count)>();
        for (var row = 0; row < p.Count; row++)
            if (p.CreatedDay[row] >= from && p.CreatedDay[row] <= to && ProblemMeasure.InSight(p, row, query))
                counts[p.Place[row]] = counts.TryGetValue(p.Place[row], out var place) ? (place.First, place.Count + 1) : (row, 1);
        return counts;
    }

    /// <summary>Rows found while an earlier one of the place (by day, then by number) was not closed yet.</summary>
    private static HashSet<int> Overlaps(ProblemColumns p, MeasureQuery query)
    {
        var overlaps = new HashSet<int>();
        var rows = Enumerable.Range(0, p.Count).Where(row => ProblemMeasure.InSight(p, row, query)).OrderBy(row => p.CreatedDay[row]).ThenBy(row => p.No[row]);
        var openUntil = new Dictionary<int, int>();
        foreach (var row in rows)
        {
            var until = p.ClosedAt[row] != 0 ? p.ClosedDay[row] : ProblemMeasures.IsOpen(p.State[row]) ? int.MaxValue : 0;
            if (openUntil.TryGetValue(p.Place[row], out var before) && before > p.CreatedDay[row]) overlaps.Add(row);
            openUntil[p.Place[row]] = Math.Max(before, until);
        }
        return overlaps;
    }
}
