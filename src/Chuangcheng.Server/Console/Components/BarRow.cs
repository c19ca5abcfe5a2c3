namespace Chuangcheng.Server.Console.Components;

/// <summary>One bar.</summary>
/// <param name="Value">Null where nothing was counted.</param>
/// <param name="Shown">The value in the reader's way.</param>
/// <param name="Pale">Too few cases to compare: drawn in outline.</param>
/// <param name="Late">It counts what is late.</param>
/// <param name="Href">Where it opens; null when it does not.</param>
public sealed record BarRow(string Label, double? Value, string Shown, bool Pale = false, bool Late = false, string? Href = null);
