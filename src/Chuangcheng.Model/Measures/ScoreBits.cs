using System.Numerics;

namespace Chuangcheng.Model.Measures;

/// <summary>
/// Checks bit-sliced: for each indicator two planes with a bit a visit, observed and passed; visits stand in the order of their cells
/// (a month and a street), each cell begins a word of its own, so that counting a cell is counting whole words.
/// </summary>
public sealed class ScoreBits
{
    private readonly int[] firstWord;
    private readonly ulong[] observed, passed;
    private readonly int words;

    /// <param name="visitsOfCell">How many visits each cell has.</param>
    /// <param name="indicators">How many planes.</param>
    public ScoreBits(IReadOnlyList<int> visitsOfCell, int indicators)
    {
        firstWord = new int[visitsOfCell.Count + 1];
        for (var cell = 0; cell < visitsOfCell.Count; cell++) firstWord[cell + 1] = firstWord[cell] + (visitsOfCell[cell] + 63) / 64;
        (Indicators, words) = (indicators, firstWord[^1]);
        (observed, passed) = (new ulong[(long)words * indicators], new ulong[(long)words * indicators]);
    }

    public int Cells => firstWord.Length - 1;
    public int Indicators { get; }

    /// <summary>Bytes one full count reads.</summary>
    public long Bytes => 2L * 8 * words * Indicators;

    /// <param name="visit">Its place inside the cell, from 0.</param>
    public void Set(int cell, int visit, int indicator, bool pass)
    {
        var (at, bit) = (indicator * words + firstWord[cell] + visit / 64, 1UL << (visit % 64));
        observed[at] |= bit;
        if (pass) passed[at] |= bit;
        else passed[at] &= ~bit;
    }

    public (int Observed, int Passed) Count(int cell, int indicator)
    {
        var (from, length) = (indicator * words + firstWord[cell], firstWord[cell + 1] - firstWord[cell]);
        return (Ones(observed.AsSpan(from, length)), Ones(passed.AsSpan(from, length)));
    }

    /// <summary>Counts everything: observed and passed of each cell and indicator, at cell × indicators + indicator.</summary>
    public void CountAll(Span<int> observedOf, Span<int> passedOf)
    {
        for (var indicator = 0; indicator < Indicators; indicator++)
        {
            ReadOnlySpan<ulong> seen = observed.AsSpan(indicator * words, words), good = passed.AsSpan(indicator * words, words);
            for (var cell = 0; cell < Cells; cell++)
            {
                var (a, b) = (0, 0);
                for (var word = firstWord[cell]; word < firstWord[cell + 1]; word++)
                {
                    a += BitOperations.PopCount(seen[word]);
                    b += BitOperations.PopCount(good[word]);
                }
                (observedOf[cell * Indicators + indicator], passedOf[cell * Indicators + indicator]) = (a, b);
            }
        }
    }

    private static int Ones(ReadOnlySpan<ulong> words)
    {
        var ones = 0;
        foreach (var word in words) ones += BitOperations.PopCount(word);
        return ones;
    }
}
