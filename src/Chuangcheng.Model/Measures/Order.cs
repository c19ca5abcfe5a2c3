using System.Numerics;

namespace Chuangcheng.Model.Measures;

/// <summary>
/// A column one can sort and cut by: each 1,024 rows know their least and greatest value, so that what cannot matter is not
/// looked at. Values that arrive nearly in order, as instants and numbers do, touch a handful of stretches at any size.
/// </summary>
internal sealed class Order
{
    private const int Rows = 1024, Words = Rows / 64;

    private readonly Column<long> values = new(), least = new(), greatest = new();
    private int stretches;

    /// <summary>Rows without a value: last whichever way it is sorted, and outside every range.</summary>
    public RowSet Without { get; } = new();

    public long this[int row] => values[row];

    /// <param name="value">Null is no value.</param>
    public void Set(int row, long? value)
    {
        values.Set(row, value ?? 0);
        for (; stretches <= row / Rows; stretches++) Bound(stretches, long.MaxValue, long.MinValue);
        if (value is { } known)
        {
            Without.Remove(row);
            Bound(row / Rows, Math.Min(least[row / Rows], known), Math.Max(greatest[row / Rows], known));
        }
        else Without.Add(row);
    }

    /// <summary>Clears the bits of rows outside <paramref name="from"/> (taken) to <paramref name="until"/> (not taken), and of rows without a value.</summary>
    public void Cut(Span<ulong> words, long from, long until)
    {
        Without.TakeFrom(words);
        for (var stretch = 0; stretch < stretches; stretch++)
        {
            if (least[stretch] >= from && greatest[stretch] < until) continue;
            var part = Part(words, stretch);
            if (greatest[stretch] < from || least[stretch] >= until) part.Clear();
            else
                for (var i = 0; i < part.Length; i++)
                    for (var left = part[i]; left != 0; left &= left - 1)
                    {
                        var bit = BitOperations.TrailingZeroCount(left);
                        var value = values[stretch * Rows + i * 64 + bit];
                        if (value < from || value >= until) part[i] &= ~(1UL << bit);
                    }
        }
    }

    /// <summary>The first rows of those whose bit is set; equal values by <paramref name="no"/>, the same way. Rows without a value are not among them.</summary>
    /// <param name="after">Only what comes after this value and number.</param>
    public List<int> First(ReadOnlySpan<ulong> words, Column<long> no, bool descending, (long Value, long No)? after, int take)
    {
        var sign = descending ? -1 : 1;
        (long, long) Key(int row) => (sign * values[row], sign * no[row]);
        var start = after is { } end ? (sign * end.Value, sign * end.No) : (long.MinValue, long.MinValue);
        var worst = new PriorityQueue<int, (long, long)>(Comparer<(long, long)>.Create((a, b) => b.CompareTo(a)));
        var (bounds, candidates) = Candidates(words, descending, start.Item1);
        var limit = long.MaxValue;
        for (var at = 0; at < bounds.Length && bounds[at] <= limit; at++)
        {
            var stretch = candidates[at];
            var part = Part(words, stretch);
            for (var i = 0; i < part.Length; i++)
                for (var left = part[i]; left != 0; left &= left - 1)
                {
                    var row = stretch * Rows + i * 64 + BitOperations.TrailingZeroCount(left);
                    // Most rows are told by their value alone.
                    if (sign * values[row] > limit) continue;
                    var key = Key(row);
                    if (key.CompareTo(start) <= 0) continue;
                    if (worst.Count < take) worst.Enqueue(row, key);
                    else worst.EnqueueDequeue(row, key);
                    if (worst.Count == take && worst.TryPeek(out _, out var last)) limit = last.Item1;
                }
        }
        var rows = new List<int>(worst.Count);
        while (worst.TryDequeue(out var row, out _)) rows.Add(row);
        rows.Reverse();
        return rows;
    }

    /// <summary>Stretches with a bit set that may hold something after the start, the most promising first.</summary>
    private (long[] Bounds, int[] Stretches) Candidates(ReadOnlySpan<ulong> words, bool descending, long start)
    {
        var (bounds, found, count, inOrder) = (new long[stretches], new int[stretches], 0, true);
        for (var at = 0; at < stretches; at++)
        {
            // From the end a sort of what nearly is in order has little to do.
            var stretch = descending ? stretches - 1 - at : at;
            var (first, last) = descending ? (-greatest[stretch], -least[stretch]) : (least[stretch], greatest[stretch]);
            if (last < start || !Part(words, stretch).ContainsAnyExcept(0UL)) continue;
            inOrder = inOrder && (count == 0 || bounds[count - 1] <= first);
            (bounds[count], found[count]) = (first, stretch);
            count++;
        }
        Array.Resize(ref bounds, count);
        Array.Resize(ref found, count);
        if (!inOrder) Array.Sort(bounds, found);
        return (bounds, found);
    }

    private void Bound(int stretch, long from, long to)
    {
        least.Set(stretch, from);
        greatest.Set(stretch, to);
    }

    private static Span<ulong> Part(Span<ulong> words, int stretch) => words[Math.Min(words.Length, stretch * Words)..Math.Min(words.Length, (stretch + 1) * Words)];

    private static ReadOnlySpan<ulong> Part(ReadOnlySpan<ulong> words, int stretch) => words[Math.Min(words.Length, stretch * Words)..Math.Min(words.Length, (stretch + 1) * Words)];
}
