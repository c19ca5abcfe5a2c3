namespace Chuangcheng.Server.Problems.Pages;

/// <summary>Another case near this one.</summary>
/// <param name="Why">In words: the same place, the same item …; empty for an older case of the place.</param>
public sealed record NeighbourLine(string Number, string Href, string Item, string Place, string State, DateTimeOffset At, string Why = "");
