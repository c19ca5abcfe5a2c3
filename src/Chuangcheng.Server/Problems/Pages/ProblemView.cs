using Chuangcheng.Server.Console;
using Chuangcheng.Server.Console.Components;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>One problem with its whole history. All instants are in the district's offset; all names in the reader's language.</summary>
public sealed record ProblemView
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }

    /// <summary>A wire name.</summary>
    public required string State { get; init; }
    public required ProblemSubject Subject { get; init; }
    public required ProblemPlace Place { get; init; }
    public required ProblemClock Clock { get; init; }
    public required string Note { get; init; }
    public int Count { get; init; } = 1;
    public int Rebounds { get; init; }

    /// <summary>A wire name.</summary>
    public required string Source { get; init; }

    /// <summary>Person and unit that found it, as far as the reader may know.</summary>
    public required string FoundBy { get; init; }

    /// <summary>Empty until assigned.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Why this unit, as a sentence; empty until assigned.</summary>
    public string DispatchReason { get; init; } = "";

    /// <summary>From the leader who is linked to the place down to the person on the spot.</summary>
    public IReadOnlyList<ChainLink> Chain { get; init; } = [];
    public IReadOnlyList<TimelineStep> Timeline { get; init; } = [];
    public IReadOnlyList<ObservationLine> Observations { get; init; } = [];
    public IReadOnlyList<PhotoLine> Photos { get; init; } = [];
    public IReadOnlyList<MoveForm> Moves { get; init; } = [];

    /// <summary>Cases it is tied to: the older one it is a rebound of, the one it was merged into, later ones.</summary>
    public IReadOnlyList<LinkedProblem> Links { get; init; } = [];

    /// <summary>Likely duplicates were looked for: that takes a moment and is asked for.</summary>
    public bool Near { get; init; }

    /// <summary>Others that may be the same, likeliest first.</summary>
    public IReadOnlyList<NeighbourLine> Alike { get; init; } = [];

    /// <summary>Older cases at the same place, the newest first.</summary>
    public IReadOnlyList<NeighbourLine> Older { get; init; } = [];

    /// <summary>What the unit asked for and the office has not answered, as a sentence; null when nothing is asked.</summary>
    public string? Asked { get; init; }

    /// <summary>The last move was refused: what was said no to, in words.</summary>
    public string? Refusal { get; init; }

    /// <summary>A move was just made: its wire name.</summary>
    public string? Done { get; init; }

    /// <summary>It is closed, and the reader may mark it as a case worth telling.</summary>
    public bool MayTell { get; init; }

    /// <summary>A letter of supervision may be written about it.</summary>
    public bool MaySupervise { get; init; }
}
