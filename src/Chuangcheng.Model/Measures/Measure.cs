namespace Chuangcheng.Model.Measures;

/// <summary>One number with one definition (rule 4): its value and the records behind it come from the same pass.</summary>
public abstract class Measure
{
    /// <summary>Kebab-case, beginning with its area.</summary>
    public required string Name { get; init; }

    public required MeasureUnit Unit { get; init; }

    /// <summary>A sentence that names numerator and denominator (R-DUM-01).</summary>
    public required string DefinitionZh { get; init; }

    /// <inheritdoc cref="DefinitionZh"/>
    public required string DefinitionEn { get; init; }

    public required string TitleZh { get; init; }

    public required string TitleEn { get; init; }

    /// <summary>How the amounts of what is counted become the value; null where the count or the share is the value.</summary>
    internal Func<List<int>, double?>? Fold { get; init; }

    /// <summary>Whether it has a denominator.</summary>
    public bool IsShare => Unit == MeasureUnit.Percent;

    public abstract MeasureSource Source { get; }

    public abstract IReadOnlyList<Dimension> Dimensions { get; }

    public Answer Compute(Columns columns, MeasureQuery query) => columns.Reading(() => Counted(columns, query));

    /// <summary>By two dimensions, all from one state of the columns; of the second the latest months or days, or the greatest others.</summary>
    /// <param name="most">Columns at most.</param>
    public CrossTable Cross(Columns columns, MeasureQuery query, Dimension across, int most) => columns.Reading(() =>
    {
        var all = Counted(columns, query with { By = across }).Rows;
        var isTime = across is Dimension.Month or Dimension.Day;
        var kept = (isTime ? all.OrderByDescending(row => row.Key) : all.OrderByDescending(row => row.Denominator ?? row.Numerator).ThenBy(row => row.Key)).Take(most);
        if (isTime) kept = kept.Reverse();
        return new CrossTable(Counted(columns, query), [.. kept.Select(row => new CrossColumn(row.Key, Counted(columns, query.Narrowed(across, row.Key))))], Math.Max(0, all.Count - most));
    });

    private Answer Counted(Columns columns, MeasureQuery query)
    {
        var tally = new Tally(this, query.By is not null, null);
        Count(columns, query, tally);
        return tally.Answer();
    }

    /// <summary>The records behind one part; as many as that part says.</summary>
    public IReadOnlyList<RecordRef> Records(Columns columns, MeasureQuery query, Part part) => columns.Reading(() =>
    {
        var tally = new Tally(this, false, IsShare ? part : Part.Numerator);
        Count(columns, query, tally);
        return tally.Records;
    });

    internal abstract void Count(Columns columns, MeasureQuery query, Tally tally);

    /// <summary>Day numbers of the period; open ends reach everything.</summary>
    internal static (int From, int To) Days(MeasureQuery query) => (query.From?.DayNumber ?? int.MinValue, query.To?.DayNumber ?? int.MaxValue);

    internal static int MonthOf(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return date.Year * 100 + date.Month;
    }
}
