using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests.Field;

/// <summary>A server process and a browser; windows of the size of a small phone.</summary>
public sealed class FieldPages : IAsyncLifetime
{
    public static readonly string Chromium = Environment.GetEnvironmentVariable("CHUANGCHENG_CHROMIUM") ?? "/usr/bin/chromium";

    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
    ];

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private string? test;

    public FieldServer Server { get; private set; } = null!;

    /// <summary>A photo as a phone's camera gives it.</summary>
    public FilePayload Photo { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(20_000);
        var starting = FieldServer.Start();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Arguments });
        Photo = await Paint();
        Server = await starting;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await Server.DisposeAsync();
    }

    internal Phone Phone() => new(playwright, Server.Address);

    /// <summary>A fresh phone; signed in, with the day on it, when somebody is named.</summary>
    public async Task<IPage> Window(string? userName = null, string language = "zh-CN", bool bypass = false, Action<IBrowserContext>? before = null, bool slow = false)
    {
        await CloseWhatAnEarlierTestLeft();
        var context = await browser.NewContextAsync(new()
        {
            Locale = language, ViewportSize = new() { Width = 360, Height = 640 }, DeviceScaleFactor = 2, HasTouch = true, IsMobile = true, BaseURL = Server.Address, BypassCSP = bypass,
            Permissions = ["geolocation", "camera"], Geolocation = new() { Longitude = 104.14f, Latitude = 39.08f },
        });
        context.SetDefaultTimeout(15_000);
        before?.Invoke(context);
        var page = await context.NewPageAsync();
        if (slow) await SlowDown(page);
        await page.GotoAsync("/field/");
        if (userName is not null) await SignIn(page, userName);
        return page;
    }

    /// <summary>A sixth of this machine's speed, 1.6 Mbit/s, 150 ms.</summary>
    public static async Task SlowDown(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 6 });
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 200_000, ["uploadThroughput"] = 200_000 });
    }

    private async Task CloseWhatAnEarlierTestLeft()
    {
        var now = TestContext.Current.Test?.UniqueID;
        if (now == test) return;
        test = now;
        await Server.Stands();
        foreach (var left in browser.Contexts.ToList()) await left.CloseAsync();
    }

    public static async Task SignIn(IPage page, string userName)
    {
        await page.FillAsync("input[name=userName]", userName);
        await page.FillAsync("input[name=password]", Console.Password);
        await page.ClickAsync("button.main");
        await page.WaitForSelectorAsync("a.row");
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.getRegistration().then(r => r?.active?.state === 'activated')");
    }

    /// <summary>Opens a site's check list by tapping it.</summary>
    public static async Task OpenASite(IPage page, int which = 0)
    {
        await page.ClickAsync($"a.row[href^='#/site/'] >> nth={which}");
        await page.WaitForSelectorAsync(".items");
    }

    /// <summary>Taps what saves, and waits until the app says that it is saved.</summary>
    public static async Task Save(IPage page, string button = ".foot .main")
    {
        await page.ClickAsync(button);
        await page.WaitForSelectorAsync(".toast p");
        await page.WaitForSelectorAsync(".tabs");
    }

    /// <summary>What lies in the outbox, as the device holds it.</summary>
    public static async Task<JsonElement[]> Outbox(IPage page) => [.. (await page.EvaluateAsync<JsonElement>("""
        () => new Promise((done, fail) => { const open = indexedDB.open('chuangcheng-field'); open.onerror = () => fail(open.error);
          open.onsuccess = () => { const all = open.result.transaction('entries').objectStore('entries').getAll(); all.onsuccess = () => { open.result.close(); done(all.result); }; }; })
        """)).EnumerateArray()];

    /// <summary>As when the line comes back; the app may be sending already.</summary>
    public static Task SendNow(IPage page) => page.EvaluateAsync("dispatchEvent(new Event('online'))");

    public static Task UntilAllIsSent(IPage page, int count) => Assertions.Expect(page.Locator("[data-state=sent]")).ToHaveCountAsync(count, new() { Timeout = 30_000 });

    /// <summary>A failed item with a photo, handed to the street of the demonstration.</summary>
    public async Task<JsonNode> AProblemForTheStreet(string? place = null)
    {
        using var inspector = await Server.Program("inspector");
        using var street = await Server.Program("street");
        using var office = await Server.Program("office");
        var own = (await street.GetFromJsonAsync<JsonObject>("/api/me"))!["unit"]!["id"]!.GetValue<string>();
        var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Photo.Buffer));
        (await inspector.PutAsync($"/api/photos/{sha}", new ByteArrayContent(Photo.Buffer))).EnsureSuccessStatusCode();
        var (id, now) = (Guid.CreateVersion7(), TimeProvider.System.GetUtcNow().AddMinutes(-5));
        (await inspector.PutAsJsonAsync($"/api/visits/{id}", new
        {
            place = place ?? $"新的地点 {id}", kind = "round", startedAt = now, finishedAt = now, checks = new[] { new { item = "CK-S003", result = "fail", note = "缺公益广告", photos = new[] { sha } } },
        })).EnsureSuccessStatusCode();
        JsonNode? found = null;
        while (found?["state"]?.GetValue<string>() != "assigned") found = (await inspector.GetFromJsonAsync<JsonObject>($"/api/visits/{id}"))!["problems"]!.AsArray().FirstOrDefault();
        (await office.PostAsJsonAsync($"/api/problems/{found!["id"]}/moves", new { move = "assign", unit = own })).EnsureSuccessStatusCode();
        return found;
    }

    public async Task APatrolForToday()
    {
        using var office = await Server.Program("office");
        var today = (await office.GetFromJsonAsync<JsonObject>("/api/field/day"))!["day"]!.GetValue<string>();
        (await office.PutAsJsonAsync($"/api/rounds/{Guid.CreateVersion7()}", new { name = "三巡", template = "three-patrols", from = today, to = today, places = new { kind = "communities" } })).EnsureSuccessStatusCode();
    }

    private async Task<FilePayload> Paint()
    {
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 900 } });
        await page.SetContentAsync("<body style='margin:0;background:linear-gradient(#9cf,#cde 40%,#777 41%,#999)'><div style='position:absolute;left:500px;top:420px;width:260px;height:200px;background:#3a5;border-radius:20px'>");
        var bytes = await page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg, Quality = 85 });
        await page.CloseAsync();
        return new() { Name = "photo.jpg", MimeType = "image/jpeg", Buffer = bytes };
    }
}

[CollectionDefinition(nameof(FieldPages))]
public sealed class OnThePhone : ICollectionFixture<FieldPages>;
