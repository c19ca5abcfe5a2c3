namespace Chuangcheng.Model.Assessments;

/// <summary>A unit contests one finding of its published sheet (R-ASM-03).</summary>
public sealed class Appeal
{
    public required Guid Id { get; init; }
    public required int No { get; init; }
    public required int District { get; init; }

    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    public required int Unit { get; init; }

    /// <summary>The visit, the problem or the event contested.</summary>
    public required Guid Record { get; init; }

    /// <summary>Code of the item; empty for an event.</summary>
    public required string Item { get; init; }

    public required string Reason { get; init; }
    public required DateTimeOffset RaisedAt { get; init; }
    public AppealState State { get; private set; } = AppealState.Raised;

    /// <summary>Of an upheld one: the record leaves the count; else it counts as good.</summary>
    public bool LeaveOut { get; private set; }

    public string Decision { get; private set; } = "";
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The period's revision an upheld one made; 0 otherwise.</summary>
    public int Revision { get; private set; }

    public int Version { get; private set; }

    public Adjustment Adjustment => new(Record, Item, LeaveOut);

    public void Decide(bool upheld, bool leaveOut, string decision, DateTimeOffset at, int revision) =>
        (State, LeaveOut, Decision, DecidedAt, Revision, Version) = (upheld ? AppealState.Upheld : AppealState.Rejected, leaveOut, decision, at, upheld ? revision : 0, Version + 1);
}
