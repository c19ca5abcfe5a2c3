using System.Diagnostics;

namespace Chuangcheng.Bench;

/// <summary>Rivals take turns; the median of the rounds counts.</summary>
internal static class Runs
{
    public const int Rounds = 3;

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>Runs each rival once a round, in turns.</summary>
    public static async Task<IReadOnlyList<double>> InTurns(params Func<int, Task<double>>[] rivals)
    {
        var results = rivals.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < Rounds; round++)
            for (var rival = 0; rival < rivals.Length; rival++)
                results[rival].Add(await rivals[rival](round));
        return [.. results.Select(Median)];
    }

    /// <summary>Milliseconds of one run.</summary>
    public static async Task<double> Time(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }
}
