using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests.Field;

/// <summary>The app as documents, words and pixels.</summary>
[Collection(nameof(FieldPages))]
public sealed class TheShell(FieldPages pages)
{
    [Fact]
    public async Task PassesItsOwnTestsWithoutABrowser()
    {
        var (code, said) = await AppSources.Run("npm", "test", "--silent");
        code.ShouldBe(0, said);
    }

    [Fact]
    public async Task IsOpenToEverybodyAndHoldsNothingOfTheDistrict()
    {
        using var nobody = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(pages.Server.Address) };
        var document = await nobody.GetAsync("/field/");
        ((int)document.StatusCode).ShouldBe(200);
        document.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self'");
        document.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        var worker = await nobody.GetAsync("/field/sw.js");
        worker.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        worker.Headers.GetValues("Service-Worker-Allowed").Single().ShouldBe("/field/");
        worker.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        (await nobody.GetAsync("/field")).Headers.Location!.ToString().ShouldBe("/field/");
        (await nobody.GetAsync("/field/manifest.webmanifest")).Content.Headers.ContentType!.MediaType.ShouldBe("application/manifest+json");
        ((int)(await nobody.GetAsync("/field/../appsettings.json")).StatusCode).ShouldBe(404);
        ((int)(await nobody.GetAsync("/api/field/day")).StatusCode).ShouldBe(401);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task IsAccessibleOnEveryScreenInBothLanguages(string language)
    {
        var axe = await File.ReadAllTextAsync(Path.Combine(AppSources.Folder, "node_modules/axe-core/axe.min.js"));
        var page = await pages.Window(null, language, bypass: true);
        await Check(page, axe, "sign-in");
        await FieldPages.SignIn(page, "street");
        await Check(page, axe, "today");
        await FieldPages.OpenASite(page);
        await page.ClickAsync(".item .name >> nth=0");
        await page.ClickAsync(".verdict.other >> nth=0");
        await Check(page, axe, "check");
        await page.ClickAsync(".verdict.fail >> nth=0");
        await Check(page, axe, "finding");
        await page.ClickAsync(".sheet .main");
        await FieldPages.Save(page);
        foreach (var screen in new[] { "outbox", "rectify", "more", "map", "scan", "place", "street" })
        {
            await page.GotoAsync($"/field/#/{screen}");
            await page.WaitForSelectorAsync("main:not([aria-busy])");
            await Check(page, axe, screen);
        }
        await page.GotoAsync("/field/#/rectify");
        await page.ClickAsync("a.row >> nth=0");
        await Check(page, axe, "problem");
    }

    [Fact]
    public async Task StaysSmallInTheDocumentWithTwoThousandSitesAndFiveHundredProblems()
    {
        var page = await pages.Window("inspector");
        await page.Context.RouteAsync("**/api/field/day", async route =>
        {
            var answer = await route.FetchAsync(new() { Headers = new Dictionary<string, string>(route.Request.Headers) { ["if-none-match"] = "" } });
            await route.FulfillAsync(new() { Status = 200, ContentType = "application/json", Body = Larger(await answer.TextAsync()) });
        });
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("main h2").Filter(new() { HasText = "2000" })).ToBeVisibleAsync();
        (await page.Locator("a.row").CountAsync()).ShouldBeLessThan(100);
        await page.FillAsync("input[type=search]", "第1999号");
        await Assertions.Expect(page.Locator("a.row[href^='#/site/']")).ToHaveCountAsync(1);
        await page.GotoAsync("/field/#/rectify");
        await Assertions.Expect(page.Locator("main h2")).ToContainTextAsync("500");
        (await page.Locator("a.row").CountAsync()).ShouldBeLessThan(100);
    }

    private static string Larger(string text)
    {
        var day = JsonNode.Parse(text)!;
        var site = day["sites"]![0]!;
        day["sites"] = new JsonArray([.. Enumerable.Range(0, 2000).Select(n =>
        {
            var copy = site.DeepClone();
            (copy["id"], copy["code"], copy["name"]) = (Guid.CreateVersion7(), $"X{n}", $"第{n}号小区");
            (copy["longitude"], copy["latitude"], copy["rebounds"]) = (104 + n * 7919 % 1000 / 5000.0, 39 + n * 104729 % 1000 / 5000.0, n % 5);
            return (JsonNode)copy;
        })]);
        day["problems"] = new JsonArray([.. Enumerable.Range(0, 500).Select(n => (JsonNode)JsonSerializer.SerializeToNode(new
        {
            id = Guid.CreateVersion7(), number = $"WT-{n}", siteId = (string?)null, place = $"第{n}号小区", longitude = (double?)null, latitude = (double?)null, item = "CK-S003", itemName = "公益广告\nAdverts", state = "assigned", note = "",
            severity = 1, createdAt = TimeProvider.System.GetUtcNow(), dueAt = TimeProvider.System.GetUtcNow().AddHours(n - 50), overdue = n < 50, afterPhoto = true, rebounds = 0, asked = (string?)null, photos = Array.Empty<string>(), allowedMoves = new[] { "feedback" },
        })!)]);
        return day.ToJsonString();
    }

    private static async Task Check(IPage page, string axe, string screen)
    {
        // All of it in view: what a bar covers while one scrolls is no fault.
        await page.SetViewportSizeAsync(360, 6000);
        await page.EvaluateAsync(axe + ";0");
        var found = await page.EvaluateAsync<JsonElement>("axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | ')))");
        found.EnumerateArray().Select(x => x.GetString()).ShouldBeEmpty(screen);
        await page.SetViewportSizeAsync(360, 640);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, screen);
    }
}
