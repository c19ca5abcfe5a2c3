using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Reports;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Reports;

/// <summary>Puts what the measures count beside what a report says: of the same unit, from the beginning of the year to the day of the report.</summary>
internal sealed class ReconcileClaims(ColumnFeed feed, Register register, TimeProvider clock)
{
    public IReadOnlyList<ClaimLine> Run(Report report, IReadOnlyList<Claim> claims, Actor actor)
    {
        if (!actor.May(Right.ReadMeasures)) return [];
        var since = new DateOnly(report.Day.Year, 1, 1);
        return [.. claims.Select(claim => Line(report, claim, since, actor))];
    }

    private ClaimLine Line(Report report, Claim claim, DateOnly since, Actor actor)
    {
        var query = new MeasureQuery
        {
            Boundary = actor.Boundary, Now = clock.Now(), From = since, To = report.Day,
            Filters = register.Tree.Find(report.Unit) is { Kind: UnitKind.District } ? new Dictionary<Dimension, IReadOnlySet<int>>() : new Dictionary<Dimension, IReadOnlySet<int>> { [Dimension.Unit] = register.Tree.BoundaryOf(report.Unit).Units().ToHashSet() },
        };
        var counted = MeasureCatalogue.Find(claim.Measure)!.Compute(feed.Columns, query).Numerator;
        return new(claim.Measure, claim.Sentence, claim.From, claim.To, counted, claim.Agrees(counted), since, report.Day, Records(claim, report, query, since));
    }

    private string Records(Claim claim, Report report, MeasureQuery query, DateOnly since) => FormattableString.Invariant(
        $"/measures/{claim.Measure}/records?from={since:yyyy-MM-dd}&to={report.Day:yyyy-MM-dd}{(query.Filters.Count > 0 ? $"&unit={register.Tree.Find(report.Unit)!.Id}" : "")}");
}
