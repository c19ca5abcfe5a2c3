using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Server;
using Chuangcheng.Server.Demonstration;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

// Browsers wait more than they work: all three collections run side by side, on two cores too.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]

namespace Chuangcheng.Browser.Tests;

/// <summary>A server with a small demonstration district, and a real browser in front of it.</summary>
public sealed class Console : IAsyncLifetime
{
    public const string Password = "demonstration only";

    private readonly string folder = Directory.CreateTempSubdirectory("cc-browser-").FullName;
    private WebApplication app = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private string? test;

    public string Address => app.Urls.First();

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("CHUANGCHENG_DEMO_PASSWORD", Password);
        Assertions.SetDefaultExpectTimeout(20_000);
        app = Hosting.Build(new ServeOptions(folder, null, "http://127.0.0.1:0"));
        await app.Services.Prepare();
        await app.Services.Fill(new DemonstrationPlan(1, "small"), _ => { }, default);
        await app.Services.Demonstrate(false, _ => { }, default);
        await app.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHUANGCHENG_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A fresh browser window, signed in unless nobody is named.</summary>
    public async Task<IPage> Window(string? userName = null, string language = "zh-CN", int width = 1440, bool scripts = true)
    {
        await CloseWhatAnEarlierTestLeft();
        var context = await browser.NewContextAsync(new() { Locale = language, ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = scripts, BaseURL = Address });
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        if (userName is null) return page;
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#userName", userName);
        await page.FillAsync("#password", Password);
        await page.ClickAsync("main button[type=submit]");
        await Assertions.Expect(page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in"));
        return page;
    }

    /// <summary>Windows left open go on asking, and slow down whatever follows.</summary>
    private async Task CloseWhatAnEarlierTestLeft()
    {
        var now = TestContext.Current.Test?.UniqueID;
        if (now == test) return;
        test = now;
        foreach (var left in browser.Contexts.ToList()) await left.CloseAsync();
    }

    public async Task<HttpClient> Program(string userName)
    {
        var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(Address) };
        var answer = await client.PostAsJsonAsync("/api/tokens", new { userName, password = Password });
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await answer.Content.ReadFromJsonAsync<JsonObject>())!["token"]!.GetValue<string>());
        return client;
    }

    /// <summary>Keeps a picture of what went wrong.</summary>
    public static async Task Watched(IPage page, string name, Func<Task> steps)
    {
        try
        {
            await steps();
        }
        catch
        {
            var pictures = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "screenshots");
            await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"{name}.png"), FullPage = true });
            throw;
        }
    }
}

[CollectionDefinition(nameof(Console))]
public sealed class InTheConsole : ICollectionFixture<Console>;

/// <summary>What only looks, beside what works: each in a district of its own.</summary>
[CollectionDefinition(nameof(Looking))]
public sealed class Looking : ICollectionFixture<Console>;
