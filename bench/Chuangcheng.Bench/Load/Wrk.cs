using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Chuangcheng.Bench.Load;

/// <summary>What one run of wrk (Debian's package) saw.</summary>
/// <param name="Failed">Answers outside 2xx and 3xx, and errors of the connection.</param>
internal sealed partial record Wrk(double Rate, long Done, double Seconds, string Slowest1Percent, long Failed)
{
    /// <param name="requests">A file as requests.lua reads it.</param>
    /// <param name="headers">A line each, as <c>Name: value</c>.</param>
    public static async Task<Wrk> Run(Uri server, string requests, string headers, int connections, int seconds)
    {
        var start = new ProcessStartInfo("wrk") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["-t1", $"-c{connections}", $"-d{seconds}s", "--timeout", "20s", "--latency", "-s", Path.Combine(AppContext.BaseDirectory, "Load", "requests.lua"), server.ToString()])
            start.ArgumentList.Add(argument);
        (start.Environment["REQUESTS"], start.Environment["HEADERS"]) = (requests, headers);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("wrk does not start: apt-get install wrk");
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return Read(said);
    }

    private static Wrk Read(string said)
    {
        var total = Total().Match(said);
        var failed = Refused().Match(said) is { Success: true } refused ? long.Parse(refused.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        failed += Errors().Match(said) is { Success: true } errors ? errors.Groups.Values.Skip(1).Sum(group => long.Parse(group.Value, CultureInfo.InvariantCulture)) : 0;
        return new(
            double.Parse(PerSecond().Match(said).Groups[1].Value, CultureInfo.InvariantCulture), long.Parse(total.Groups[1].Value, CultureInfo.InvariantCulture),
            double.Parse(total.Groups[2].Value, CultureInfo.InvariantCulture), Late().Match(said).Groups[1].Value, failed);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")] private static partial Regex PerSecond();

    [GeneratedRegex(@"(\d+) requests in ([\d.]+)s")] private static partial Regex Total();

    [GeneratedRegex(@"^\s+99%\s+(\S+)", RegexOptions.Multiline)] private static partial Regex Late();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)")] private static partial Regex Refused();

    [GeneratedRegex(@"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)")] private static partial Regex Errors();
}
