namespace Chuangcheng.Server.Todo;

/// <summary>What the reader has to do, by deadline. All instants are in the district's offset.</summary>
/// <param name="Entries">Those of this page, the nearest deadline first.</param>
/// <param name="Total">How many there are of the kind chosen.</param>
/// <param name="Kinds">How many of each kind; those without any are left out.</param>
/// <param name="Kind">The kind chosen; null shows all.</param>
public sealed record TodoView(IReadOnlyList<TodoEntry> Entries, int Total, IReadOnlyDictionary<TodoKind, int> Kinds, TodoKind? Kind, DateTimeOffset Now)
{
    public int Number { get; init; } = 1;
    public int PageSize { get; init; } = 50;

    /// <summary>How many are due when, on all pages together; empty counts what is shown.</summary>
    public IReadOnlyDictionary<string, int> Due { get; init; } = new Dictionary<string, int>();

    /// <summary>A move was just made from here: its wire name, and on which problem.</summary>
    public string? Done { get; init; }
    public string? DoneNumber { get; init; }

    public IEnumerable<IGrouping<string, TodoEntry>> Groups() => Entries.GroupBy(entry => Spans(Now).First(span => span.Holds(entry.DueAt)).Name);

    /// <summary>Whether more lies behind this page.</summary>
    public bool HasNext => Number * PageSize < Total;

    /// <summary>The headings of the list, in their order.</summary>
    public static IReadOnlyList<TodoSpan> Spans(DateTimeOffset now)
    {
        var midnight = new DateTimeOffset(now.Date, now.Offset);
        return [new("overdue", now), new("today", midnight.AddDays(1)), new("week", midnight.AddDays(1 + (7 - (int)now.DayOfWeek) % 7)), new("later", DateTimeOffset.MaxValue), new("open", null)];
    }
}
