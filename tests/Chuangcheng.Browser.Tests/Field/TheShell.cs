using System.Text.Json;
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
        var page = await pages.Window(null, language, bypass: true);
        await Check(page, "sign-in");
        await FieldPages.SignIn(page, "street");
        await Check(page, "today");
        await FieldPages.OpenASite(page);
        await page.ClickAsync(".item .name >> nth=0");
        await page.ClickAsync(".verdict.other >> nth=0");
        await Check(page, "check");
        await page.ClickAsync(".verdict.fail >> nth=0");
        await Check(page, "finding");
        await page.ClickAsync(".sheet .main");
        await FieldPages.Save(page);
        foreach (var screen in new[] { "outbox", "rectify", "more", "map", "scan", "place", "street" })
        {
            await page.GotoAsync($"/field/#/{screen}");
            await page.WaitForSelectorAsync("main:not([aria-busy])");
            await Check(page, screen);
        }
        await page.GotoAsync("/field/#/rectify");
        await page.ClickAsync("a.row >> nth=0");
        await Check(page, "problem");
    }

    /// <summary>The ghost over the camera, the brush, the ground of a patrol, both versions of a conflict; and all of it in sunlight.</summary>
    [Theory]
    [InlineData("zh-CN", false)]
    [InlineData("en-US", false)]
    [InlineData("zh-CN", true)]
    public async Task IsAccessibleInItsSheetsConflictsAndSunlight(string language, bool sun)
    {
        var problem = await pages.AProblemForTheStreet();
        await pages.APatrolForToday();
        var page = await pages.Window("street", language, bypass: true, before: context => context.AddInitScriptAsync($"localStorage.setItem('sun', '{(sun ? 1 : 0)}')").GetAwaiter().GetResult());
        await Check(page, "today with a patrol");
        await page.ClickAsync("a.walk >> nth=0");
        await Check(page, "ground");
        await page.ClickAsync(".verdict.fail >> nth=0");
        await Check(page, "finding on a ground");
        await page.ClickAsync(".sheet-foot .plain");
        await page.GotoAsync($"/field/#/rectify/{problem["id"]}");
        await Assertions.Expect(page.Locator(".before img")).ToHaveCountAsync(1);
        await page.ClickAsync(".answer .second");
        await Assertions.Expect(page.Locator(".ghost img")).ToBeVisibleAsync();
        await Check(page, "ghost");
        await page.ClickAsync(".sheet-foot .main:not([disabled])");
        await page.ClickAsync(".answer .strip button");
        await page.WaitForFunctionAsync("() => document.querySelector('.rub').width > 300");
        await Check(page, "blur");
        await page.ClickAsync(".sheet-foot .plain");
        await Check(page, "problem");
        await AConflict(page);
        await page.ReloadAsync();
        await page.GotoAsync("/field/#/outbox");
        await page.ClickAsync("[data-state=conflict] button");
        await page.WaitForSelectorAsync(".versions");
        await Check(page, "conflict");
        foreach (var screen in sun ? new[] { "rectify", "more", "place", "street" } : [])
        {
            await page.GotoAsync($"/field/#/{screen}");
            await page.WaitForSelectorAsync("main:not([aria-busy])");
            await Check(page, screen);
        }
    }

    private static Task AConflict(IPage page) => page.EvaluateAsync("""
        () => new Promise(done => { const open = indexedDB.open('chuangcheng-field'); open.onsuccess = () => {
          const all = open.result.transaction(['entries', 'settings'], 'readwrite'), session = all.objectStore('settings').get('session'), now = new Date().toISOString(), checks = [{ item: 'CK-S003', result: 'fail', note: 'a note' }];
          session.onsuccess = () => all.objectStore('entries').put({ id: crypto.randomUUID(), kind: 'visit', account: session.result.account, method: 'PUT', path: '/api/visits/x', title: 'D0001', photos: [], at: now, state: 'conflict',
            said: { status: 409, code: 'visit-already-recorded', text: 'Recorded otherwise.' }, body: { kind: 'round', startedAt: now, finishedAt: now, checks }, theirs: { kind: 'mock', startedAt: now, checks } });
          all.oncomplete = () => { open.result.close(); done(); }; }; })
        """);

    [Fact]
    public async Task StaysSmallInTheDocumentWithTwoThousandSitesAndFiveHundredProblems()
    {
        var page = await pages.Window("inspector");
        await LargeDay.Give(page.Context);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("main h2").Filter(new() { HasText = "2000" })).ToBeVisibleAsync();
        (await page.Locator("a.row").CountAsync()).ShouldBeLessThan(100);
        await page.FillAsync("input[type=search]", "第1999号");
        await Assertions.Expect(page.Locator("a.row[href^='#/site/']")).ToHaveCountAsync(1);
        await page.GotoAsync("/field/#/rectify");
        await Assertions.Expect(page.Locator("main h2")).ToContainTextAsync("500");
        (await page.Locator("a.row").CountAsync()).ShouldBeLessThan(100);
    }

    private static async Task Check(IPage page, string screen)
    {
        // All of it in view: what a bar covers while one scrolls is no fault.
        await page.SetViewportSizeAsync(360, 6000);
        await page.EvaluateAsync(AppSources.Axe);
        var found = await page.EvaluateAsync<JsonElement>("axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | ')))");
        found.EnumerateArray().Select(x => x.GetString()).ShouldBeEmpty(screen);
        await page.SetViewportSizeAsync(360, 640);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, screen);
    }
}
