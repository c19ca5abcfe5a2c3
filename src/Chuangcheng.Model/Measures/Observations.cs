using System.Runtime.InteropServices;

namespace Chuangcheng.Model.Measures;

/// <summary>What was observed of each slot, whole and by one or two dimensions, from one pass over the bits.</summary>
internal sealed class Observations
{
    private readonly CheckColumns c;
    private readonly Dimension? by, across;
    private readonly bool[] wanted;
    private readonly Dictionary<(int Row, int Column), Observed[]> counted = [];

    private Observations(CheckColumns columns, Dimension? by, Dimension? across, bool[] wanted) => (c, this.by, this.across, this.wanted) = (columns, by, across, wanted);

    public Observed[] Whole { get; private set; } = [];

    public Dictionary<int, Observed[]> Rows { get; } = [];

    public Dictionary<int, Observed[]> Columns { get; } = [];

    public Dictionary<(int Row, int Column), Observed[]> Cells { get; private set; } = [];

    /// <param name="wanted">By slot.</param>
    public static Observations Of(CheckColumns columns, MeasureQuery query, Dimension? across, bool[] wanted)
    {
        var made = new Observations(columns, query.By, across, wanted);
        made.Count(new VisitFilter(columns, query));
        made.Sum();
        return made;
    }

    private void Count(VisitFilter filter)
    {
        var room = Array.Empty<ulong>();
        foreach (var block in c.Blocks)
        {
            if (room.Length < block.Words) room = new ulong[block.Words * 2];
            var visits = room.AsSpan(0, block.Words);
            if (!filter.Mark(block, visits)) continue;
            if (IsOfBlock(by) && IsOfBlock(across)) block.Count(visits, Cell((Key(filter, block, 0, by), Key(filter, block, 0, across))));
            else foreach (var (key, some) in Split(filter, block, visits)) block.Count(some, Cell(key));
        }
        foreach (var cell in counted.Values)
            for (var slot = 0; slot < cell.Length; slot++)
                if (!wanted[slot]) cell[slot] = default;
    }

    private Dictionary<(int, int), ulong[]> Split(VisitFilter filter, CheckBlock block, ReadOnlySpan<ulong> visits)
    {
        var parts = new Dictionary<(int, int), ulong[]>();
        for (var visit = 0; visit < block.Visits; visit++)
        {
            if ((visits[visit / 64] & 1UL << (visit % 64)) == 0) continue;
            ref var part = ref CollectionsMarshal.GetValueRefOrAddDefault(parts, (Key(filter, block, visit, by), Key(filter, block, visit, across)), out _);
            part ??= new ulong[block.Words];
            part[visit / 64] |= 1UL << (visit % 64);
        }
        return parts;
    }

    private void Sum()
    {
        Cells = IsOfItem(by) || IsOfItem(across) ? ByItem() : counted;
        Whole = new Observed[wanted.Length];
        foreach (var cell in counted.Values) AddTo(Whole, cell);
        if (by is not null) foreach (var ((row, _), cell) in Cells) AddTo(Of(Rows, row), cell);
        if (across is not null) foreach (var ((_, column), cell) in Cells) AddTo(Of(Columns, column), cell);
    }

    /// <summary>What was counted by visits, parted by item or indicator.</summary>
    private Dictionary<(int, int), Observed[]> ByItem()
    {
        var parted = new Dictionary<(int, int), Observed[]>();
        foreach (var ((row, column), cell) in counted)
            for (var slot = 0; slot < cell.Length; slot++)
                if (cell[slot].All > 0) Of(parted, (OfSlot(by, slot) ?? row, OfSlot(across, slot) ?? column))[slot].Add(cell[slot]);
        return parted;
    }

    private Observed[] Cell((int, int) key) => Of(counted, key);

    private Observed[] Of<TKey>(Dictionary<TKey, Observed[]> cells, TKey key) where TKey : notnull
    {
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, key, out _);
        return cell ??= new Observed[wanted.Length];
    }

    private int? OfSlot(Dimension? dimension, int slot) => dimension switch
    {
        Dimension.Item => c.Items.Item(slot),
        Dimension.Indicator => c.Items.Indicator(slot),
        _ => null,
    };

    private static int Key(VisitFilter filter, CheckBlock block, int visit, Dimension? dimension) => dimension switch
    {
        Dimension.Street => block.Street,
        Dimension.Month => block.Month,
        _ => filter.Key(block.Row(visit), dimension),
    };

    private static void AddTo(Observed[] sum, Observed[] cell)
    {
        for (var slot = 0; slot < cell.Length; slot++) sum[slot].Add(cell[slot]);
    }

    /// <summary>Equal for all visits of a block.</summary>
    private static bool IsOfBlock(Dimension? dimension) => dimension is null or Dimension.Street or Dimension.Month || IsOfItem(dimension);

    private static bool IsOfItem(Dimension? dimension) => dimension is Dimension.Item or Dimension.Indicator;
}
