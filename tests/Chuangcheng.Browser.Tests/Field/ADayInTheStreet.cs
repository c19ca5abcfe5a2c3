using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests.Field;

/// <summary>What an inspector and a unit do with their thumbs.</summary>
[Collection(nameof(FieldPages))]
public sealed class ADayInTheStreet(FieldPages pages)
{
    [Fact]
    public async Task TakesOneTapForAPassedItemOneForTheRestAndThreeForAFindingWithAPhoto()
    {
        var page = await Counted("inspector");
        await FieldPages.OpenASite(page);
        await Reset(page);
        await page.ClickAsync(".verdict.pass >> nth=0");
        (await Taps(page)).ShouldBe(1);
        await Assertions.Expect(page.Locator(".is-pass")).ToHaveCountAsync(1);
        await Reset(page);
        await page.ClickAsync($"li:has(button.name):not(.is-pass) .verdict.fail >> nth=0");
        if (await page.Locator(".sheet input[type=file]").CountAsync() > 0)
        {
            // Opening the camera is a tap; what the camera itself asks for is the phone's.
            var chooser = await page.RunAndWaitForFileChooserAsync(() => page.ClickAsync(".sheet .add-photo"));
            await chooser.SetFilesAsync(pages.Photo);
            await page.WaitForSelectorAsync(".strip img");
        }
        await page.ClickAsync(".sheet .main");
        (await Taps(page)).ShouldBeLessThanOrEqualTo(3);
        await Assertions.Expect(page.Locator(".is-fail")).ToHaveCountAsync(1);
        await Reset(page);
        await page.ClickAsync(".foot .second");
        (await Taps(page)).ShouldBe(1);
        (await page.Locator(".items > li:not([class*=is-])").CountAsync()).ShouldBe(0);
        await FieldPages.Save(page);
        await page.GotoAsync("/field/#/outbox");
        await FieldPages.UntilAllIsSent(page, 1);
    }

    [Fact]
    public async Task RecordsExceptionsOnlyOnAPatrolAndOneTapWhenAllIsInOrder()
    {
        var page = await pages.Window("street");
        using var street = await pages.Server.Program("street");
        await FieldPages.OpenASite(page);
        (await page.Locator(".verdict.pass").CountAsync()).ShouldBe(0);
        await FieldPages.Save(page);
        await page.GotoAsync("/field/#/outbox");
        await FieldPages.UntilAllIsSent(page, 1);
        var visit = (await street.GetFromJsonAsync<JsonObject>($"/api/visits/{(await FieldPages.Outbox(page))[0].GetProperty("id")}"))!;
        visit["kind"]!.GetValue<string>().ShouldBeOneOf("patrol", "round");
        visit["checks"]!.AsArray().Select(check => check!["result"]!.GetValue<string>()).ShouldAllBe(result => result == "pass" || result == "notObserved");
    }

    [Fact]
    public async Task WalksItsPatrolsWithOneTapEachAndWithoutALine()
    {
        using var office = await pages.Server.Program("office");
        var (id, today) = (Guid.CreateVersion7(), (await office.GetFromJsonAsync<JsonObject>("/api/field/day"))!["day"]!.GetValue<string>());
        foreach (var (round, name) in new[] { (id, "每日巡查 <b>"), (Guid.CreateVersion7(), "另一轮走同样的地方") })
            (await office.PutAsJsonAsync($"/api/rounds/{round}", new { name, kind = "patrol", from = today, to = today, cadence = "1/day", places = new { kind = "communities" } })).EnsureSuccessStatusCode();
        var page = await pages.Window("street");
        var (mine, other) = (page.Locator(".patrols > div", new() { HasText = "每日巡查 <b>" }), page.Locator(".patrols > div", new() { HasText = "另一轮走同样的地方" }));
        (await mine.Locator("li").CountAsync()).ShouldBeGreaterThan(1);
        await page.Context.SetOfflineAsync(true);
        await mine.Locator("button.walk").Nth(1).ClickAsync();
        await page.ClickAsync(".toast button");
        (await FieldPages.Outbox(page)).ShouldBeEmpty();
        await mine.Locator("button.walk").First.ClickAsync();
        await Assertions.Expect(mine.Locator("li:has(em.sent)")).ToHaveCountAsync(1);
        await Assertions.Expect(other.Locator("li:has(em.sent)")).ToHaveCountAsync(0);
        await page.GotoAsync("/field/#/outbox");
        await Assertions.Expect(page.Locator("[data-state=waiting]")).ToHaveCountAsync(1);
        await page.Context.SetOfflineAsync(false);
        await FieldPages.UntilAllIsSent(page, 1);
        var places = (await office.GetFromJsonAsync<JsonObject>($"/api/rounds/{id}/patrols"))!["places"]!.AsArray();
        places.Count(place => place!["windows"]!.AsArray().Any(window => window!.GetValue<bool>())).ShouldBe(1);
        await page.GotoAsync("/field/");
        await Assertions.Expect(mine.Locator("li:has(em.sent)")).ToHaveCountAsync(1);
        await Assertions.Expect(other.Locator("li:has(em.sent)")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task SaysWhatIsWrongOnAGroundItWalksAndNothingElse()
    {
        using var office = await pages.Server.Program("office");
        var (id, today) = (Guid.CreateVersion7(), (await office.GetFromJsonAsync<JsonObject>("/api/field/day"))!["day"]!.GetValue<string>());
        (await office.PutAsJsonAsync($"/api/rounds/{id}", new { name = "网格巡查", kind = "patrol", from = today, to = today, cadence = "1/day", places = new { kind = "communities" } })).EnsureSuccessStatusCode();
        var page = await pages.Window("street");
        var mine = page.Locator(".patrols > div", new() { HasText = "网格巡查" });
        await mine.Locator("a.walk").First.ClickAsync();
        await Assertions.Expect(page.Locator(".foot .main")).ToBeDisabledAsync();
        await page.SelectOptionAsync("select[name=narrow]", "ST06");
        await page.ClickAsync(".verdict.fail >> nth=0");
        await page.ClickAsync(".sheet-foot .main");
        var ground = await page.InputValueAsync("input[name=address]");
        await page.FillAsync("input[name=address]", ground + "北口");
        await FieldPages.Save(page);
        await page.GotoAsync("/field/#/outbox");
        await FieldPages.UntilAllIsSent(page, 1);
        var held = (await office.GetFromJsonAsync<JsonObject>($"/api/visits/{(await FieldPages.Outbox(page))[0].GetProperty("id")}"))!;
        (held["place"]!.GetValue<string>(), held["kind"]!.GetValue<string>(), held["round"]!.GetValue<Guid>()).ShouldBe((ground + "北口", "patrol", id));
        held["checks"]!.AsArray().ShouldHaveSingleItem()!["result"]!.GetValue<string>().ShouldBe("fail");
        var places = (await office.GetFromJsonAsync<JsonObject>($"/api/rounds/{id}/patrols"))!["places"]!.AsArray();
        places.Single(place => place!["windows"]!.AsArray().Any(window => window!.GetValue<bool>()))!["name"]!.GetValue<string>().ShouldBe(ground);
        await page.GotoAsync("/field/");
        await Assertions.Expect(mine.Locator("li:has(em.sent)")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NotesThePositionOfAFindingOnceAndOnlyIfAllowed(bool allowed)
    {
        var page = await pages.Window("inspector", before: context => context.AddInitScriptAsync("""
            window.reads = 0; const read = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
            navigator.geolocation.getCurrentPosition = (...all) => { window.reads++; read(...all); }; navigator.geolocation.watchPosition = () => { throw new Error('a track'); };
            """).GetAwaiter().GetResult());
        await FieldPages.OpenASite(page, allowed ? 2 : 3);
        foreach (var item in new[] { 0, 1 })
        {
            await page.ClickAsync($".verdict.fail >> nth={item}");
            if (allowed && item == 0) await page.CheckAsync("input[name=position]");
            (await page.IsCheckedAsync("input[name=position]")).ShouldBe(allowed);
            await page.ClickAsync(".sheet-foot .main");
            if (allowed) await page.WaitForFunctionAsync("() => new Promise(done => { const open = indexedDB.open('chuangcheng-field'); open.onsuccess = () => { const all = open.result.transaction('drafts').objectStore('drafts').getAll(); all.onsuccess = () => { open.result.close(); done(!!all.result[0]?.at); }; }; })");
        }
        await FieldPages.Save(page);
        (await page.EvaluateAsync<int>("window.reads")).ShouldBe(allowed ? 1 : 0);
        await page.GotoAsync("/field/#/outbox");
        await FieldPages.UntilAllIsSent(page, 1);
        var entry = (await FieldPages.Outbox(page))[0];
        using var inspector = await pages.Server.Program("inspector");
        var held = (await inspector.GetFromJsonAsync<JsonObject>($"/api/visits/{entry.GetProperty("id")}"))!;
        (held["longitude"]?.GetValue<double>(), held["latitude"]?.GetValue<double>()).ShouldBe(allowed ? (104.14, 39.08) : ((double?)null, (double?)null));
    }

    [Fact]
    public async Task AnswersAProblemWithASentenceAndTakesBackWhatWasTappedByMistake()
    {
        var problem = await pages.AProblemForTheStreet();
        var page = await pages.Window("street");
        await page.GotoAsync($"/field/#/rectify/{problem["id"]}");
        await page.ClickAsync(".ways.tall button >> nth=0");
        await page.ClickAsync(".toast button");
        (await FieldPages.Outbox(page)).ShouldBeEmpty();
        await page.GotoAsync($"/field/#/rectify/{problem["id"]}");
        await page.FillAsync(".answer textarea", "已清理 <b>");
        await page.Locator(".answer .add-photo input").SetInputFilesAsync(pages.Photo);
        await page.WaitForSelectorAsync(".answer .strip img");
        await FieldPages.Save(page, ".answer button.main");
        await page.GotoAsync("/field/#/outbox");
        await FieldPages.UntilAllIsSent(page, 1);
        using var office = await pages.Server.Program("office");
        var held = (await office.GetFromJsonAsync<JsonObject>($"/api/problems/{problem["id"]}"))!;
        held["state"]!.GetValue<string>().ShouldBe("fedBack");
        held["history"]!.AsArray()[^1]!["note"]!.GetValue<string>().ShouldBe("已清理 <b>");
        held["history"]!.AsArray()[^1]!["photos"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task LaysThePhotoOfBeforeOverTheCamera()
    {
        var problem = await pages.AProblemForTheStreet();
        var page = await pages.Window("street");
        await page.GotoAsync($"/field/#/rectify/{problem["id"]}");
        await Assertions.Expect(page.Locator(".before img")).ToHaveCountAsync(1);
        await page.ClickAsync(".answer .second");
        await Assertions.Expect(page.Locator(".ghost img")).ToBeVisibleAsync();
        await page.ClickAsync(".sheet-foot .main:not([disabled])");
        await Assertions.Expect(page.Locator(".answer .strip img")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task RubsOutWhatNobodyShouldSeeAndKeepsNoOriginal()
    {
        var page = await pages.Window("inspector");
        await FieldPages.OpenASite(page);
        for (var at = 0; await page.Locator(".sheet input[type=file]").CountAsync() == 0; at++)
        {
            if (at > 0) await page.ClickAsync(".sheet .plain");
            await page.ClickAsync($".verdict.fail >> nth={at}");
        }
        await page.Locator(".sheet input[type=file]").SetInputFilesAsync(pages.Photo);
        await page.WaitForSelectorAsync(".strip img");
        var before = await Photos(page);
        await page.ClickAsync(".strip button");
        await page.WaitForFunctionAsync("() => document.querySelector('.rub').width > 900");
        await page.ClickAsync(".rub", new() { Position = new() { X = 150, Y = 120 } });
        await page.ClickAsync(".rub ~ .sheet-foot .main");
        await Assertions.Expect(page.Locator(".rub")).ToHaveCountAsync(0);
        await page.WaitForFunctionAsync("old => new Promise(done => { const open = indexedDB.open('chuangcheng-field'); open.onsuccess = () => { const all = open.result.transaction('photos').objectStore('photos').getAllKeys(); all.onsuccess = () => { open.result.close(); done(all.result.length === 1 && all.result[0] !== old); }; }; })", before.Single());
    }

    [Fact]
    public async Task RecordsAPlaceNobodyHasRegisteredAndProposesIt()
    {
        var page = await pages.Window("inspector");
        await page.GotoAsync("/field/#/place");
        await page.FillAsync("input[name=address]", "新华街东口");
        await page.SelectOptionAsync("select[name=type]", "ST01");
        await page.ClickAsync("form .second");
        await Assertions.Expect(page.Locator("form .second")).ToContainTextAsync("39.08");
        await page.CheckAsync("input[name=propose]");
        await page.ClickAsync("form .main");
        await page.ClickAsync(".foot .second");
        await FieldPages.Save(page);
        await page.GotoAsync("/field/#/outbox");
        await FieldPages.UntilAllIsSent(page, 2);
        var office = await (await pages.Server.Program("office")).GetStringAsync("/suggestions");
        office.ShouldContain("新华街东口");
    }

    [Fact]
    public async Task SortsPhotosOfAStreetLater()
    {
        var page = await pages.Window("inspector");
        await page.GotoAsync("/field/#/street");
        await page.Locator("input[type=file]").SetInputFilesAsync(pages.Photo);
        await page.WaitForSelectorAsync(".strip img");
        await page.ReloadAsync();
        await page.ClickAsync(".strip button");
        await page.SelectOptionAsync(".answer > select", new SelectOptionValue { Index = 1 });
        await page.SelectOptionAsync(".answer label select", new SelectOptionValue { Index = 1 });
        await FieldPages.Save(page, ".answer button.main");
        await page.GotoAsync("/field/#/outbox");
        await FieldPages.UntilAllIsSent(page, 1);
    }

    private async Task<IPage> Counted(string userName) => await pages.Window(userName, before: context =>
        context.AddInitScriptAsync("window.taps = 0; addEventListener('pointerdown', () => window.taps++, true)").GetAwaiter().GetResult());

    private static Task<string[]> Photos(IPage page) => page.EvaluateAsync<string[]>("() => new Promise(done => { const open = indexedDB.open('chuangcheng-field'); open.onsuccess = () => { const all = open.result.transaction('photos').objectStore('photos').getAllKeys(); all.onsuccess = () => { open.result.close(); done(all.result); }; }; })");

    private static Task Reset(IPage page) => page.EvaluateAsync("window.taps = 0");

    private static Task<int> Taps(IPage page) => page.EvaluateAsync<int>("window.taps");
}
