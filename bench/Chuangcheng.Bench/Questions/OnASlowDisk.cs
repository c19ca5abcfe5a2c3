using System.Diagnostics;

namespace Chuangcheng.Bench.Questions;

/// <summary>The same with 2 ms more for each sync: this program once more, with <c>slowsync.c</c> preloaded.</summary>
internal static class OnASlowDisk
{
    private const string Slow = "SLOWSYNC_US";

    public static async Task<IReadOnlyList<Figure>> Answer(string[] _)
    {
        if (Environment.GetEnvironmentVariable(Slow) is not null) return await Measure();
        using var scratch = new Scratch();
        await Run("gcc", ["-O2", "-shared", "-fPIC", "-o", scratch.File("slowsync.so"), Path.Combine(AppContext.BaseDirectory, "Load", "slowsync.c"), "-ldl"]);
        var said = await Run(Environment.ProcessPath!, ["slow-disk"], (Slow, "2000"), ("LD_PRELOAD", scratch.File("slowsync.so")));
        var figure = said.Split('\n').Last(line => line.StartsWith("ratio ", StringComparison.Ordinal));
        Console.WriteLine(said.Split('\n')[0]);
        return [Figure.Least("the writer : a transaction a request, 2 ms more each sync", 30, double.Parse(figure[6..], System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static async Task<IReadOnlyList<Figure>> Measure()
    {
        using var scratch = new Scratch();
        var warm = 0;
        await Runs.UntilCompiled(() => WriterAgainstBulk.Rate(scratch, $"warm-{warm++}", 16384, WriterAgainstBulk.Together));
        var medians = await Runs.InTurns(
            round => WriterAgainstBulk.Rate(scratch, $"writer-{round}", 16384, WriterAgainstBulk.Together), round => WriterAgainstBulk.Rate(scratch, $"single-{round}", 1024, WriterAgainstBulk.Singly));
        Console.WriteLine($"visits/s, 2 ms more each sync: writer {medians[0]:N0}, a transaction each {medians[1]:N0}");
        Console.WriteLine(FormattableString.Invariant($"ratio {medians[0] / medians[1]:0.00}"));
        return [];
    }

    private static async Task<string> Run(string program, IReadOnlyList<string> arguments, params (string, string)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} failed: {said}");
    }
}
