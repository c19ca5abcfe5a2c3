namespace Chuangcheng.Model.Assessments;

/// <summary>A unit's sheet as it was published, or as a correction made it.</summary>
public sealed class FrozenSheet
{
    /// <summary>The period's number.</summary>
    public required int Period { get; init; }

    public required int Unit { get; init; }

    /// <summary>The period's revision it came with; the greatest is in force.</summary>
    public required int Revision { get; init; }

    public required string Class { get; init; }

    /// <summary>In hundredths, as shown; null is no data.</summary>
    public required int? Hundredths { get; init; }

    public required int? Rank { get; init; }

    /// <summary>Why it has no rank; empty when it has one.</summary>
    public required string WhyNot { get; init; }

    /// <summary><see cref="UnitFacts"/> as JSON, compressed.</summary>
    public required byte[] Facts { get; init; }

    /// <summary>SHA-256 of the facts' JSON with score and rank, in hexadecimal.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What was corrected; empty at publication.</summary>
    public string Correction { get; init; } = "";
}
