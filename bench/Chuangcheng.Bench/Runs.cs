using System.Diagnostics;
using System.Runtime;

namespace Chuangcheng.Bench;

/// <summary>Rivals take turns; the median of the rounds counts.</summary>
internal static class Runs
{
    public const int Rounds = 3;

    private const int MostWarmUps = 8, Hardly = 100;

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

    /// <summary>Runs it until a run makes the compiler of this process compile hardly anything anew: a server runs for weeks.</summary>
    public static async Task UntilCompiled(Func<Task> run)
    {
        for (var (round, before) = (0, 0L); round < MostWarmUps; round++)
        {
            await run();
            var compiled = JitInfo.GetCompiledMethodCount();
            if (compiled - before < Hardly) return;
            before = compiled;
        }
    }

    /// <summary>Milliseconds of one run.</summary>
    public static async Task<double> Time(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }
}
