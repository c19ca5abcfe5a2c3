using static Chuangcheng.Model.Measures.Hit;

namespace Chuangcheng.Model.Measures;

/// <summary>Measures over sites: coverage by place, never by person.</summary>
internal static class SiteMeasures
{
    public static IReadOnlyList<Measure> All { get; } =
    [
        new SiteMeasure
        {
            Name = "sites-registered", Unit = MeasureUnit.Count, TitleZh = "登记点位", TitleEn = "Sites registered", Judge = _ => Counted,
            DefinitionZh = "所选期间存在的登记点位数。", DefinitionEn = "Registered sites that existed in the period.",
        },
        new SiteMeasure
        {
            Name = "sites-coverage-rate", Unit = MeasureUnit.Percent, TitleZh = "点位覆盖率", TitleEn = "Site coverage", Judge = visited => visited ? Counted : Of,
            DefinitionZh = "分子：所选期间至少检查过一次的点位；分母：所选期间存在的登记点位。",
            DefinitionEn = "Numerator: sites visited at least once in the period. Denominator: registered sites that existed in the period.",
        },
        new SiteMeasure
        {
            Name = "sites-never-visited", Unit = MeasureUnit.Count, TitleZh = "未检查点位", TitleEn = "Sites not visited", Judge = visited => visited ? No : Counted,
            DefinitionZh = "所选期间一次也没有检查过的登记点位数。", DefinitionEn = "Registered sites that nobody visited in the period.",
        },
    ];
}
