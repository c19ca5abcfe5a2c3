using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Verification;

/// <summary>What a verification found.</summary>
public sealed record Finding(ChainFinding Chain, IReadOnlyList<MeasureFinding> Measures)
{
    public bool AllWell => Chain.BrokenAt is null && Measures.All(measure => measure.Agrees);

    /// <summary>In words, a line each.</summary>
    public IEnumerable<string> Lines() =>
    [
        Chain.BrokenAt is { } at
            ? RefusalWords.Of("plumbing.verify.broken", Chain.Sealed, at)
            : RefusalWords.Of("plumbing.verify.chain", Chain.Sealed, Chain.Unsealed, Chain.Head),
        .. Measures.Select(measure => RefusalWords.Of(measure.Agrees ? "plumbing.verify.agrees" : "plumbing.verify.differs",
            measure.Name, Part(measure.Numerator, measure.Denominator), Part(measure.SqlNumerator, measure.SqlDenominator))),
        RefusalWords.Of(AllWell ? "plumbing.verify.well" : "plumbing.verify.unwell"),
    ];

    private static string Part(long numerator, long? denominator) => denominator is null ? $"{numerator}" : $"{numerator}/{denominator}";
}
