using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Happenings.Pages;

/// <summary>The history for those who audit it.</summary>
/// <param name="Sealed">How many stand in the chain, of the whole ledger.</param>
/// <param name="Waiting">How many are not sealed yet.</param>
/// <param name="Parked">How many wait for a person because their consequences failed.</param>
public sealed record AuditView(AuditQuery Query, IReadOnlyList<AuditLine> Lines, long Total, string? Next, long Sealed, long Waiting, long Parked, string LastHash)
{
    public IReadOnlyList<Choice> Kinds { get; init; } = [];
    public IReadOnlyList<Choice> Actors { get; init; } = [];
}

public sealed record AuditQuery(string? Kind, int? Actor, string? Period, long? After);

public sealed record AuditLine(long Id, long? SealNo, string Hash, string Kind, string Aggregate, DateTimeOffset At, string Actor, string Body);
