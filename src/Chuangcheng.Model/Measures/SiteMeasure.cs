namespace Chuangcheng.Model.Measures;

/// <summary>A measure over sites that existed in the period, and whether somebody was there.</summary>
internal sealed class SiteMeasure : TalliedMeasure
{
    /// <summary>Told whether the site was visited in the period.</summary>
    public required Func<bool, Hit> Judge { get; init; }

    public override MeasureSource Source => MeasureSource.Sites;

    public override IReadOnlyList<Dimension> Dimensions { get; } = [Dimension.Unit, Dimension.Street, Dimension.SiteType];

    internal override void Count(Columns columns, MeasureQuery query, Tally tally)
    {
        var (sites, checks, days) = (columns.Sites, columns.Checks, Days(query));
        var visited = new HashSet<int>();
        for (var visit = 0; visit < checks.Visits; visit++)
            if (checks.Site[visit] != 0 && checks.Day[visit] >= days.From && checks.Day[visit] <= days.To) visited.Add(checks.Site[visit]);
        for (var row = 0; row < sites.Count; row++)
        {
            if (sites.SinceDay[row] > days.To || (sites.UntilDay[row] != 0 && sites.UntilDay[row] <= days.From)) continue;
            if (!query.Boundary.SeesWhole(sites.District[row]) && !query.Boundary.Covers(sites.Unit[row])) continue;
            if (query.Filters.Any(filter => !filter.Value.Contains(Key(sites, row, filter.Key)))) continue;
            tally.Add(Judge(visited.Contains(sites.No[row])), Key(sites, row, query.By), -1, sites.Id[row]);
        }
    }

    private static int Key(SiteColumns sites, int row, Dimension? by) => by switch
    {
        Dimension.Unit => sites.Unit[row],
        Dimension.Street => sites.Street[row],
        Dimension.SiteType => sites.Type[row],
        _ => 0,
    };
}
