using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Chuangcheng.Server.Tests;

/// <summary>kill -9 while it writes: what was acknowledged is there, once, and is followed up, once.</summary>
public sealed class KilledInTheMiddle : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cc-kill-").FullName;
    private static int Rounds => Environment.GetEnvironmentVariable("CHUANGCHENG_LONG") == "1" ? 1000 : 20;

    [Fact]
    public async Task LosesNothingAcknowledgedAndDoublesNothing()
    {
        using (var demo = Run("demo", "--scale", "small", "--today", "2026-05-20")) await demo.WaitForExitAsync();
        var random = new Random(20);
        var acknowledged = new ConcurrentDictionary<Guid, byte>();
        long? at = null;
        for (var round = 0; round < Rounds; round++)
        {
            using var server = Run("serve", "--urls", "http://127.0.0.1:0");
            using var client = await SignIn(server);
            var site = (await client.GetFromJsonAsync<JsonObject>("/api/sites?type=ST06&pageSize=1"))!["items"]![0]!["id"]!.GetValue<Guid>();
            at ??= await Visits(client);
            var before = acknowledged.Count;
            var recording = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Record(client, site, acknowledged)));
            // Sometimes after so many records, sometimes after so long: in the middle of whatever it is doing.
            var (enough, until) = (before + 1 + random.Next(40), Stopwatch.GetTimestamp() + random.Next(1, 400) * Stopwatch.Frequency / 1000);
            // Every other time not before one is acknowledged, however slow the machine is.
            while (acknowledged.Count < enough && (Stopwatch.GetTimestamp() < until || (round % 2 == 0 && acknowledged.Count == before))) await Task.Delay(1);
            server.Kill(entireProcessTree: true);
            await recording;
            await server.WaitForExitAsync();
        }
        await Check(acknowledged, at!.Value);
    }

    private async Task Check(ConcurrentDictionary<Guid, byte> acknowledged, long before)
    {
        using var server = Run("serve", "--urls", "http://127.0.0.1:0");
        using var client = await SignIn(server);
        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(Rounds / 2);
        foreach (var id in acknowledged.Keys)
            await client.Until($"/api/visits/{id}", visit => visit["problems"]!.AsArray().Count == 1 && visit["problems"]![0]!["state"]!.GetValue<string>() is "assigned" or "reported" or "registered");
        var problems = await client.GetFromJsonAsync<JsonObject>("/api/problems?q=" + Uri.EscapeDataString("killed round"));
        problems!["total"]!.GetValue<int>().ShouldBeLessThanOrEqualTo(1);
        await EveryVisitIsSeenOnce(client, acknowledged.Keys.First(), await Visits(client) - before);
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        using var verify = Run("verify");
        var said = await verify.StandardOutput.ReadToEndAsync();
        await verify.WaitForExitAsync();
        verify.ExitCode.ShouldBe(0, said);
    }

    private static async Task<long> Visits(HttpClient client) => (await client.GetFromJsonAsync<JsonObject>("/api/measures/checks-visits"))!["numerator"]!.GetValue<long>();

    /// <summary>Whatever was recorded, acknowledged or not, was followed up exactly once.</summary>
    private static async Task EveryVisitIsSeenOnce(HttpClient client, Guid one, long recorded)
    {
        var id = (await client.GetFromJsonAsync<JsonObject>($"/api/visits/{one}"))!["problems"]![0]!["id"];
        var sightings = await client.Until($"/api/problems/{id}", problem => Seen(problem).Count >= recorded);
        Seen(sightings).Count.ShouldBe((int)recorded);
        Seen(sightings).Distinct().Count().ShouldBe((int)recorded);
    }

    private static List<string> Seen(JsonObject problem) =>
        [.. problem["observations"]!.AsArray().Where(seen => seen!["note"]!.GetValue<string>() == "killed round").Select(seen => seen!["visit"]!.GetValue<string>())];

    private static async Task Record(HttpClient client, Guid site, ConcurrentDictionary<Guid, byte> acknowledged)
    {
        while (true)
        {
            var id = Guid.CreateVersion7();
            try
            {
                var answer = await client.PutAsJsonAsync($"/api/visits/{id}", new
                {
                    siteId = site, kind = "round", startedAt = "2026-05-20T02:00:00Z", finishedAt = "2026-05-20T02:10:00Z",
                    checks = new[] { new { item = "CK-S016", result = "fail", note = "killed round" } },
                });
                if (answer.IsSuccessStatusCode) acknowledged[id] = 1;
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException)
            {
                return;
            }
        }
    }

    private static async Task<HttpClient> SignIn(Process server)
    {
        string? line;
        while ((line = await server.StandardOutput.ReadLineAsync()) is not null && !line.Contains("http://", StringComparison.Ordinal)) { }
        var address = line!.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal));
        var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(address) };
        var token = await (await client.PostAsJsonAsync("/api/tokens", new { userName = "inspector", password = TestDistrict.Password })).Json();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token["token"]!.GetValue<string>());
        return client;
    }

    private Process Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "chuangcheng"), [.. arguments, "--data", folder])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["CHUANGCHENG_DEMO_PASSWORD"] = TestDistrict.Password },
        };
        var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
