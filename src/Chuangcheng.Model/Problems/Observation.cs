namespace Chuangcheng.Model.Problems;

/// <summary>One sighting of a problem by a visit (R-LED-03).</summary>
public sealed class Observation
{
    public required int District { get; init; }
    public required long Problem { get; init; }
    public required long Visit { get; init; }
    public required int Item { get; init; }
    public required int Count { get; init; }
    public required DateTimeOffset At { get; init; }
}
