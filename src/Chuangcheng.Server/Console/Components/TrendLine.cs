namespace Chuangcheng.Server.Console.Components;

/// <summary>One line of a trend.</summary>
/// <param name="Values">One a step, oldest first; null where nothing was counted: the line has a gap.</param>
/// <param name="Shown">The last value in the reader's way, written at its end.</param>
public sealed record TrendLine(string Label, IReadOnlyList<double?> Values, string Shown);
