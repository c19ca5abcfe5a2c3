using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Problems;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <summary>The records of each rate's denominator, defined as the measures of the same names are.</summary>
internal sealed class CollectRates(Register register)
{
    private const int ReboundDays = 90;

    public async Task<ILookup<int, RateFact>> Of(Ledger ledger, AssessmentPeriod period, ScoredUnits units, DateTimeOffset asOf)
    {
        var (from, to) = (register.Time.StartOf(period.From), register.Time.StartOf(period.To.AddDays(1)));
        var problems = await ledger.Problems.AsNoTracking().Where(p => p.District == period.District && p.Responsible != 0
            && ((p.DueAt >= from && p.DueAt < to) || (p.ClosedAt >= from && p.ClosedAt < to) || (p.CreatedAt >= from && p.CreatedAt < to))).OrderBy(p => p.No).ToListAsync();
        var back = await CameBack(ledger, [.. problems.Where(p => p.ClosedAt >= from && p.ClosedAt < to)], asOf);
        bool In(DateTimeOffset? at) => at >= from && at < to;
        var facts = problems.SelectMany(p => Rates(p, asOf, In, back).Select(rate => (Problem: p, rate.Source, rate.Good)));
        return facts.SelectMany(f => units.OfGround(f.Problem.Responsible).Select(unit => (unit, Fact: new RateFact(f.Source, f.Problem.Id, $"{f.Problem.Number} · {f.Problem.Place}", f.Good, f.Problem.Item, f.Problem.Indicator)))).ToLookup(f => f.unit, f => f.Fact);
    }

    private static IEnumerable<(ComponentSource Source, bool Good)> Rates(Problem p, DateTimeOffset asOf, Func<DateTimeOffset?, bool> isIn, HashSet<long> back)
    {
        var stands = p.State is not (ProblemState.LongTerm or ProblemState.Rejected or ProblemState.Merged or ProblemState.Withdrawn);
        var closed = p.ClosedAt is { } at && at < asOf;
        if (isIn(p.DueAt) && stands && (closed || p.DueAt < asOf)) yield return (ComponentSource.OnTime, closed && (p.FedBackAt ?? p.ClosedAt) <= p.DueAt);
        if (isIn(p.ClosedAt) && closed && p.Feedbacks > 0) yield return (ComponentSource.FirstPass, p.SendBacks == 0);
        if (isIn(p.ClosedAt) && closed) yield return (ComponentSource.Rebound, !back.Contains(p.No));
        if (isIn(p.CreatedAt)) yield return (ComponentSource.SelfFound, p.SelfFound);
    }

    private static async Task<HashSet<long>> CameBack(Ledger ledger, IReadOnlyList<Problem> closed, DateTimeOffset asOf)
    {
        var back = new HashSet<long>();
        foreach (var some in closed.Chunk(500))
        {
            var (ended, numbers) = (some.ToDictionary(p => p.No, p => p.ClosedAt!.Value), some.Select(p => (long?)p.No).ToList());
            var later = await ledger.Problems.AsNoTracking().Where(p => numbers.Contains(p.Previous) && p.CreatedAt < asOf).Select(p => new { p.Previous, p.CreatedAt }).ToListAsync();
            back.UnionWith(later.Where(l => l.CreatedAt - ended[l.Previous!.Value] <= TimeSpan.FromDays(ReboundDays)).Select(l => l.Previous!.Value));
        }
        return back;
    }
}
