namespace Chuangcheng.Model.Measures;

/// <summary>Visits as columns, and their checks as bits by street and month.</summary>
internal sealed class CheckColumns
{
    private readonly HashSet<long> known = [];
    private readonly List<CheckBlock> blocks = [];
    private readonly Dictionary<(int District, int Street, int Month), int> blockOf = [];
    private readonly Column<int> block = new(), place = new();
    private double[] weights = [];

    public int Visits { get; private set; }

    public int Checks { get; private set; }

    /// <summary>The greatest number of a visit; 0 for none.</summary>
    public long Last { get; private set; }

    public Column<Guid> Id { get; } = new();
    public Column<long> No { get; } = new();
    public Column<int> District { get; } = new();
    public Column<int> Territory { get; } = new();
    public Column<int> Street { get; } = new();
    public Column<int> Recorder { get; } = new();
    public Column<int> SiteType { get; } = new();
    public Column<int> Day { get; } = new();
    public Column<int> Site { get; } = new();

    public IReadOnlyList<CheckBlock> Blocks => blocks;

    public ItemSlots Items { get; } = new();

    /// <summary>What each Ⅲ indicator weighs today, by its number.</summary>
    public IReadOnlyDictionary<int, double> WeightOf
    {
        private get;
        set => (field, weights) = (value, []);
    } = new Dictionary<int, double>();

    /// <summary>The weights in the order of <see cref="ItemSlots.Indicators"/>; 1 where nothing says it.</summary>
    public ReadOnlySpan<double> Weights => weights.Length == Items.Indicators.Count ? weights : weights = [.. Items.Indicators.Select(indicator => WeightOf.GetValueOrDefault(indicator, 1))];

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
        var row = Visits++;
        Last = Math.Max(Last, visit.No);
        Id.Set(row, visit.Id);
        No.Set(row, visit.No);
        District.Set(row, visit.District);
        Territory.Set(row, visit.Territory);
        Street.Set(row, visit.Street);
        Recorder.Set(row, visit.Recorder);
        SiteType.Set(row, visit.SiteType);
        Day.Set(row, visit.Day);
        Site.Set(row, visit.Site);
        block.Set(row, BlockOf(visit));
        place.Set(row, blocks[block[row]].Add(row));
        Judge(blocks[block[row]], place[row], visit.Checks);
        Checks += visit.Checks.Count;
    }

    /// <summary>What was judged in the visit of a row.</summary>
    public IEnumerable<(int Slot, bool Passed)> Judged(int row) => blocks[block[row]].Of(place[row]);

    public void Pack(PackedWriter to)
    {
        to.Put(Visits, Checks, blocks.Count);
        Id.Pack(to, Visits);
        No.Pack(to, Visits);
        foreach (var column in Numbers) column.Pack(to, Visits);
        Items.Pack(to);
        foreach (var each in blocks) each.Pack(to);
    }

    /// <summary>Into columns that hold nothing yet.</summary>
    public void Unpack(ref PackedReader from)
    {
        var head = from.Take<int>();
        (Visits, Checks) = (head[0], head[1]);
        Id.Unpack(ref from);
        No.Unpack(ref from);
        foreach (var column in Numbers) column.Unpack(ref from);
        Items.Unpack(ref from);
        for (var at = 0; at < head[2]; at++)
        {
            blocks.Add(CheckBlock.Unpacked(ref from));
            blockOf[(blocks[at].District, blocks[at].Street, blocks[at].Month)] = at;
        }
        known.UnionWith(No.Cells);
        Last = known.DefaultIfEmpty().Max();
    }

    private IEnumerable<Column<int>> Numbers => [District, Territory, Street, Recorder, SiteType, Day, Site, block, place];

    private void Judge(CheckBlock block, int visit, IReadOnlyList<CheckFact> checks)
    {
        for (var i = 0; i < checks.Count; i++)
        {
            var check = checks[i];
            if (check.Result is not (CheckFact.Pass or CheckFact.Fail)) continue;
            var turn = 0;
            var slot = Items.Of(check, turn);
            while (block.IsJudged(slot, visit)) slot = Items.Of(check, ++turn);
            if (check.Result == CheckFact.Pass) block.Pass(slot, visit);
            else block.Fail(slot, visit, check.Grade);
        }
    }

    private int BlockOf(VisitFact visit)
    {
        var key = (visit.District, visit.Street, Measure.MonthOf(visit.Day));
        if (!blockOf.TryGetValue(key, out var at))
        {
            blockOf[key] = at = blocks.Count;
            blocks.Add(new(key.District, key.Street, key.Item3));
        }
        return at;
    }
}
