using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Model.Measures;

/// <summary>One page of the ledger. It cannot be asked without a boundary (rule 7).</summary>
public sealed record LedgerQuestion
{
    public required Boundary Boundary { get; init; }

    /// <summary>"Now", for what is overdue.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Numbers allowed for a facet; a facet that is not there allows all.</summary>
    public IReadOnlyDictionary<Facet, IReadOnlyCollection<int>> Any { get; init; } = new Dictionary<Facet, IReadOnlyCollection<int>>();

    /// <summary>Only problems of these numbers, as a search found them.</summary>
    public IReadOnlyCollection<long>? Among { get; init; }

    /// <summary>Found at this instant or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Found before this instant.</summary>
    public DateTimeOffset? Until { get; init; }

    public bool? Overdue { get; init; }

    public LedgerOrder Order { get; init; }

    public bool Descending { get; init; }

    /// <summary>Where the page before ended: ticks in UTC of what is sorted by, null where the row had none, and the problem's number.</summary>
    public (long? Value, long No)? After { get; init; }

    public int Skip { get; init; }

    public int Take { get; init; } = 50;
}

/// <summary>Those without a deadline come last, whichever way it is sorted.</summary>
public enum LedgerOrder : byte
{
    CreatedAt,
    DueAt,
    Number,
}

/// <param name="Total">All that match, wherever the page begins.</param>
/// <param name="Numbers">The page's problems, by district and number, in order.</param>
public sealed record LedgerPage(int Total, IReadOnlyList<(int District, long No)> Numbers);
