namespace Chuangcheng.Model.Problems;

/// <summary>A rectification plan 一点一策: the problems inside and around one site, put right together by one unit until one day.</summary>
public sealed class SitePlan
{
    public required Guid Id { get; init; }
    public required int No { get; init; }
    public required int District { get; init; }
    public required int Site { get; init; }
    public required string Name { get; set; }
    public required int Lead { get; set; }
    public required DateOnly DueOn { get; set; }

    /// <summary>Metres around the site.</summary>
    public required int Around { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
    public int Version { get; set; }
}

/// <summary>A problem in a plan.</summary>
public sealed class PlannedProblem
{
    public required int District { get; init; }
    public required int Plan { get; init; }
    public required long Problem { get; init; }
}
