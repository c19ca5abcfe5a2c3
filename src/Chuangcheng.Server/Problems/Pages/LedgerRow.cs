namespace Chuangcheng.Server.Problems.Pages;

/// <summary>One problem in a list.</summary>
public sealed record LedgerRow
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }

    /// <summary>The check item's name in the reader's language.</summary>
    public required string Item { get; init; }
    public string Note { get; init; } = "";

    /// <summary>The site's name, or the free place's words.</summary>
    public required string Site { get; init; }

    /// <summary>The street or town it lies in.</summary>
    public required string Territory { get; init; }

    /// <summary>Who answers; empty until assigned.</summary>
    public string Unit { get; init; } = "";

    /// <summary>A wire name.</summary>
    public required string State { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public bool Overdue { get; init; }
    public bool DueProvisional { get; init; }

    /// <summary>The unit's clock runs: assigned or in work, and not paused.</summary>
    public bool ClockRuns { get; init; }
    public required DateTimeOffset FoundAt { get; init; }

    public DateTimeOffset? AssignedAt { get; init; }

    /// <summary>Ⅲ code.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>A wire name.</summary>
    public string Source { get; init; } = "inspection";

    /// <summary>Occurrences; 1 is not shown.</summary>
    public int Count { get; init; } = 1;

    /// <summary>How many times it has come back; 0 is not shown.</summary>
    public int Rebounds { get; init; }

    /// <summary>1 ordinary, 2 grave, 3 safety.</summary>
    public int Severity { get; init; } = 1;
}
