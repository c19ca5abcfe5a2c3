using Chuangcheng.Server.Console;
using Chuangcheng.Server.Console.Components;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>Another case this one is tied to.</summary>
/// <param name="Tie">reboundOf, mergedInto or later.</param>
public sealed record LinkedProblem(string Tie, string Number, string Href, string State, DateTimeOffset At);
