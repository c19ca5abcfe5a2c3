namespace Chuangcheng.Server.Console.Components;

/// <summary>One line of a history.</summary>
/// <param name="At">In the district's offset.</param>
/// <param name="Title">What was done.</param>
/// <param name="Who">Person, post and unit; "system" in words when nobody did it.</param>
/// <param name="State">The state it led to; null when the state stayed.</param>
/// <param name="Details">Further facts: the new deadline, the unit proposed.</param>
public sealed record TimelineStep(
    DateTimeOffset At, string Title, string Who, string? Note = null, string? State = null, IReadOnlyList<string>? Details = null);
