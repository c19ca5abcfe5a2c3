namespace Chuangcheng.Server.Problems.Pages;

/// <summary>What the reader has to do, by deadline. All instants are in the district's offset.</summary>
/// <param name="Total">How many there are; more than the entries when only the first are shown.</param>
public sealed record TodoView(IReadOnlyList<TodoEntry> Entries, int Total, DateTimeOffset Now)
{
    /// <summary>A move was just made from here: its wire name, and on which problem.</summary>
    public string? Done { get; init; }
    public string? DoneNumber { get; init; }

    public IEnumerable<IGrouping<string, TodoEntry>> Groups() =>
        Entries.OrderBy(entry => entry.DueAt ?? DateTimeOffset.MaxValue).GroupBy(GroupOf).OrderBy(group => Array.IndexOf(Order, group.Key));

    private static readonly string[] Order = ["overdue", "today", "week", "later"];

    private string GroupOf(TodoEntry entry)
    {
        if (entry.DueAt is not { } due) return "later";
        if (due < Now) return "overdue";
        var today = DateOnly.FromDateTime(Now.DateTime);
        var day = DateOnly.FromDateTime(due.DateTime);
        var sunday = today.AddDays((7 - (int)today.DayOfWeek) % 7);
        return day == today ? "today" : day <= sunday ? "week" : "later";
    }
}
