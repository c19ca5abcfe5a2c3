using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Reports;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Reports;

/// <summary>Puts what the measures count beside what a report says: of the same unit, over the days the sentence names, or the year so far.</summary>
internal sealed class ReconcileClaims(ColumnFeed feed, Register register, TimeProvider clock)
{
    public IReadOnlyList<ClaimLine> Run(Report report, IReadOnlyList<Claim> claims, Actor actor)
    {
        if (!actor.May(Right.ReadMeasures)) return [];
        return [.. claims.Select(claim => Line(report, claim, actor))];
    }

    private ClaimLine Line(Report report, Claim claim, Actor actor)
    {
        var (since, until) = ClaimPeriod.Of(claim.Sentence, report.Day);
        var query = Query(report.Unit, since, until, actor.Boundary);
        var counted = MeasureCatalogue.Find(claim.Measure)!.Compute(feed.Columns, query).Numerator;
        return new(claim.Measure, claim.Sentence, claim.From, claim.To, counted, claim.Agrees(counted), since, until, Records(claim, report, query, since, until));
    }

    /// <summary>What the ledger counts where the words say another number; null where they agree.</summary>
    /// <param name="unit">Of whom it is said; the district's number for all of it.</param>
    /// <param name="day">Of the paper.</param>
    public decimal? Otherwise(Claim claim, int unit, DateOnly day, Boundary boundary)
    {
        var (since, until) = ClaimPeriod.Of(claim.Sentence, day);
        var counted = MeasureCatalogue.Find(claim.Measure)!.Compute(feed.Columns, Query(unit, since, until, boundary)).Numerator;
        return claim.Agrees(counted) ? null : counted;
    }

    private MeasureQuery Query(int unit, DateOnly since, DateOnly until, Boundary boundary) => new()
    {
        Boundary = boundary, Now = clock.Now(), From = since, To = until,
        Filters = register.Tree.Find(unit) is { Kind: UnitKind.District } ? new Dictionary<Dimension, IReadOnlySet<int>>() : new Dictionary<Dimension, IReadOnlySet<int>> { [Dimension.Unit] = register.Tree.BoundaryOf(unit).Units().ToHashSet() },
    };

    private string Records(Claim claim, Report report, MeasureQuery query, DateOnly since, DateOnly until) => FormattableString.Invariant(
        $"/measures/{claim.Measure}/records?from={since:yyyy-MM-dd}&to={until:yyyy-MM-dd}{(query.Filters.Count > 0 ? $"&unit={register.Tree.Find(report.Unit)!.Id}" : "")}");
}
