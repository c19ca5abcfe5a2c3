using Chuangcheng.Server.Console;
using Chuangcheng.Server.Console.Components;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>Its times. Each is null until it has come.</summary>
/// <param name="Rule">The deadline as the item states it: "4 working hours".</param>
/// <param name="Paused">The unit's clock stands still (R-CAL-12).</param>
public sealed record ProblemClock(
    DateTimeOffset Now, DateTimeOffset FoundAt, DateTimeOffset? AssignedAt, DateTimeOffset? DueAt, DateTimeOffset? ClosedAt,
    bool Overdue, bool Runs, bool Paused, bool Provisional, string Rule, DateTimeOffset? WatchUntil = null, DateTimeOffset? ReviewAt = null);
