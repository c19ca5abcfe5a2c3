namespace Chuangcheng.Server.Problems;

/// <summary>A question to the ledger that somebody wants to ask again.</summary>
internal sealed class SavedView
{
    /// <summary>The form's id: sent twice, kept once.</summary>
    public required Guid Id { get; init; }
    public required int District { get; init; }

    /// <summary>Whose it is; only they take it away.</summary>
    public required int Account { get; init; }
    public required string Name { get; init; }

    /// <summary>The ledger's address behind the question mark.</summary>
    public required string Query { get; init; }

    /// <summary>Everybody of the district sees it; the boundary still decides what it shows them.</summary>
    public required bool Shared { get; init; }
    public required DateTimeOffset At { get; init; }
}
