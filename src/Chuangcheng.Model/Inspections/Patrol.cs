namespace Chuangcheng.Model.Inspections;

/// <summary>
/// A place was walked. Findings are visits of their own; where nothing was found this is all there is. It names the place and the
/// unit and no person: coverage is by place (domain 14.1).
/// </summary>
public sealed class Patrol
{
    public required Guid Id { get; init; }
    public required int No { get; init; }
    public required int District { get; init; }
    public Guid? Round { get; init; }

    /// <summary>The community, village, grid or street walked.</summary>
    public required int Ground { get; init; }

    /// <summary>The road section walked; 0 for a ground as a whole.</summary>
    public required int Site { get; init; }

    /// <summary>The unit whose people walked.</summary>
    public required int Recorder { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The day of <see cref="At"/> in the district's zone.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>A ground a patrol round covers.</summary>
public sealed class RoundGround
{
    public required int Round { get; init; }
    public required int Unit { get; init; }
}
