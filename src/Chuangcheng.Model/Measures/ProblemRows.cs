using System.Buffers;
using System.Numerics;

namespace Chuangcheng.Model.Measures;

/// <summary>Rows that can count at all: of the days asked for, and of the states a measure is about. What is left out could not have counted.</summary>
internal static class ProblemRows
{
    /// <summary>Over more days than these, all rows are looked at one after the other.</summary>
    private const int FewDays = 92;

    /// <param name="states">Null for all.</param>
    public static IEnumerable<int> Of(ProblemColumns p, ProblemDay day, (int From, int To) days, IReadOnlyList<byte>? states)
    {
        var isShort = days.To >= days.From && (long)days.To - days.From < FewDays;
        return isShort || states is not null ? Narrowed(p, day, isShort ? days : null, states) : Enumerable.Range(0, p.Count);
    }

    private static IEnumerable<int> Narrowed(ProblemColumns p, ProblemDay day, (int From, int To)? days, IReadOnlyList<byte>? states)
    {
        var length = (p.Count + 63) / 64;
        var words = ArrayPool<ulong>.Shared.Rent(Math.Max(1, length));
        var spare = ArrayPool<ulong>.Shared.Rent(Math.Max(1, length));
        try
        {
            Mark(p, day, days, states, words.AsSpan(0, length), spare.AsSpan(0, length));
            for (var at = 0; at < length; at++)
                for (var left = words[at]; left != 0; left &= left - 1)
                    yield return at * 64 + BitOperations.TrailingZeroCount(left);
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(words);
            ArrayPool<ulong>.Shared.Return(spare);
        }
    }

    private static void Mark(ProblemColumns p, ProblemDay day, (int From, int To)? days, IReadOnlyList<byte>? states, Span<ulong> words, Span<ulong> spare)
    {
        words.Clear();
        if (days is { } some)
            for (var each = some.From; each <= some.To; each++) p.On(day, each)?.AddTo(words);
        if (states is null) return;
        spare.Clear();
        foreach (var state in states) p.Ledger.Of(Facet.State, state)?.AddTo(spare);
        if (days is null) spare.CopyTo(words);
        else
            for (var at = 0; at < words.Length; at++) words[at] &= spare[at];
    }
}
