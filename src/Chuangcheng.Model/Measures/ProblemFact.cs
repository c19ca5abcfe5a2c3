namespace Chuangcheng.Model.Measures;

/// <summary>One problem as the columns see it. Days are DateOnly.DayNumber in the district's zone, instants unix seconds; 0 is unset.</summary>
public sealed record ProblemFact
{
    public required long No { get; init; }
    public required Guid Id { get; init; }
    public int District { get; init; }
    public int Territory { get; init; }
    public int Street { get; init; }
    public int Responsible { get; init; }
    public int Recorder { get; init; }

    /// <summary>The place's number in this process: sites and free places alike.</summary>
    public int Place { get; init; }
    public int SiteType { get; init; }
    public int Item { get; init; }
    public int Indicator { get; init; }

    /// <summary>The site's number; 0 at a free place.</summary>
    public int Site { get; init; }

    /// <summary>Codes as they were frozen, as numbers in this process.</summary>
    public int ItemCode { get; init; }

    /// <inheritdoc cref="ItemCode"/>
    public int IndicatorCode { get; init; }

    /// <inheritdoc cref="ItemCode"/>
    public int TypeCode { get; init; }

    /// <summary>What kind of trouble, as a number in this process; 0 when nothing says it.</summary>
    public int Nature { get; init; }
    public byte Source { get; init; }
    public byte State { get; init; }
    public int CreatedDay { get; init; }
    public int AssignedDay { get; init; }
    public int DueDay { get; init; }
    public int ClosedDay { get; init; }
    public long DueAt { get; init; }
    public long ClosedAt { get; init; }

    /// <summary>When the unit had done its part: the accepted feedback, or the closing where there was none.</summary>
    public long DoneAt { get; init; }

    /// <summary>Instants the ledger is sorted by, in ticks of UTC; null is no deadline.</summary>
    public long CreatedTicks { get; init; }

    /// <inheritdoc cref="CreatedTicks"/>
    public long? DueTicks { get; init; }
    public byte Feedbacks { get; init; }
    public byte SendBacks { get; init; }
    public byte Returns { get; init; }
    public byte Extensions { get; init; }
    public byte Deferrals { get; init; }
    public bool FixedOnTheSpot { get; init; }
    public bool SelfFound { get; init; }

    /// <summary>The unit's clock stands still.</summary>
    public bool Paused { get; init; }
    public bool MarkedDuplicate { get; init; }

    /// <summary>Degrees (WGS 84); null where no position is known.</summary>
    public double? Longitude { get; init; }

    /// <inheritdoc cref="Longitude"/>
    public double? Latitude { get; init; }

    /// <summary>The case this one is a rebound of.</summary>
    public long Previous { get; init; }

    /// <summary>Working minutes from assignment to the accepted feedback; -1 until verified.</summary>
    public int HandlingMinutes { get; init; } = -1;
}
