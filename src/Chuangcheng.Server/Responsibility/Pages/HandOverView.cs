using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Responsibility.Pages;

/// <summary>What one person hands over, and to whom.</summary>
public sealed record HandOverView(HandOverList List, IReadOnlyList<Choice> Successors, DateOnly Today, bool Done)
{
    public string? Refusal { get; init; }
}
