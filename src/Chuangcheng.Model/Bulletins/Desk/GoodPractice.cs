namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>A case worth telling: what was wrong, what was done, what came of it.</summary>
public sealed class GoodPractice
{
    public required Guid Id { get; init; }

    public required int No { get; init; }

    public required int District { get; init; }

    /// <summary>The closed problem it comes from.</summary>
    public required Guid Problem { get; init; }

    public required string ProblemNumber { get; init; }

    /// <summary>Ⅲ code.</summary>
    public required string Indicator { get; init; }

    /// <summary>The unit whose work it is.</summary>
    public required int Unit { get; init; }

    public required string Title { get; set; }

    public required string Situation { get; set; }

    public required string Practice { get; set; }

    public required string Result { get; set; }

    public required DateTimeOffset MarkedAt { get; init; }

    public int Version { get; set; }
}
