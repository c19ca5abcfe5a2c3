namespace Chuangcheng.Model.Measures;

/// <summary>A measure that looks at one record after the other.</summary>
internal abstract class TalliedMeasure : Measure
{
    /// <summary>How the amounts of what is counted become the value; null where the count or the share is the value.</summary>
    public Func<List<int>, double?>? Fold { get; init; }

    internal override Answer Counted(Columns columns, MeasureQuery query)
    {
        var tally = new Tally(this, query.By is not null, null);
        Count(columns, query, tally);
        return tally.Answer();
    }

    /// <summary>A column is a question of its own: what repeats in a month is not what repeats in the year.</summary>
    internal override CrossTable Crossed(Columns columns, MeasureQuery query, Dimension across, int most)
    {
        var all = Counted(columns, query with { By = across }).Rows;
        return new(Counted(columns, query), [.. Shown(all, across, most).Select(row => new CrossColumn(row.Key, Counted(columns, query.Narrowed(across, row.Key))))], Math.Max(0, all.Count - most));
    }

    internal override RecordPage Listed(Columns columns, MeasureQuery query, Part part, int skip, int take)
    {
        var tally = new Tally(this, false, (part, skip, take));
        Count(columns, query, tally);
        return new(tally.Found, tally.Records);
    }

    internal abstract void Count(Columns columns, MeasureQuery query, Tally tally);
}
