using System.Numerics;
using System.Runtime.InteropServices;

namespace Chuangcheng.Model.Measures;

/// <summary>
/// The visits of one month on one street: for each item two bits a visit, passed and failed (docs/adr/0027). What a visit has of neither was not
/// applicable or not observed.
/// </summary>
internal sealed class CheckBlock(int district, int street, int month)
{
    private readonly Column<int> rows = new();
    private readonly Column<short> sliceOf = new();
    private readonly List<int> slots = [];
    private readonly List<Partly> partly = [];
    private ulong[] bits = [];
    private int room = 1;

    public int District => district;

    public int Street => street;

    /// <summary>Year × 100 + month.</summary>
    public int Month => month;

    public int Visits { get; private set; }

    /// <summary>Words of 64 visits.</summary>
    public int Words => (Visits + 63) / 64;

    /// <summary>The row of a visit among all.</summary>
    public int Row(int visit) => rows[visit];

    /// <returns>The visit's place in the block.</returns>
    public int Add(int row)
    {
        rows.Set(Visits, row);
        if (Visits == room * 64) Grow();
        return Visits++;
    }

    public bool IsJudged(int slot, int visit) => sliceOf[slot] is > 0 and var slice && (Word(slice - 1, visit) & Bit(visit)) != 0;

    public void Pass(int slot, int visit)
    {
        var slice = SliceOf(slot);
        bits[2 * slice * room + visit / 64] |= Bit(visit);
    }

    /// <param name="kept">Hundredths of the item's points that were kept all the same.</param>
    public void Fail(int slot, int visit, byte kept)
    {
        var slice = SliceOf(slot);
        bits[(2 * slice + 1) * room + visit / 64] |= Bit(visit);
        if (kept > 0) partly.Add(new(slice, visit, kept));
    }

    /// <summary>Adds what was observed of each slot in the visits whose bit is set.</summary>
    public void Count(ReadOnlySpan<ulong> visits, Span<Observed> bySlot)
    {
        ReadOnlySpan<ulong> left = bits;
        foreach (var slot in CollectionsMarshal.AsSpan(slots))
        {
            var (passes, failures) = (Count(left, visits), Count(left[room..], visits));
            bySlot[slot].Add(passes, failures);
            left = left[(2 * room)..];
        }
        foreach (var (slice, visit, kept) in partly)
            if ((visits[visit / 64] & Bit(visit)) != 0) bySlot[slots[slice]].Keep(kept);
    }

    private static int Count(ReadOnlySpan<ulong> bits, ReadOnlySpan<ulong> visits)
    {
        var count = 0;
        for (var word = 0; word < visits.Length && word < bits.Length; word++) count += BitOperations.PopCount(bits[word] & visits[word]);
        return count;
    }

    /// <summary>What was judged in a visit.</summary>
    public IEnumerable<(int Slot, bool Passed)> Of(int visit)
    {
        for (var slice = 0; slice < slots.Count; slice++)
        {
            var passed = (bits[2 * slice * room + visit / 64] & Bit(visit)) != 0;
            if (passed || (bits[(2 * slice + 1) * room + visit / 64] & Bit(visit)) != 0) yield return (slots[slice], passed);
        }
    }

    public void Pack(PackedWriter to)
    {
        to.Put(district, street, month, Visits, room);
        rows.Pack(to, Visits);
        to.Put<int>(CollectionsMarshal.AsSpan(slots));
        to.Put<ulong>(bits.AsSpan(0, 2 * slots.Count * room));
        to.Put<Partly>(CollectionsMarshal.AsSpan(partly));
    }

    public static CheckBlock Unpacked(ref PackedReader from)
    {
        var head = from.Take<int>();
        var block = new CheckBlock(head[0], head[1], head[2]) { Visits = head[3], room = head[4] };
        block.rows.Unpack(ref from);
        block.slots.AddRange(from.Take<int>());
        for (var slice = 0; slice < block.slots.Count; slice++) block.sliceOf.Set(block.slots[slice], (short)(slice + 1));
        block.bits = from.Take<ulong>();
        block.partly.AddRange(from.Take<Partly>());
        return block;
    }

    private ulong Word(int slice, int visit) => bits[2 * slice * room + visit / 64] | bits[(2 * slice + 1) * room + visit / 64];

    private static ulong Bit(int visit) => 1UL << (visit % 64);

    private int SliceOf(int slot)
    {
        if (sliceOf[slot] is > 0 and var known) return known - 1;
        var slice = slots.Count;
        slots.Add(slot);
        sliceOf.Set(slot, (short)(slice + 1));
        if (bits.Length < 2 * slots.Count * room) Array.Resize(ref bits, 2 * room * Math.Max(slots.Count, Math.Min(2 * slice, slice + 16)));
        return slice;
    }

    private void Grow()
    {
        var wider = new ulong[bits.Length * 2];
        for (var half = 0; half < 2 * slots.Count; half++) bits.AsSpan(half * room, room).CopyTo(wider.AsSpan(half * room * 2));
        (bits, room) = (wider, room * 2);
    }

    /// <summary>A failure that kept some of its points.</summary>
    private readonly record struct Partly(int Slice, int Visit, byte Kept);
}
