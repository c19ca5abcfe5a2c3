namespace Chuangcheng.Server.Happenings;

/// <summary>A happening as stored: <see cref="Body"/> is never rewritten; the chain is over these bytes.</summary>
internal sealed class HappeningRow
{
    public long Id { get; set; }
    public required int District { get; init; }

    /// <summary>The type's name.</summary>
    public required string Kind { get; init; }

    public required string Aggregate { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The account; 0 is the system.</summary>
    public required int Actor { get; init; }

    public required string Body { get; init; }
    public required FollowUp FollowUp { get; set; }

    /// <summary>Dense position in the chain; null until sealed. Order of ids is not order of commits.</summary>
    public long? SealNo { get; set; }

    /// <summary>SHA-256 over the hash before and this row's stored bytes.</summary>
    public byte[]? Hash { get; set; }
}

/// <summary>How far its consequences are.</summary>
internal enum FollowUp : byte
{
    Pending = 0,
    Done = 1,

    /// <summary>Failed too often: waits for a person, and its aggregate with it.</summary>
    Parked = 2,
}

/// <summary>One consequence of one happening: attempts and the done-mark, committed with the effect.</summary>
internal sealed class Delivery
{
    public required long Happening { get; init; }
    public required string Consequence { get; init; }
    public int Attempts { get; set; }
    public DateTimeOffset? DoneAt { get; set; }
    public string? LastError { get; set; }
}
