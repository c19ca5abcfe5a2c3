namespace Chuangcheng.Model.Documents;

/// <summary>版记 (domain 15.1): thick, thin and thick line; who gets a copy; who printed it when.</summary>
internal static class Imprint
{
    public static IReadOnlyList<Paragraph> Of(string copiedTo, string office, DateOnly date)
    {
        Paragraph Line(string text) => new(new TextRun(text) { Points = 14 }) { Align = Alignment.Left, Height = 8.6, LeftIndent = 1, RightIndent = 1 };
        var printed = Line($"{office}\t{Numbering.Day(date)}印发") with { HasRightTab = true, RuleBelow = RuleKind.Thick };
        return copiedTo.Length == 0
            ? [printed with { RuleAbove = RuleKind.Thick }]
            : [Line($"抄送：{copiedTo}") with { RuleAbove = RuleKind.Thick, LeftIndent = 4, Hanging = 3 }, printed with { RuleAbove = RuleKind.Thin }];
    }
}
