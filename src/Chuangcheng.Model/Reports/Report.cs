namespace Chuangcheng.Model.Reports;

/// <summary>What a unit reports in its own words; read out, never typed again. How many it sends counts for nothing (R-BURDEN).</summary>
public sealed class Report
{
    public required Guid Id { get; init; }

    public required int No { get; init; }

    public required int District { get; init; }

    public required int Unit { get; init; }

    public required string Text { get; init; }

    /// <summary>The day it was sent, to which 5日 and 近日 refer.</summary>
    public required DateOnly Day { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When its figures went into the results ledger.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    public int Version { get; set; }
}
