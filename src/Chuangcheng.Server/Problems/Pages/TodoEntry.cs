namespace Chuangcheng.Server.Problems.Pages;

/// <summary>One thing to do.</summary>
/// <param name="Expected">What is expected: a wire name of a move (sign, feedback, close, assign, verify, extend …).</param>
/// <param name="DueAt">Until when; null without a deadline.</param>
/// <param name="Quick">The expected move can be made here with one tap, without a word; otherwise the button opens the problem.</param>
public sealed record TodoEntry(
    Guid Problem, string Number, string Item, string Site, string Territory, string State, string Expected, DateTimeOffset? DueAt, bool Quick)
{
    public string Unit { get; init; } = "";
    public int Count { get; init; } = 1;
    public int Severity { get; init; } = 1;
}
