namespace Chuangcheng.Model.Measures;

/// <summary>Counts visits, by the day they were made.</summary>
internal sealed class VisitMeasure : TalliedMeasure
{
    public override MeasureSource Source => MeasureSource.Visits;

    public override IReadOnlyList<Dimension> Dimensions { get; } = [Dimension.Unit, Dimension.Street, Dimension.SiteType, Dimension.Month, Dimension.Day];

    internal override void Count(Columns columns, MeasureQuery query, Tally tally)
    {
        var c = columns.Checks;
        var visits = new VisitFilter(c, query);
        for (var visit = 0; visit < c.Visits; visit++)
            if (visits.Covers(visit)) tally.Add(Hit.Counted, visits.Key(visit, query.By), -1, c.Id[visit]);
    }
}
