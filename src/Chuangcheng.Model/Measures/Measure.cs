namespace Chuangcheng.Model.Measures;

/// <summary>One number with one definition (rule 4): its value and the records behind it are told from the same columns.</summary>
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

    /// <summary>Whether it has a denominator.</summary>
    public bool IsShare => Unit == MeasureUnit.Percent;

    public abstract MeasureSource Source { get; }

    public abstract IReadOnlyList<Dimension> Dimensions { get; }

    public Answer Compute(Columns columns, MeasureQuery query) => columns.Reading(() => Counted(columns, query));

    /// <summary>By two dimensions, all from one state of the columns; of the second the latest months or days, or the greatest others.</summary>
    /// <param name="most">Columns at most.</param>
    public CrossTable Cross(Columns columns, MeasureQuery query, Dimension across, int most) => columns.Reading(() => Crossed(columns, query, across, most));

    /// <summary>The records behind one part; as many in all as that part says.</summary>
    public RecordPage Records(Columns columns, MeasureQuery query, Part part, int skip = 0, int take = int.MaxValue) =>
        columns.Reading(() => Listed(columns, query, IsShare ? part : Part.Numerator, skip, take));

    internal abstract Answer Counted(Columns columns, MeasureQuery query);

    internal abstract CrossTable Crossed(Columns columns, MeasureQuery query, Dimension across, int most);

    internal abstract RecordPage Listed(Columns columns, MeasureQuery query, Part part, int skip, int take);

    /// <summary>Which values of the second dimension there is room for.</summary>
    private protected static IReadOnlyList<AnswerRow> Shown(IReadOnlyList<AnswerRow> all, Dimension across, int most)
    {
        var isTime = across is Dimension.Month or Dimension.Day;
        var kept = (isTime ? all.OrderByDescending(row => row.Key) : all.OrderByDescending(row => row.Denominator ?? row.Numerator).ThenBy(row => row.Key)).Take(most);
        return [.. isTime ? kept.Reverse() : kept];
    }

    /// <summary>Day numbers of the period; open ends reach everything.</summary>
    internal static (int From, int To) Days(MeasureQuery query) => (query.From?.DayNumber ?? int.MinValue, query.To?.DayNumber ?? int.MaxValue);

    internal static int MonthOf(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return date.Year * 100 + date.Month;
    }
}
