using Chuangcheng.Model.Indicators;

namespace Chuangcheng.Model.Inspections;

/// <summary>One item looked at in a visit. The verdict is the inspector's and never overruled.</summary>
public sealed class Check
{
    public required int District { get; init; }
    public required long Visit { get; init; }

    /// <summary>The item's frozen version (R-INSP-02).</summary>
    public required int Item { get; init; }

    public required CheckResult Result { get; init; }

    /// <summary>Occurrences, or the amount measured; null when not counted.</summary>
    public int? Count { get; init; }

    public string? Note { get; init; }

    /// <summary>SHA-256 of each photo, in the inspector's order; null when none.</summary>
    public string? Photos { get; init; }

    public bool FixedOnTheSpot { get; init; }
}
