namespace Chuangcheng.Model.Measures;

/// <summary>A measure over problems: the day it is counted by, and what a problem counts as.</summary>
internal sealed class ProblemMeasure : TalliedMeasure
{
    /// <summary>A problem that has no such day is in no bounded period.</summary>
    public required ProblemDay Day { get; init; }

    /// <summary>States outside which nothing counts; null where any may.</summary>
    public IReadOnlyList<byte>? States { get; init; }

    public required Func<ProblemColumns, int, MeasureQuery, Hit> Judge { get; init; }

    /// <summary>Minutes, for a measure whose value is a median; -1 has none.</summary>
    public Func<ProblemColumns, int, int> Amount { get; init; } = (_, _) => -1;

    /// <summary>Made once a question, for what cannot be judged from one row.</summary>
    public Func<ProblemColumns, MeasureQuery, Func<int, Hit>>? JudgeAll { get; init; }

    public override MeasureSource Source => MeasureSource.Problems;

    private static readonly IReadOnlyList<Dimension> Every =
        [Dimension.Unit, Dimension.Street, Dimension.SiteType, Dimension.Indicator, Dimension.Item, Dimension.Source, Dimension.Month, Dimension.Day];

    private IReadOnlyList<Dimension> dimensions = Every;

    public override IReadOnlyList<Dimension> Dimensions => dimensions;

    /// <summary>Fewer than usual, where a record belongs to no single value of the others.</summary>
    public IReadOnlyList<Dimension> Only { init => dimensions = value; }

    internal override void Count(Columns columns, MeasureQuery query, Tally tally)
    {
        var p = columns.Problems;
        var (from, to) = Days(query);
        var judge = JudgeAll?.Invoke(p, query);
        var dayOf = p.DayOf(Day);
        foreach (var row in ProblemRows.Of(p, Day, (from, to), States))
        {
            var day = dayOf[row];
            if (day < from || day > to || !IsAsked(p, row, query)) continue;
            var hit = judge is null ? Judge(p, row, query) : judge(row);
            if (hit != Hit.No) tally.Add(hit, Key(p, row, query.By, day), Amount(p, row), p.Id[row]);
        }
    }

    internal static bool IsAsked(ProblemColumns p, int row, MeasureQuery query) => InSight(p, row, query) && (query.Filters.Count == 0 || Passes(p, row, query));

    internal static bool InSight(ProblemColumns p, int row, MeasureQuery query) =>
        query.Boundary.SeesWhole(p.District[row]) || query.Boundary.Covers(p.Responsible[row]) || query.Boundary.Covers(p.Territory[row]) || query.Boundary.Covers(p.Recorder[row]);

    private static bool Passes(ProblemColumns p, int row, MeasureQuery query)
    {
        foreach (var (dimension, allowed) in query.Filters)
            if (!allowed.Contains(Key(p, row, dimension, 0))) return false;
        return true;
    }

    private static int Key(ProblemColumns p, int row, Dimension? by, int day) => by switch
    {
        Dimension.Unit => p.Responsible[row],
        Dimension.Street => p.Street[row],
        Dimension.SiteType => p.SiteType[row],
        Dimension.Indicator => p.Indicator[row],
        Dimension.Item => p.Item[row],
        Dimension.Source => p.Source[row],
        Dimension.Month => day == 0 ? 0 : MonthOf(day),
        Dimension.Day => day,
        _ => 0,
    };
}
