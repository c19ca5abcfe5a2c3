using System.Numerics;
using System.Runtime.InteropServices;

namespace Chuangcheng.Model.Measures;

/// <summary>
/// A set of rows in stretches of 65,536: a sorted list while a stretch holds few, bits when it holds many (docs/adr/0025). Small for
/// a site with three problems, fast for a state with a million; never more than 16 bytes a row.
/// </summary>
internal sealed class RowSet
{
    private const int Few = 512, Words = 1024;

    private Stretch[] stretches = [];

    public int Count { get; private set; }

    public void Add(int row)
    {
        var at = row >> 16;
        while (at >= stretches.Length) stretches = [.. stretches, new()];
        if (stretches[at].Add((ushort)row)) Count++;
    }

    public void Remove(int row)
    {
        var at = row >> 16;
        if (at < stretches.Length && stretches[at].Remove((ushort)row)) Count--;
    }

    /// <summary>Sets the bit of each row; words hold 64 rows each.</summary>
    public void AddTo(Span<ulong> words)
    {
        for (var at = 0; at < stretches.Length && at * Words < words.Length; at++)
            stretches[at].AddTo(words[(at * Words)..Math.Min(words.Length, (at + 1) * Words)]);
    }

    /// <summary>Clears the bit of each row.</summary>
    public void TakeFrom(Span<ulong> words)
    {
        for (var at = 0; at < stretches.Length && at * Words < words.Length; at++)
            stretches[at].TakeFrom(words[(at * Words)..Math.Min(words.Length, (at + 1) * Words)]);
    }

    private sealed class Stretch
    {
        private ushort[] few = [];
        private ulong[]? many;
        private int count;

        public bool Add(ushort row)
        {
            if (many is not null) return Mark(row);
            var at = few.AsSpan(0, count).BinarySearch(row);
            if (at >= 0) return false;
            if (count == Few)
            {
                many = new ulong[Words];
                foreach (var each in few) many[each >> 6] |= 1UL << each;
                few = [];
                return Mark(row);
            }
            if (count == few.Length) Array.Resize(ref few, Math.Max(4, count * 2));
            few.AsSpan(~at, count - ~at).CopyTo(few.AsSpan(~at + 1));
            few[~at] = row;
            count++;
            return true;
        }

        public bool Remove(ushort row)
        {
            if (many is not null)
            {
                if ((many[row >> 6] & 1UL << row) == 0) return false;
                many[row >> 6] &= ~(1UL << row);
                return true;
            }
            var at = few.AsSpan(0, count).BinarySearch(row);
            if (at < 0) return false;
            few.AsSpan(at + 1, count - at - 1).CopyTo(few.AsSpan(at));
            count--;
            return true;
        }

        public void AddTo(Span<ulong> words)
        {
            if (many is null) foreach (var row in few.AsSpan(0, count)) words[row >> 6] |= 1UL << row;
            else
            {
                var wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(words);
                var by = MemoryMarshal.Cast<ulong, Vector<ulong>>(many.AsSpan());
                for (var i = 0; i < wide.Length; i++) wide[i] |= by[i];
                for (var i = wide.Length * Vector<ulong>.Count; i < words.Length; i++) words[i] |= many[i];
            }
        }

        public void TakeFrom(Span<ulong> words)
        {
            if (many is null) foreach (var row in few.AsSpan(0, count)) words[row >> 6] &= ~(1UL << row);
            else for (var i = 0; i < words.Length; i++) words[i] &= ~many[i];
        }

        private bool Mark(ushort row)
        {
            if ((many![row >> 6] & 1UL << row) != 0) return false;
            many[row >> 6] |= 1UL << row;
            return true;
        }
    }
}
