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

    public int Key(int visit, Dimension? by) => by switch
    {
        Dimension.Unit => c.Territory[visit],
        Dimension.Street => c.Street[visit],
        Dimension.SiteType => c.SiteType[visit],
        Dimension.Month => Measure.MonthOf(c.Day[visit]),
        Dimension.Day => c.Day[visit],
        _ => 0,
    };
}
