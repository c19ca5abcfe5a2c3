using System.Numerics;

namespace Chuangcheng.Model.Evidence;

/// <summary>
/// What a picture looks like, in 64 bits: the signs of its lowest frequencies, but the mean, against their median (R-LED-10). Saving it again,
/// another size or another brightness change few bits; another picture changes about half of them.
/// </summary>
public static class PerceptualHash
{
    /// <summary>Bits that may differ between two copies of one picture.</summary>
    public const int Near = 6;

    private const int Side = 32;

    /// <summary>Standard deviation, in grey levels, below which there is nothing to tell pictures apart by.</summary>
    private const double Flat = 3;

    private static readonly double[,] Waves = MakeWaves();

    /// <summary>The 64 lowest pairs of frequencies, nearest to the mean first.</summary>
    private static readonly (int Across, int Down)[] Lowest = [.. Enumerable.Range(1, Side * Side - 1).Select(n => (Across: n % Side, Down: n / Side))
        .OrderBy(pair => pair.Across + pair.Down).ThenBy(pair => pair.Across).Take(64)];

    /// <param name="grey">Row by row, a byte a pixel.</param>
    /// <returns>Null for a picture too even to be known again, as a wall or the dark.</returns>
    public static long? Of(ReadOnlySpan<byte> grey, int width, int height)
    {
        if (width < Side || height < Side) return null;
        var small = AreaAverage.Of(grey, width, height, 1, Side, Side);
        var mean = small.Average(pixel => (double)pixel);
        if (Math.Sqrt(small.Average(pixel => (pixel - mean) * (pixel - mean))) < Flat) return null;
        var strengths = Strengths(small);
        var sorted = strengths.Order().ToArray();
        var median = (sorted[31] + sorted[32]) / 2;
        var hash = 0L;
        for (var bit = 0; bit < 64; bit++)
            if (strengths[bit] > median) hash |= 1L << bit;
        return hash;
    }

    /// <summary>Bits that differ, 0–64.</summary>
    public static int Distance(long one, long other) => BitOperations.PopCount((ulong)(one ^ other));

    /// <summary>A cosine transform, first along the rows, then down, of the frequencies that are needed.</summary>
    private static double[] Strengths(byte[] small)
    {
        var highest = Lowest.Max(pair => Math.Max(pair.Across, pair.Down)) + 1;
        var rows = new double[Side, highest];
        for (var y = 0; y < Side; y++)
            for (var across = 0; across < highest; across++)
                for (var x = 0; x < Side; x++) rows[y, across] += small[y * Side + x] * Waves[across, x];
        return [.. Lowest.Select(pair => Enumerable.Range(0, Side).Sum(y => rows[y, pair.Across] * Waves[pair.Down, y]))];
    }

    private static double[,] MakeWaves()
    {
        var waves = new double[Side, Side];
        for (var frequency = 0; frequency < Side; frequency++)
            for (var at = 0; at < Side; at++) waves[frequency, at] = Math.Cos(Math.PI * frequency * (2 * at + 1) / (2 * Side)) * (frequency == 0 ? Math.Sqrt(.5) : 1);
        return waves;
    }
}
