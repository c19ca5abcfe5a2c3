using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Inspections.Pages;

/// <summary>Two rounds beside each other; nothing until two are chosen.</summary>
public sealed record CompareView(IReadOnlyList<Choice> Rounds, string? Before, string? After, Comparison? Compared, bool MayPlan, bool MayRecord)
{
    public string? Refusal { get; init; }
}
