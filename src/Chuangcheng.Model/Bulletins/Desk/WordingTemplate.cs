namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>A text that fills itself from measures.</summary>
/// <param name="Name">A wire name.</param>
/// <param name="Text">{month} is the period in words; {1}, {2} … are the figures, in the order of <paramref name="Measures"/>.</param>
public sealed record WordingTemplate(string Name, string Section, string Headline, string Text, IReadOnlyList<string> Measures)
{
    /// <summary>The office's usual sentences.</summary>
    public static IReadOnlyList<WordingTemplate> All { get; } =
    [
        new("monthlyResults", "检查督导", "{month}创城实地考察情况",
            "{month}，全区共开展实地检查{1}次，检查指标{2}项次，合格率{3}；发现问题{4}项，已整改销号{5}项。下一步，区创城办将继续跟踪督办未办结问题，确保问题整改到位。",
            ["checks-visits", "checks-done", "checks-pass-rate", "problems-found", "problems-closed"]),
        new("rectification", "常态创建", "{month}问题整改情况",
            "{month}，全区共交办问题{1}项，整改率{2}，按期完成率{3}；整改后反弹率{4}。各镇街、各部门要举一反三，巩固整改成果。",
            ["problems-assigned", "problems-rectification-rate", "problems-on-time-rate", "problems-rebound-rate"]),
        new("selfInspection", "常态创建", "{month}自查自改情况",
            "{month}，各单位坚持自查自改，自查发现问题占比{1}，当日整改率{2}，现场整改问题{3}项。",
            ["problems-self-found-rate", "problems-same-day-rate", "problems-fixed-on-the-spot"]),
    ];

    public static WordingTemplate? Find(string name) => All.FirstOrDefault(template => template.Name == name);
}
