namespace Chuangcheng.Model.Assessments;

/// <summary>What an upheld appeal changes: one record of the frozen facts.</summary>
/// <param name="LeaveOut">True takes it out of numerator and denominator; false counts it as good.</param>
public sealed record Adjustment(Guid Record, string Item, bool LeaveOut)
{
    public static UnitFacts Apply(UnitFacts facts, IReadOnlyCollection<Adjustment> adjustments) => adjustments.Aggregate(facts, (now, adjustment) => now with
    {
        Field = [.. now.Field.Where(f => !adjustment.Takes(f.Visit, f.Item)).Select(f => adjustment.Hits(f.Visit, f.Item) ? f with { Grade = 1, Passed = true } : f)],
        Rates = [.. now.Rates.Where(r => !adjustment.Takes(r.Record, r.Item)).Select(r => adjustment.Hits(r.Record, r.Item) ? r with { Good = true } : r)],
        Events = [.. now.Events.Select(e => e.Id == adjustment.Record ? e with { Standing = false } : e)],
    });

    /// <summary>Whether the facts hold what it speaks of.</summary>
    public bool Concerns(UnitFacts facts) => facts.Field.Any(f => Hits(f.Visit, f.Item)) || facts.Rates.Any(r => Hits(r.Record, r.Item)) || facts.Events.Any(e => e.Id == Record);

    private bool Hits(Guid record, string item) => record == Record && item == Item;

    private bool Takes(Guid record, string item) => LeaveOut && Hits(record, item);
}
