using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests;

/// <summary>What goes over the wire, and how long a slow computer on a slow line needs; the report lies beside the screenshots. Sizes are promises, times are told.</summary>
[Collection(nameof(Console))]
public sealed class FastOnASlowLine(Console console)
{
    [Theory]
    [InlineData(null, "/design", 60, true)]
    [InlineData("office", "/problems", 30, false)]
    [InlineData("office", "/command", 30, false)]
    [InlineData("office", "/todo", 40, false)]
    public async Task APageWeighs(string? user, string path, int most, bool withAssets)
    {
        var page = await console.Window(user);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        var (document, assets) = (0.0, 0.0);
        var kinds = new Dictionary<string, string>();
        session.Event("Network.responseReceived").OnEvent += (_, e) => kinds[e!.Value.GetProperty("requestId").GetString()!] = e.Value.GetProperty("type").GetString()!;
        session.Event("Network.loadingFinished").OnEvent += (_, e) =>
        {
            var bytes = e!.Value.GetProperty("encodedDataLength").GetDouble();
            if (kinds.GetValueOrDefault(e.Value.GetProperty("requestId").GetString()!) == "Document") document += bytes;
            else assets += bytes;
        };
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var weighed = (withAssets ? document + assets : document) / 1024;
        SpeedReport.Tell($"{path}: page {document / 1024:0.0} KB, styles, scripts and pictures {assets / 1024:0.0} KB");
        weighed.ShouldBeLessThanOrEqualTo(most);
    }

    [Theory]
    [InlineData("street", "/problems", "table.ledger tbody .what a", ".problem-head")]
    [InlineData("admin", "/system/units", "tbody .what a >> nth=3", ".drawer")]
    public async Task OpeningOnASlowComputerIsTold(string user, string path, string link, string shows)
    {
        var page = await console.Window(user);
        await page.GotoAsync(path);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        await session.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 100, ["downloadThroughput"] = 500_000, ["uploadThroughput"] = 500_000 });
        var since = System.Diagnostics.Stopwatch.StartNew();
        await page.Locator(link).First.ClickAsync();
        await Assertions.Expect(page.Locator(shows)).ToBeVisibleAsync();
        SpeedReport.Tell($"{path} → {shows}: {since.ElapsedMilliseconds} ms (CPU / 4, 4 Mbit/s, 100 ms)");
    }
}
