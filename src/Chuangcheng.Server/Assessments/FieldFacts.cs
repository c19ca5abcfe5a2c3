using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <summary>Observations of some days as facts; patrols of one's own ground are left out.</summary>
internal static class FieldFacts
{
    public static async Task<IReadOnlyList<(Visit Visit, CheckItem Item, FieldFact Fact)>> Of(Ledger ledger, Register register, int district, DateOnly first, DateOnly last, DateTimeOffset recordedBefore)
    {
        var (from, to) = (register.Time.StartOf(first), register.Time.StartOf(last.AddDays(1)));
        var visits = (await ledger.Visits.AsNoTracking().Where(v => v.District == district && v.FinishedAt >= from && v.FinishedAt < to && v.RecordedAt < recordedBefore && v.Kind != VisitKind.Patrol).ToListAsync()).ToDictionary(v => v.No);
        if (visits.Count == 0) return [];
        var (least, most) = (visits.Keys.Min(), visits.Keys.Max());
        var places = await Places(ledger, [.. visits.Values.Select(v => v.Site).Where(s => s != 0).Distinct()]);
        var facts = new List<(Visit, CheckItem, FieldFact)>();
        await foreach (var check in ledger.Checks.AsNoTracking().Where(c => c.District == district && c.Visit >= least && c.Visit <= most && (c.Result == CheckResult.Pass || c.Result == CheckResult.Fail)).AsAsyncEnumerable())
            if (visits.TryGetValue(check.Visit, out var visit) && register.Catalogues.Item(check.Item) is { } item) facts.Add((visit, item, Fact(visit, check, item, places)));
        return facts;
    }

    /// <summary>Graded by the version that was frozen (R-INSP-02).</summary>
    private static FieldFact Fact(Visit visit, Check check, CheckItem item, Dictionary<int, string> places) => new(
        visit.Id, item.Code, item.NameZh, item.Indicator.ToString(), visit.Site != 0 ? FormattableString.Invariant($"{visit.Site}") : visit.Place,
        visit.Site != 0 ? places.GetValueOrDefault(visit.Site, "") : visit.Place, visit.SiteType, item.ScoreRule.Grade(check.Result, check.Count), check.Result == CheckResult.Pass, item.Severity == 3, item.Dimension);

    private static async Task<Dictionary<int, string>> Places(Ledger ledger, List<int> sites)
    {
        var names = new Dictionary<int, string>();
        foreach (var some in sites.Chunk(500))
            foreach (var site in await ledger.Sites.AsNoTracking().Where(s => some.Contains(s.No)).Select(s => new { s.No, s.Name }).ToListAsync()) names[site.No] = site.Name;
        return names;
    }
}
