namespace Chuangcheng.Model.Indicators;

/// <param name="From">Code in the older edition; null for what is new.</param>
/// <param name="To">Code in the newer edition; null for what is gone.</param>
/// <param name="Fields">What differs: name, standard, weight, parent, scoreRule, severity, limit, department, evidenceRule, watchDays, siteTypes, dimension, notCounted, indicator.</param>
public sealed record EditionDifference(CatalogueKind Kind, string? From, string? To, string Name, EditionChange Change, IReadOnlyList<string> Fields);

public enum EditionChange : byte { Added = 1, Removed = 2, Changed = 3, Mapped = 4 }

/// <summary>Two editions side by side (R-CAT-01): what is new, gone, changed, or goes on under another code.</summary>
public static class EditionComparison
{
    public static IReadOnlyList<EditionDifference> Of(Edition from, Edition to, IReadOnlyCollection<CodeMapping> mappings) =>
    [
        .. Of(CatalogueKind.Indicator, from.Indicators, to.Indicators, mappings, i => i.Code.ToString(), i => i.NameZh, Fields),
        .. Of(CatalogueKind.SiteType, from.SiteTypes, to.SiteTypes, mappings, t => t.Code, t => t.NameZh, Fields),
        .. Of(CatalogueKind.CheckItem, from.CheckItems, to.CheckItems, mappings, c => c.Code, c => c.NameZh, Fields),
    ];

    private static IEnumerable<EditionDifference> Of<T>(
        CatalogueKind kind, IReadOnlyList<T> from, IReadOnlyList<T> to, IReadOnlyCollection<CodeMapping> mappings, Func<T, string> code, Func<T, string> name,
        Func<T, T, IEnumerable<string>> fields) where T : class
    {
        var (old, fresh) = (from.ToDictionary(code), to.ToDictionary(code));
        var mapped = mappings.Where(m => m.Kind == kind && old.ContainsKey(m.FromCode) && fresh.ContainsKey(m.ToCode)).ToList();
        var (left, reached) = (mapped.Select(m => m.FromCode).ToHashSet(), mapped.Select(m => m.ToCode).ToHashSet());
        foreach (var m in mapped.Where(m => m.FromCode != m.ToCode))
            yield return new(kind, m.FromCode, m.ToCode, name(fresh[m.ToCode]), EditionChange.Mapped, [.. fields(old[m.FromCode], fresh[m.ToCode])]);
        foreach (var row in from.Where(row => !left.Contains(code(row))))
            if (!fresh.TryGetValue(code(row), out var other)) yield return new(kind, code(row), null, name(row), EditionChange.Removed, []);
            else if (fields(row, other).ToList() is { Count: > 0 } differing) yield return new(kind, code(row), code(row), name(other), EditionChange.Changed, differing);
        foreach (var row in to.Where(row => !old.ContainsKey(code(row)) && !reached.Contains(code(row)))) yield return new(kind, null, code(row), name(row), EditionChange.Added, []);
    }

    private static IEnumerable<string> Fields(Indicator a, Indicator b)
    {
        if (a.NameZh != b.NameZh) yield return "name";
        if (a.StandardZh != b.StandardZh) yield return "standard";
        if (a.Weight != b.Weight) yield return "weight";
        if (a.Parent != b.Parent) yield return "parent";
        if (a.LeadDepartment != b.LeadDepartment) yield return "department";
        if (!a.SiteTypes.SequenceEqual(b.SiteTypes)) yield return "siteTypes";
    }

    private static IEnumerable<string> Fields(SiteType a, SiteType b)
    {
        if (a.NameZh != b.NameZh) yield return "name";
        if (a.RouteRuleZh != b.RouteRuleZh) yield return "standard";
        if (a.LeadDepartment != b.LeadDepartment) yield return "department";
    }

    private static IEnumerable<string> Fields(CheckItem a, CheckItem b)
    {
        if (a.NameZh != b.NameZh) yield return "name";
        if (a.StandardZh != b.StandardZh) yield return "standard";
        if (a.NotCountedZh != b.NotCountedZh) yield return "notCounted";
        if (a.Dimension != b.Dimension) yield return "dimension";
        if (a.Indicator != b.Indicator) yield return "indicator";
        if (a.ScoreRule.ToString() != b.ScoreRule.ToString()) yield return "scoreRule";
        if (a.Severity != b.Severity) yield return "severity";
        if (a.Limit != b.Limit) yield return "limit";
        if (a.Department != b.Department) yield return "department";
        if (a.EvidenceRule != b.EvidenceRule) yield return "evidenceRule";
        if (a.WatchDays != b.WatchDays) yield return "watchDays";
        if (!a.SiteTypes.SequenceEqual(b.SiteTypes)) yield return "siteTypes";
    }
}
