namespace Chuangcheng.Server.Measures;

/// <param name="Value">Unrounded; null where there is nothing to divide by.</param>
/// <param name="Denominator">Null for a plain count.</param>
/// <param name="AsOf">The instant it was counted at.</param>
/// <param name="From">First day counted; null is open.</param>
/// <param name="To">Last day counted; null is open.</param>
public sealed record MeasureAnswer(
    string Name, string Definition, string Unit, double? Value, long Numerator, long? Denominator, DateTimeOffset AsOf, DateOnly? From, DateOnly? To, IReadOnlyList<MeasureAnswerRow> Rows)
{
    /// <summary>The period just before; null unless asked with <c>compare=true</c> and a period that has both ends.</summary>
    public MeasureComparison? Before { get; init; }

    /// <summary>The same period last year; null as before is.</summary>
    public MeasureComparison? LastYear { get; init; }

    /// <summary>Values of the second dimension, asked for with <c>across</c>.</summary>
    public IReadOnlyList<MeasureAnswerRow> Columns { get; init; } = [];

    /// <summary>Values of the second dimension for which there was no room.</summary>
    public int ColumnsLeftOut { get; init; }
}

/// <param name="Key">Id, code or date of the dimension's value; <c>none</c> where records have none.</param>
public sealed record MeasureAnswerRow(string Key, string Label, double? Value, long Numerator, long? Denominator)
{
    /// <summary>Fewer than 30 cases: shown, never compared or ranked (R-BURDEN-08).</summary>
    public bool Small => Denominator < Pages.MeasureFigure.Comparable;

    public MeasureComparison? Before { get; init; }

    public MeasureComparison? LastYear { get; init; }

    /// <summary>One a column; null where nothing was counted.</summary>
    public IReadOnlyList<MeasureCell?> Cells { get; init; } = [];
}

public sealed record MeasureCell(double? Value, long Numerator, long? Denominator)
{
    /// <inheritdoc cref="MeasureAnswerRow.Small"/>
    public bool Small => Denominator < Pages.MeasureFigure.Comparable;
}

/// <param name="Change">Signed: percentage points for a share, percent of what was before for all others; null where there is nothing to compare with.</param>
/// <param name="Small">One of the two has fewer than 30 cases.</param>
public sealed record MeasureComparison(DateOnly From, DateOnly To, double? Value, long Numerator, long? Denominator, double? Change, bool Small);
