using System.Buffers;
using System.Runtime.InteropServices;

namespace Chuangcheng.Model.Measures;

/// <summary>What was observed of each slot, whole and by one or two dimensions, from one pass over the bits. A cell is known by where it stands in one rented stretch of memory.</summary>
internal sealed class Observations : IDisposable
{
    private readonly CheckColumns c;
    private readonly Dimension? by, across;
    private readonly bool[] wanted;
    private readonly Dictionary<(int Row, int Column), int> counted = [];
    private Observed[] room;
    private int used;

    private Observations(CheckColumns columns, Dimension? by, Dimension? across, bool[] wanted)
    {
        (c, this.by, this.across, this.wanted) = (columns, by, across, wanted);
        room = ArrayPool<Observed>.Shared.Rent(64 * (wanted.Length + 1));
    }

    public int Whole { get; private set; }

    public Dictionary<int, int> Rows { get; } = [];

    public Dictionary<int, int> Columns { get; } = [];

    public Dictionary<(int Row, int Column), int> Cells { get; private set; } = [];

    /// <summary>A cell's slots.</summary>
    public Span<Observed> this[int cell] => room.AsSpan(cell * wanted.Length, wanted.Length);

    /// <param name="wanted">By slot.</param>
    public static Observations Of(CheckColumns columns, MeasureQuery query, Dimension? across, bool[] wanted)
    {
        var made = new Observations(columns, query.By, across, wanted);
        made.Count(new VisitFilter(columns, query));
        made.Sum();
        return made;
    }

    public void Dispose() => ArrayPool<Observed>.Shared.Return(room);

    private void Count(VisitFilter filter)
    {
        var visits = Array.Empty<ulong>();
        foreach (var block in c.Blocks)
        {
            if (visits.Length < block.Words) visits = new ulong[block.Words * 2];
            var marked = visits.AsSpan(0, block.Words);
            if (!filter.Mark(block, marked)) continue;
            if (IsOfBlock(by) && IsOfBlock(across)) block.Count(marked, this[Of(counted, (Key(filter, block, 0, by), Key(filter, block, 0, across)))]);
            else foreach (var (key, some) in Split(filter, block, marked)) block.Count(some, this[Of(counted, key)]);
        }
        if (Array.TrueForAll(wanted, one => one)) return;
        foreach (var cell in counted.Values)
            for (var slot = 0; slot < wanted.Length; slot++)
                if (!wanted[slot]) this[cell][slot] = default;
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
        if (by is not null) foreach (var ((row, _), cell) in Cells) AddTo(Of(Rows, row), cell);
        if (across is not null) foreach (var ((_, column), cell) in Cells) AddTo(Of(Columns, column), cell);
        Whole = New();
        foreach (var cell in (across is not null ? Columns.Values : by is not null ? Rows.Values : (IEnumerable<int>)counted.Values)) AddTo(Whole, cell);
    }

    /// <summary>What was counted by visits, parted by item or indicator.</summary>
    private Dictionary<(int, int), int> ByItem()
    {
        var parted = new Dictionary<(int, int), int>();
        foreach (var ((row, column), cell) in counted)
            for (var slot = 0; slot < wanted.Length; slot++)
                if (this[cell][slot] is { All: > 0 } observed) this[Of(parted, (OfSlot(by, slot) ?? row, OfSlot(across, slot) ?? column))][slot].Add(observed);
        return parted;
    }

    private int Of<TKey>(Dictionary<TKey, int> cells, TKey key) where TKey : notnull
    {
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, key, out var known);
        if (!known) cell = New();
        return cell;
    }

    private int New()
    {
        if ((used + 1) * wanted.Length > room.Length)
        {
            var wider = ArrayPool<Observed>.Shared.Rent(room.Length * 2);
            room.AsSpan(0, used * wanted.Length).CopyTo(wider);
            ArrayPool<Observed>.Shared.Return(room);
            room = wider;
        }
        this[used].Clear();
        return used++;
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

    private void AddTo(int sum, int cell)
    {
        var to = this[sum];
        ReadOnlySpan<Observed> from = this[cell];
        for (var slot = 0; slot < from.Length; slot++) to[slot].Add(from[slot]);
    }

    /// <summary>Equal for all visits of a block.</summary>
    private static bool IsOfBlock(Dimension? dimension) => dimension is null or Dimension.Street or Dimension.Month || IsOfItem(dimension);

    private static bool IsOfItem(Dimension? dimension) => dimension is Dimension.Item or Dimension.Indicator;
}
