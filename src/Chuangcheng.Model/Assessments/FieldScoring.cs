using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;

namespace Chuangcheng.Model.Assessments;

/// <summary>Field components: R-SCORE-10 over the unit's types and sites, or plain shares of static and dynamic observations.</summary>
internal static class FieldScoring
{
    /// <summary>Value of 0 to 100 and what each fact lost of it; a null value is no data.</summary>
    public static (decimal? Value, IReadOnlyList<(FieldFact Fact, decimal Lost)> Lost, int Cases, int Good) Of(Component component, Scheme scheme, IReadOnlyList<FieldFact> field) => component.Source switch
    {
        ComponentSource.Static => Share([.. field.Where(f => f.Dimension == Dimension.Static)], fact => fact.Passed ? 1 : 0),
        ComponentSource.Dynamic => Share([.. field.Where(f => f.Dimension == Dimension.Dynamic)], fact => fact.Grade),
        _ => BySites(scheme, field),
    };

    private static (decimal?, IReadOnlyList<(FieldFact, decimal)>, int, int) Share(IReadOnlyList<FieldFact> facts, Func<FieldFact, decimal> grade)
    {
        var full = facts.Sum(fact => fact.Weight);
        return full == 0 ? (null, [], 0, 0)
            : (100 * facts.Sum(fact => fact.Weight * grade(fact)) / full, [.. facts.Where(fact => grade(fact) < 1).Select(fact => (fact, 100 * fact.Weight * (1 - grade(fact)) / full))], facts.Count, facts.Count(fact => fact.Passed));
    }

    private static (decimal?, IReadOnlyList<(FieldFact, decimal)>, int, int) BySites(Scheme scheme, IReadOnlyList<FieldFact> field)
    {
        var types = field.Where(f => f.SiteType.Length > 0).GroupBy(f => f.SiteType)
            .Select(type => (Weight: scheme.TypeWeights.GetValueOrDefault(type.Key, 1), Sites: type.GroupBy(f => f.Site).Select(site => site.ToList()).ToList())).Where(type => type.Weight > 0).ToList();
        var full = types.Sum(type => type.Weight);
        if (full == 0) return (null, [], 0, 0);
        var lost = types.SelectMany(type => type.Sites.SelectMany(site => OfSite(site, scheme.CapsSerious).Select(l => (l.Fact, l.Lost * type.Weight / full / type.Sites.Count)))).ToList();
        return (100 - lost.Sum(l => l.Item2), lost, types.Sum(type => type.Sites.Sum(site => site.Count)), types.Sum(type => type.Sites.Sum(site => site.Count(f => f.Passed))));
    }

    /// <summary>What a site lost of its 100; a cap is lost by the serious items that failed, in equal parts.</summary>
    private static IEnumerable<(FieldFact Fact, decimal Lost)> OfSite(IReadOnlyList<FieldFact> site, bool capped)
    {
        var full = site.Sum(fact => fact.Weight);
        var lost = site.Where(fact => fact.Grade < 1).Select(fact => (Fact: fact, Lost: 100 * fact.Weight * (1 - fact.Grade) / full)).ToList();
        var serious = capped ? lost.Count(l => l.Fact.Serious && !l.Fact.Passed) : 0;
        var more = serious == 0 ? 0 : Math.Max(0, 100 - Assessment.Cap - lost.Sum(l => l.Lost));
        return lost.Select(l => (l.Fact, l.Lost + (l.Fact.Serious && !l.Fact.Passed && more > 0 ? more / serious : 0)));
    }
}
