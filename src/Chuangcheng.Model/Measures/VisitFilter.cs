namespace Chuangcheng.Model.Measures;

/// <summary>Which visits a question reaches, and the key each has.</summary>
internal sealed class VisitFilter(CheckColumns c, MeasureQuery query)
{
    private readonly (int From, int To) days = Measure.Days(query);
    private readonly IReadOnlySet<int>? units = query.Filters.GetValueOrDefault(Dimension.Unit);
    private readonly IReadOnlySet<int>? streets = query.Filters.GetValueOrDefault(Dimension.Street);
    private readonly IReadOnlySet<int>? types = query.Filters.GetValueOrDefault(Dimension.SiteType);

    public bool Covers(int visit) =>
        c.Day[visit] >= days.From && c.Day[visit] <= days.To
        && (query.Boundary.SeesWhole(c.District[visit]) || query.Boundary.Covers(c.Territory[visit]) || query.Boundary.Covers(c.Recorder[visit]))
        && (units is null || units.Contains(c.Territory[visit]))
        && (streets is null || streets.Contains(c.Street[visit]))
        && (types is null || types.Contains(c.SiteType[visit]));

    /// <summary>Sets the bit of each visit of a block that is reached; a block that is reached whole is not looked into.</summary>
    /// <returns>Whether any is.</returns>
    public bool Mark(CheckBlock block, Span<ulong> visits)
    {
        var (first, last) = DaysOf(block.Month);
        if (last < days.From || first > days.To || (streets is not null && !streets.Contains(block.Street))) return false;
        if (first >= days.From && last <= days.To && query.Boundary.SeesWhole(block.District) && units is null && types is null)
        {
            visits.Fill(ulong.MaxValue);
            if (block.Visits % 64 != 0) visits[^1] = (1UL << (block.Visits % 64)) - 1;
            return true;
        }
        visits.Clear();
        var any = false;
        for (var visit = 0; visit < block.Visits; visit++)
            if (Covers(block.Row(visit)))
            {
                visits[visit / 64] |= 1UL << (visit % 64);
                any = true;
            }
        return any;
    }

    public int Key(int visit, Dimension? by) => by switch
    {
        Dimension.Unit => c.Territory[visit],
        Dimension.Street => c.Street[visit],
        Dimension.SiteType => c.SiteType[visit],
        Dimension.Month => Measure.MonthOf(c.Day[visit]),
        Dimension.Day => c.Day[visit],
        _ => 0,
    };

    private static (int First, int Last) DaysOf(int month)
    {
        var first = new DateOnly(month / 100, month % 100, 1);
        return (first.DayNumber, first.AddMonths(1).DayNumber - 1);
    }
}
