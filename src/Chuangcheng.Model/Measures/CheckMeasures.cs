using static Chuangcheng.Model.Measures.Hit;

namespace Chuangcheng.Model.Measures;

/// <summary>Measures over checks and visits.</summary>
internal static class CheckMeasures
{
    public static IReadOnlyList<Measure> All { get; } =
    [
        new VisitMeasure
        {
            Name = "checks-visits", Unit = MeasureUnit.Count, TitleZh = "检查次数", TitleEn = "Visits",
            DefinitionZh = "所选期间进行的检查次数，按检查当日计。", DefinitionEn = "Visits made in the period, by the day of the visit.",
        },
        new CheckMeasure
        {
            Name = "checks-done", Unit = MeasureUnit.Count, TitleZh = "检查项次", TitleEn = "Checks done", Passed = Counted, Failed = Counted,
            DefinitionZh = "作出合格或不合格判断的检查项次；不适用和未观察不计。", DefinitionEn = "Items judged pass or fail; not applicable and not observed are left out.",
        },
        new CheckMeasure
        {
            Name = "checks-failed", Unit = MeasureUnit.Count, TitleZh = "不合格项次", TitleEn = "Checks failed", Failed = Counted,
            DefinitionZh = "判断为不合格的检查项次。", DefinitionEn = "Items judged fail.",
        },
        new CheckMeasure
        {
            Name = "checks-pass-rate", Unit = MeasureUnit.Percent, TitleZh = "合格率", TitleEn = "Pass rate", Passed = Counted, Failed = Of,
            DefinitionZh = "分子：合格项次；分母：合格与不合格项次之和；不适用和未观察不计。",
            DefinitionEn = "Numerator: items judged pass. Denominator: items judged pass or fail; not applicable and not observed are left out.",
        },
        new CheckMeasure
        {
            Name = "checks-static-compliance-rate", Unit = MeasureUnit.Percent, TitleZh = "静态指标达标率", TitleEn = "Static compliance", Passed = Counted, Failed = Of, Only = Indicators.Dimension.Static,
            DefinitionZh = "静态指标应当百分之百达标。分子：静态检查项中合格的项次；分母：静态检查项中合格与不合格项次之和。",
            DefinitionEn = "Static items are to be met in full. Numerator: static items judged pass. Denominator: static items judged pass or fail.",
        },
        new CheckMeasure
        {
            Name = "checks-dynamic-lost-points", Unit = MeasureUnit.Points, TitleZh = "动态指标失分", TitleEn = "Dynamic points lost", Failed = Counted, Only = Indicators.Dimension.Dynamic,
            Fold = Lost,
            DefinitionZh = "动态检查项不合格所失的分，按各项评分规则折算，一项全失为 1 分；分子为失分的项次。",
            DefinitionEn = "Points lost by failed dynamic items, by each item's score rule, 1 for an item wholly lost; the numerator is the number of items that lost any.",
        },
        new CheckMeasure
        {
            Name = "checks-weighted-score", Unit = MeasureUnit.Points, TitleZh = "加权得分", TitleEn = "Weighted score", Passed = Counted, Failed = Counted, Fold = Weighted,
            DefinitionZh = "满分 100。每项Ⅲ级指标的得分为保留的分除以合格与不合格项次，再按指标今天的权重加权平均；没有观察的指标不计。分子为合格与不合格项次。",
            DefinitionEn = "Of 100. A Ⅲ indicator scores the points kept over the items judged pass or fail; these are averaged by what each indicator weighs today, those without observations left out. The numerator is the number of items judged.",
        },
    ];

    private static double? Lost(CheckColumns c, ReadOnlySpan<Observed> bySlot)
    {
        var lost = 0L;
        foreach (var observed in bySlot) lost += observed.Lost;
        return lost / 100.0;
    }

    /// <summary>R-SCORE-10: Ⅲ scores over observations, weighted.</summary>
    private static double? Weighted(CheckColumns c, ReadOnlySpan<Observed> bySlot)
    {
        var weights = c.Weights;
        var indicatorOf = c.Items.IndicatorOf;
        Span<double> all = stackalloc double[weights.Length], lost = stackalloc double[weights.Length];
        all.Clear();
        lost.Clear();
        for (var slot = 0; slot < bySlot.Length; slot++)
        {
            all[indicatorOf[slot]] += bySlot[slot].All;
            lost[indicatorOf[slot]] += bySlot[slot].Lost;
        }
        var (score, weighed) = (0.0, 0.0);
        for (var at = 0; at < all.Length; at++)
            if (all[at] > 0) (score, weighed) = (score + weights[at] * (1 - lost[at] / 100 / all[at]), weighed + weights[at]);
        return weighed == 0 ? null : 100 * score / weighed;
    }
}
