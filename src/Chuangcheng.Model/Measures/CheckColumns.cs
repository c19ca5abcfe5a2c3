namespace Chuangcheng.Model.Measures;

/// <summary>Visits and their checks as columns; a check takes six bytes, its visit holds the rest.</summary>
internal sealed class CheckColumns
{
    private readonly HashSet<long> known = [];
    private int next;

    public int Visits { get; private set; }
    public int Checks => next;

    public Column<Guid> Id { get; } = new();
    public Column<long> No { get; } = new();
    public Column<int> District { get; } = new();
    public Column<int> Territory { get; } = new();
    public Column<int> Street { get; } = new();
    public Column<int> Recorder { get; } = new();
    public Column<int> SiteType { get; } = new();
    public Column<int> Day { get; } = new();
    public Column<int> Site { get; } = new();

    /// <summary>Where the visit's checks begin; they end where the next one's begin.</summary>
    public Column<int> First { get; } = new();

    public Column<int> Item { get; } = new();
    public Column<byte> Result { get; } = new();
    public Column<byte> Grade { get; } = new();

    /// <summary>Ⅲ indicator of each item met so far.</summary>
    public Dictionary<int, int> IndicatorOf { get; } = [];

    /// <summary>Static, dynamic … of each item met so far.</summary>
    public Dictionary<int, byte> DimensionOf { get; } = [];

    /// <summary>Numbers of the visits at a site.</summary>
    public List<long> At(int site)
    {
        var numbers = new List<long>();
        for (var row = 0; row < Visits; row++)
            if (Site[row] == site) numbers.Add(No[row]);
        return numbers;
    }

    /// <summary>Applying a visit twice is harmless.</summary>
    public void Add(VisitFact visit)
    {
        if (!known.Add(visit.No)) return;
        var row = Visits;
        Id.Set(row, visit.Id);
        No.Set(row, visit.No);
        District.Set(row, visit.District);
        Territory.Set(row, visit.Territory);
        Street.Set(row, visit.Street);
        Recorder.Set(row, visit.Recorder);
        SiteType.Set(row, visit.SiteType);
        Day.Set(row, visit.Day);
        Site.Set(row, visit.Site);
        First.Set(row, next);
        foreach (var check in visit.Checks)
        {
            Item.Set(next, check.Item);
            Result.Set(next, check.Result);
            Grade.Set(next, check.Grade);
            IndicatorOf.TryAdd(check.Item, check.Indicator);
            DimensionOf.TryAdd(check.Item, check.Dimension);
            next++;
        }
        Visits++;
        First.Set(Visits, next);
    }
}
