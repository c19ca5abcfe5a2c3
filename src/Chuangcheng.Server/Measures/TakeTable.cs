using Chuangcheng.Model;
using Chuangcheng.Model.Measures;

namespace Chuangcheng.Server.Measures;

/// <summary>A measure as a table: by one or two dimensions, beside the period before and last year's. Pages, files and programs are given this one.</summary>
internal sealed class TakeTable(ColumnFeed feed, Register register)
{
    /// <summary>More columns than this nobody reads.</summary>
    public const int Columns = 24;

    private static readonly Answer Nothing = new(null, 0, null, []);

    public MeasureAnswer Of(Measure measure, TableQuestion asked)
    {
        var query = asked.Query;
        var table = asked.Across is { } across ? measure.Cross(feed.Columns, query, across, Columns) : new(measure.Compute(feed.Columns, query), [], 0);
        var (before, lastYear) = asked.Compare && query is { From: { Year: >= 1900 } from, To: { Year: <= 2900 } to } && from <= to
            ? (Asked(measure, query, ComparedPeriod.Before(from, to)), Asked(measure, query, ComparedPeriod.LastYear(from, to))) : (null, null);
        var whole = table.Whole;
        var line = ListMeasures.Line(measure);
        return new(line.Name, line.Definition, line.Unit, whole.Value, whole.Numerator, whole.Denominator, query.Now, query.From, query.To, Rows(measure, asked, table, before, lastYear))
        {
            Before = before?.Beside(measure, whole.Value, whole.Denominator, before.Answer), LastYear = lastYear?.Beside(measure, whole.Value, whole.Denominator, lastYear.Answer),
            Columns = [.. table.Columns.Select(column => Row(asked.Across!.Value, new(column.Key, column.Answer.Value, column.Answer.Numerator, column.Answer.Denominator)))], ColumnsLeftOut = table.LeftOut,
        };
    }

    private Compared Asked(Measure measure, MeasureQuery query, (DateOnly From, DateOnly To) days) =>
        new(days.From, days.To, measure.Compute(feed.Columns, query with { From = days.From, To = days.To }));

    private IReadOnlyList<MeasureAnswerRow> Rows(Measure measure, TableQuestion asked, CrossTable table, Compared? before, Compared? lastYear)
    {
        if (asked.Query.By is not { } by) return [];
        var cells = table.Columns.Select(column => column.Answer.Rows.ToDictionary(row => row.Key)).ToList();
        // A row by month or day has no other month's row to stand beside: its own period before is another question.
        var compares = by is not (Dimension.Month or Dimension.Day);
        return [.. table.Whole.Rows.Select(row => Row(by, row) with
        {
            Before = compares ? before?.Beside(measure, row) : null, LastYear = compares ? lastYear?.Beside(measure, row) : null,
            Cells = [.. cells.Select(column => column.TryGetValue(row.Key, out var cell) ? new MeasureCell(cell.Value, cell.Numerator, cell.Denominator) : null)],
        })];
    }

    private MeasureAnswerRow Row(Dimension by, AnswerRow row)
    {
        var (key, label) = MeasureKeys.Of(by, row.Key, register);
        return new(key, label, row.Value, row.Numerator, row.Denominator);
    }

    private sealed record Compared(DateOnly From, DateOnly To, Answer Answer)
    {
        private readonly Dictionary<int, AnswerRow> rows = Answer.Rows.ToDictionary(row => row.Key);

        public MeasureComparison Beside(Measure measure, AnswerRow now) =>
            rows.TryGetValue(now.Key, out var row) ? Beside(measure, now.Value, now.Denominator, new(row.Value, row.Numerator, row.Denominator, []))
            : Beside(measure, now.Value, now.Denominator, measure.IsShare ? Nothing with { Denominator = 0 } : Nothing with { Value = measure.Unit is MeasureUnit.Count ? 0 : null });

        public MeasureComparison Beside(Measure measure, double? now, long? cases, Answer then) =>
            new(From, To, then.Value, then.Numerator, then.Denominator, Changed(measure, now, then.Value),
                cases < Pages.MeasureFigure.Comparable || then.Denominator < Pages.MeasureFigure.Comparable);

        private static double? Changed(Measure measure, double? now, double? then) =>
            now is not { } value || then is not { } before ? null
            : measure.IsShare ? value - before
            : (double?)Figures.Change((decimal)value, (decimal)before);
    }
}
