using Chuangcheng.Model.Assessments;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Assessments;

/// <summary>A period's units with their scores: from the ledger while it is open, from what was frozen afterwards.</summary>
internal sealed class ReckonPeriod(CollectFacts collect, TimeProvider clock)
{
    public async Task<(Scheme Scheme, IReadOnlyList<ReckonedUnit> Units)> Of(Ledger ledger, AssessmentPeriod period)
    {
        var scheme = await Schemes.Of(ledger, period);
        if (period.State == PeriodState.Open) return (scheme, Rank(scheme, [.. (await collect.Of(ledger, period, scheme, clock.Now())).Select(u => (u.Class.Code, u.Facts, (FrozenSheet?)null))]));
        return (scheme, Rank(scheme, [.. (await FrozenSheets.InForce(ledger, period)).Select(s => (s.Class, FrozenSheets.Facts(s), (FrozenSheet?)s))]));
    }

    /// <summary>Scores each unit and ranks it inside its class.</summary>
    public static IReadOnlyList<ReckonedUnit> Rank(Scheme scheme, IReadOnlyList<(string Class, UnitFacts Facts, FrozenSheet? Frozen)> units)
    {
        var facts = units.ToDictionary(u => u.Facts.Unit);
        return [.. units.GroupBy(u => u.Class).OrderBy(c => c.Key, StringComparer.Ordinal).SelectMany(c => Ranking.Of(c.Select(u => Scoring.Score(scheme, u.Facts)), scheme.LeastCases)
            .Select(standing => new ReckonedUnit(standing.Sheet.Unit, c.Key, facts[standing.Sheet.Unit].Facts, standing.Sheet, standing, facts[standing.Sheet.Unit].Frozen)))];
    }
}
