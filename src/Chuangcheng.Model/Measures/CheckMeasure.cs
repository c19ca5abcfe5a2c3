namespace Chuangcheng.Model.Measures;

/// <summary>A measure over checks: what each result counts as. Counted by the day of the visit.</summary>
internal sealed class CheckMeasure : Measure
{
    /// <summary>Hit of results 0–4; the first is not used.</summary>
    public required Hit[] ByResult { get; init; }

    /// <summary>Only items of this kind; null for all.</summary>
    public Indicators.Dimension? Only { get; init; }

    public override MeasureSource Source => MeasureSource.Checks;

    public override IReadOnlyList<Dimension> Dimensions { get; } =
        [Dimension.Unit, Dimension.Street, Dimension.SiteType, Dimension.Indicator, Dimension.Item, Dimension.Month, Dimension.Day];

    internal override void Count(Columns columns, MeasureQuery query, Tally tally)
    {
        var c = columns.Checks;
        var visits = new VisitFilter(c, query);
        query.Filters.TryGetValue(Dimension.Item, out var items);
        query.Filters.TryGetValue(Dimension.Indicator, out var indicators);
        var (item, result, grade, by) = (c.Item.Cells, c.Result.Cells, c.Grade.Cells, query.By);
        for (var visit = 0; visit < c.Visits; visit++)
        {
            if (!visits.Covers(visit)) continue;
            var key = visits.Key(visit, by);
            for (var (check, end) = (c.First[visit], c.First[visit + 1]); check < end; check++)
            {
                var hit = ByResult[result[check]];
                if (Only is { } only && c.DimensionOf[item[check]] != (byte)only) continue;
                if (hit == Hit.No || (items is not null && !items.Contains(item[check]))) continue;
                if (indicators is not null && !indicators.Contains(c.IndicatorOf[item[check]])) continue;
                tally.Add(hit, by switch { Dimension.Item => item[check], Dimension.Indicator => c.IndicatorOf[item[check]], _ => key }, 100 - grade[check], c.Id[visit], item[check]);
            }
        }
    }
}
