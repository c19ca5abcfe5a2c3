using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>The ledger page. All instants are in the district's offset.</summary>
/// <param name="Total">How many there are under the filters.</param>
/// <param name="TotalIsLowerBound">Counting stopped there: shown with a plus.</param>
/// <param name="Next">What the next page is asked for with; null on the last.</param>
/// <param name="Shelves">The states with their counts, under the boundary but without the filters; null leaves them out.</param>
public sealed record LedgerView(
    LedgerQuery Query, IReadOnlyList<LedgerRow> Rows, long Total, bool TotalIsLowerBound, string? Next,
    LedgerChoices Choices, DateTimeOffset Now, IReadOnlyList<LedgerShelf>? Shelves = null)
{
    /// <summary>Whether the reader may take the file.</summary>
    public bool MayExport { get; init; } = true;

    /// <summary>Steps the reader may make with many at once, by wire name.</summary>
    public IReadOnlyList<string> BatchMoves { get; init; } = [];

    /// <summary>The reader may register what was pasted.</summary>
    public bool MayPaste { get; init; }

    /// <summary>The district's own columns are known.</summary>
    public bool HasTemplate { get; init; }
    public IReadOnlyList<SavedViewLine> Views { get; init; } = [];

    /// <summary>A filter that was not understood, in words.</summary>
    public string? Error { get; init; }
}
