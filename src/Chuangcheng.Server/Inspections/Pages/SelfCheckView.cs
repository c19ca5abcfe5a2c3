using Chuangcheng.Server.Console;
using Chuangcheng.Server.Intake;

namespace Chuangcheng.Server.Inspections.Pages;

/// <summary>The self-check table: out, and back in.</summary>
/// <param name="Taken">What became of the file sent; null before one is sent.</param>
public sealed record SelfCheckView(IReadOnlyList<Choice> Grounds, IReadOnlyList<Choice> Types, SelfCheckTaken? Taken, bool MayPlan)
{
    public string? Refusal { get; init; }
}
