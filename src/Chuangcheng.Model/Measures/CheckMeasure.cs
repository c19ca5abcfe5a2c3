namespace Chuangcheng.Model.Measures;

/// <summary>A measure over checks: what a pass and a failure count as. Counted by the day of the visit.</summary>
internal sealed class CheckMeasure : Measure
{
    public Hit Passed { get; init; }

    public Hit Failed { get; init; }

    /// <summary>Only items of this kind; null for all.</summary>
    public Indicators.Dimension? Only { get; init; }

    /// <summary>Null where the count or the share is the value.</summary>
    public FoldSlots? Fold { get; init; }

    public override MeasureSource Source => MeasureSource.Checks;

    public override IReadOnlyList<Dimension> Dimensions { get; } =
        [Dimension.Unit, Dimension.Street, Dimension.SiteType, Dimension.Indicator, Dimension.Item, Dimension.Month, Dimension.Day];

    internal override Answer Counted(Columns columns, MeasureQuery query)
    {
        using var observed = Observations.Of(columns.Checks, query, null, Wanted(columns.Checks, query));
        return Answer(columns.Checks, observed, observed.Whole, observed.Rows);
    }

    internal override CrossTable Crossed(Columns columns, MeasureQuery query, Dimension across, int most)
    {
        var c = columns.Checks;
        using var observed = Observations.Of(c, query, across, Wanted(c, query));
        var all = Rows(c, observed, observed.Columns);
        var cells = observed.Cells.ToLookup(cell => cell.Key.Column, cell => KeyValuePair.Create(cell.Key.Row, cell.Value));
        return new(Answer(c, observed, observed.Whole, observed.Rows),
            [.. Shown(all, across, most).Select(column => new CrossColumn(column.Key, Answer(c, observed, observed.Columns[column.Key], query.By is null ? [] : cells[column.Key])))], Math.Max(0, all.Count - most));
    }

    internal override RecordPage Listed(Columns columns, MeasureQuery query, Part part, int skip, int take)
    {
        var c = columns.Checks;
        var (visits, wanted, found, records) = (new VisitFilter(c, query), Wanted(c, query), 0, new List<RecordRef>());
        for (var row = 0; row < c.Visits; row++)
        {
            if (!visits.Covers(row)) continue;
            foreach (var (slot, passed) in c.Judged(row))
            {
                var hit = passed ? Passed : Failed;
                if (!wanted[slot] || hit == Hit.No || (hit == Hit.Of && part == Part.Numerator)) continue;
                if (found++ >= skip && records.Count < take) records.Add(new(c.Id[row], c.Items.Item(slot)));
            }
        }
        return new(found, records);
    }

    private Answer Answer(CheckColumns c, Observations observed, int whole, IEnumerable<KeyValuePair<int, int>> rows)
    {
        var (value, counted, all) = Of(c, observed[whole]);
        return new(value, counted, IsShare ? all : null, Rows(c, observed, rows));
    }

    /// <summary>Keys of which nothing counts have no row.</summary>
    private List<AnswerRow> Rows(CheckColumns c, Observations observed, IEnumerable<KeyValuePair<int, int>> rows)
    {
        var told = new List<AnswerRow>();
        foreach (var (key, cell) in rows)
        {
            var (value, counted, all) = Of(c, observed[cell]);
            if (all > 0) told.Add(new(key, value, counted, IsShare ? all : null));
        }
        told.Sort((one, other) => one.Key.CompareTo(other.Key));
        return told;
    }

    private (double? Value, long Counted, long All) Of(CheckColumns c, ReadOnlySpan<Observed> bySlot)
    {
        var (passed, failed) = (0L, 0L);
        foreach (var observed in bySlot) (passed, failed) = (passed + observed.Passed, failed + observed.Failed);
        var counted = (Passed == Hit.Counted ? passed : 0) + (Failed == Hit.Counted ? failed : 0);
        var all = (Passed == Hit.No ? 0 : passed) + (Failed == Hit.No ? 0 : failed);
        return (Fold is { } fold ? fold(c, bySlot) : IsShare ? all == 0 ? null : 100.0 * counted / all : counted, counted, all);
    }

    private bool[] Wanted(CheckColumns c, MeasureQuery query)
    {
        query.Filters.TryGetValue(Dimension.Item, out var items);
        query.Filters.TryGetValue(Dimension.Indicator, out var indicators);
        return [.. Enumerable.Range(0, c.Items.Count).Select(slot =>
            (Only is not { } only || c.Items.Dimension(slot) == (byte)only) && items?.Contains(c.Items.Item(slot)) != false && indicators?.Contains(c.Items.Indicator(slot)) != false)];
    }
}
