using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests.Field;

/// <summary>No line, dead servers, killed browsers, full disks, wrong clocks: what was recorded arrives, once.</summary>
[Collection(nameof(FieldPages))]
public sealed class NothingIsLost(FieldPages pages)
{
    [Fact]
    public async Task ARecordOutlivesADeadServerAndAKilledBrowserAndArrivesOnce()
    {
        var server = pages.Server;
        await using var phone = pages.Phone();
        var page = await phone.Open();
        await FieldPages.SignIn(page, "inspector");
        long before;
        using (var inspector = await server.Program("inspector")) before = await inspector.Visits();
        await server.Kill();
        await page.ReloadAsync();
        await RecordAFinding(page);
        (await FieldPages.Outbox(page)).Length.ShouldBe(1);
        await phone.Kill();

        page = await phone.Open();
        await page.GotoAsync(server.Address + "/field/#/outbox");
        await Assertions.Expect(page.Locator("[data-state=waiting]")).ToHaveCountAsync(1);
        await server.Resume();
        await FieldPages.SendNow(page);
        await FieldPages.UntilAllIsSent(page, 1);
        var entry = (await FieldPages.Outbox(page))[0];
        using var again = await server.Program("inspector");
        (await again.Visits()).ShouldBe(before + 1);
        var held = (await again.GetFromJsonAsync<JsonObject>($"/api/visits/{entry.GetProperty("id")}"))!;
        held["awaiting"]!.AsArray().ShouldBeEmpty();
        held["checks"]!.AsArray().Sum(check => check!["photos"]!.AsArray().Count).ShouldBe(entry.GetProperty("photos").GetArrayLength());
    }

    [Fact]
    public async Task ABegunCheckListOutlivesAKilledBrowser()
    {
        await using var phone = pages.Phone();
        var page = await phone.Open();
        await FieldPages.SignIn(page, "inspector");
        await FieldPages.OpenASite(page);
        await page.ClickAsync(".verdict.pass >> nth=0");
        await page.WaitForFunctionAsync("() => new Promise(done => { const open = indexedDB.open('chuangcheng-field'); open.onsuccess = () => { const all = open.result.transaction('drafts').objectStore('drafts').count(); all.onsuccess = () => { open.result.close(); done(all.result === 1); }; }; })");
        await phone.Kill();
        page = await phone.Open();
        await page.ClickAsync("a.row[href^='#/draft/']");
        await Assertions.Expect(page.Locator(".is-pass")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task ABegunAnswerOutlivesAKilledBrowser()
    {
        var problem = await pages.AProblemForTheStreet();
        await using var phone = pages.Phone();
        var page = await phone.Open();
        await FieldPages.SignIn(page, "street");
        await page.GotoAsync($"{pages.Server.Address}/field/#/rectify/{problem["id"]}");
        await page.Locator(".answer .add-photo input").SetInputFilesAsync(pages.Photo);
        await page.WaitForSelectorAsync(".answer .strip img");
        await page.FillAsync(".answer textarea", "已清理 <b>");
        await page.WaitForFunctionAsync("() => new Promise(done => { const open = indexedDB.open('chuangcheng-field'); open.onsuccess = () => { const all = open.result.transaction('drafts').objectStore('drafts').getAll(); all.onsuccess = () => { open.result.close(); done(all.result[0]?.note && all.result[0].pictures.length === 1); }; }; })");
        await phone.Kill();
        page = await phone.Open();
        await page.ClickAsync($"a.row[href='#/rectify/{problem["id"]}']");
        await Assertions.Expect(page.Locator(".answer textarea")).ToHaveValueAsync("已清理 <b>");
        await Assertions.Expect(page.Locator(".answer .strip img")).ToHaveCountAsync(1);
        await FieldPages.Save(page, ".answer button.main");
        await page.GotoAsync(pages.Server.Address + "/field/#/outbox");
        await FieldPages.UntilAllIsSent(page, 1);
        await page.GotoAsync(pages.Server.Address + "/field/");
        await Assertions.Expect(page.Locator($"a.row[href='#/rectify/{problem["id"]}']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task AFullPhoneSaysSoBeforeAnythingIsLost()
    {
        var page = await pages.Window("inspector", before: Full);
        await FieldPages.OpenASite(page);
        await page.ClickAsync(".foot .second");
        await page.EvaluateAsync("window.full = true");
        await page.ClickAsync(".foot .main");
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("还没有保存");
        await Assertions.Expect(page.Locator(".check")).ToBeVisibleAsync();
        await page.EvaluateAsync("window.full = false");
        await page.ClickAsync(".foot .main");
        await page.WaitForSelectorAsync(".line-state");
        await page.GotoAsync("/field/#/outbox");
        await FieldPages.UntilAllIsSent(page, 1);
    }

    [Fact]
    public async Task ANewVersionLeavesTheOutboxAlone()
    {
        var page = await pages.Window("inspector");
        await page.Context.RouteAsync("**/api/visits/**", route => route.AbortAsync());
        await page.ReloadAsync();
        await RecordAFinding(page);
        // Another address is another worker to the browser, as other bytes are.
        await page.EvaluateAsync("navigator.serviceWorker.register('sw.js?newer', { scope: './' })");
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("待传的 1 条会保留");
        await page.ClickAsync(".notice button");
        await page.WaitForSelectorAsync(".line-state.wait");
        (await FieldPages.Outbox(page)).Length.ShouldBe(1);
        await page.Context.UnrouteAsync("**/api/visits/**");
        await page.GotoAsync("/field/#/outbox");
        await FieldPages.SendNow(page);
        await FieldPages.UntilAllIsSent(page, 1);
    }

    [Fact]
    public async Task AClockSetWrongIsPutRight()
    {
        var page = await pages.Window("inspector", before: context => context.Clock.InstallAsync(new() { TimeDate = TimeProvider.System.GetUtcNow().AddDays(9).UtcDateTime }).GetAwaiter().GetResult());
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("手机时间快了");
        await RecordAFinding(page);
        await page.GotoAsync("/field/#/outbox");
        await FieldPages.UntilAllIsSent(page, 1);
        using var inspector = await pages.Server.Program("inspector");
        var held = (await inspector.GetFromJsonAsync<JsonObject>($"/api/visits/{(await FieldPages.Outbox(page))[0].GetProperty("id")}"))!;
        held["startedAt"]!.GetValue<DateTimeOffset>().ShouldBeLessThan(TimeProvider.System.GetUtcNow().AddMinutes(5));
    }

    [Fact]
    public async Task ASlowClockIsPutRightForWhatWasRecordedBeforeTheServerWasHeard()
    {
        var page = await pages.Window("inspector");
        await page.Context.SetOfflineAsync(true);
        await page.Clock.InstallAsync(new() { TimeDate = TimeProvider.System.GetUtcNow().AddDays(-9).UtcDateTime });
        await page.ReloadAsync();
        await RecordAFinding(page);
        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync("/field/#/outbox");
        await FieldPages.UntilAllIsSent(page, 1);
        await Assertions.Expect(page.Locator("[data-state=sent]")).ToContainTextAsync("时间已校正");
        var entry = (await FieldPages.Outbox(page))[0];
        using var inspector = await pages.Server.Program("inspector");
        var held = (await inspector.GetFromJsonAsync<JsonObject>($"/api/visits/{entry.GetProperty("id")}"))!;
        var now = TimeProvider.System.GetUtcNow();
        held["startedAt"]!.GetValue<DateTimeOffset>().ShouldBeInRange(now.AddMinutes(-5), now.AddMinutes(5));
        entry.GetProperty("deviceTimes").GetProperty("startedAt").GetDateTimeOffset().ShouldBeInRange(now.AddDays(-9).AddMinutes(-5), now.AddDays(-9).AddMinutes(5));
    }

    [Fact]
    public async Task SigningOutRefusesToLoseWhatIsUnsentAndAFileCarriesItToAnotherPhone()
    {
        var page = await pages.Window("inspector");
        await page.Context.RouteAsync("**/api/visits/**", route => route.AbortAsync());
        await RecordAFinding(page);
        await page.GotoAsync("/field/#/more");
        await page.ClickAsync(".card:last-child button");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("现在退出会丢失");
        await page.GotoAsync("/field/#/outbox");
        var file = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync(".pair .second"));
        var other = await pages.Window("inspector");
        await other.GotoAsync("/field/#/more");
        await other.Locator(".file input").SetInputFilesAsync(await file.PathAsync());
        await other.GotoAsync("/field/#/outbox");
        await FieldPages.UntilAllIsSent(other, 1);
        await page.Context.UnrouteAsync("**/api/visits/**");
        await FieldPages.SendNow(page);
        await FieldPages.UntilAllIsSent(page, 1);
        await Assertions.Expect(page.Locator("[data-state=sent]")).ToContainTextAsync("服务器已有");
    }

    [Fact]
    public async Task AConflictShowsBothVersionsAndBlocksNobody()
    {
        var page = await pages.Window("inspector");
        string? id = null;
        await page.Context.RouteAsync("**/api/visits/**", route => route.AbortAsync());
        await RecordAFinding(page);
        id = (await FieldPages.Outbox(page))[0].GetProperty("id").GetString();
        using (var inspector = await pages.Server.Program("inspector"))
        {
            var now = TimeProvider.System.GetUtcNow().AddMinutes(-1);
            (await inspector.PutAsJsonAsync($"/api/visits/{id}", new { place = "别处", kind = "mock", startedAt = now, finishedAt = now, checks = new[] { new { item = "CK-S003", result = "fail", note = "另一个内容" } } })).EnsureSuccessStatusCode();
        }
        await page.GotoAsync("/field/#/");
        await FieldPages.OpenASite(page, 1);
        await page.ClickAsync(".foot .second");
        await FieldPages.Save(page);
        await page.Context.UnrouteAsync("**/api/visits/**");
        await page.GotoAsync("/field/#/outbox");
        await FieldPages.SendNow(page);
        await FieldPages.UntilAllIsSent(page, 1);
        await page.ClickAsync("[data-state=conflict] button");
        await Assertions.Expect(page.Locator(".versions")).ToContainTextAsync("另一个内容");
        await Assertions.Expect(page.Locator(".versions")).ToContainTextAsync("模拟测评");
        await page.ClickAsync(".entry .main");
        await FieldPages.UntilAllIsSent(page, 2);
    }

    [Fact]
    public async Task TwoWindowsSendTogetherAndNothingTwice()
    {
        var page = await pages.Window("inspector");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/field/#/outbox");
        var tried = new TaskCompletionSource();
        await page.Context.RouteAsync("**/api/visits/**", route => { tried.TrySetResult(); return route.AbortAsync(); });
        await RecordAFinding(page);
        await tried.Task;
        await page.Context.UnrouteAsync("**/api/visits/**");
        var puts = 0;
        page.Context.Request += (_, request) => { if (request.Method == "PUT" && request.Url.Contains("/api/visits/", StringComparison.Ordinal)) Interlocked.Increment(ref puts); };
        await Task.WhenAll(FieldPages.SendNow(page), FieldPages.SendNow(other));
        await page.GotoAsync("/field/#/outbox");
        await FieldPages.UntilAllIsSent(page, 1);
        puts.ShouldBe(1);
    }

    private async Task RecordAFinding(IPage page)
    {
        await FieldPages.OpenASite(page);
        await page.ClickAsync(".verdict.fail >> nth=0");
        if (await page.Locator(".sheet input[type=file]").CountAsync() > 0)
        {
            await page.Locator(".sheet input[type=file]").SetInputFilesAsync(pages.Photo);
            await page.WaitForSelectorAsync(".strip img");
        }
        await page.ClickAsync(".sheet .main");
        await FieldPages.Save(page);
    }

    /// <summary>A disk that is full from a moment on: what the browser then throws, at the same place.</summary>
    private static void Full(IBrowserContext context) => context.AddInitScriptAsync("""
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...args) { if (window.full) throw new DOMException('disk', 'QuotaExceededError'); return put.apply(this, args); };
        """).GetAwaiter().GetResult();
}
