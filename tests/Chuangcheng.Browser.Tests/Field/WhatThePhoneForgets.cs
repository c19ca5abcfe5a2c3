using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests.Field;

/// <summary>A photo stays on the device as long as a record or something begun names it, and not a moment longer.</summary>
[Collection(nameof(FieldPages))]
public sealed class WhatThePhoneForgets(FieldPages pages)
{
    /// <summary>The names of all photos that lie on the device, and of those somebody names, both of one moment.</summary>
    private const string Held = """
        window.held = () => new Promise((done, fail) => { const open = indexedDB.open('chuangcheng-field'); open.onerror = () => fail(open.error); open.onsuccess = () => {
          const all = open.result.transaction(['entries', 'drafts', 'photos', 'bytes']), read = name => all.objectStore(name).getAll(), keys = all.objectStore('bytes').getAllKeys();
          const [entries, drafts, photos] = ['entries', 'drafts', 'photos'].map(read);
          all.oncomplete = () => { open.result.close(); done({
            here: [...new Set([...photos.result.map(p => p.sha), ...keys.result])].sort(),
            named: [...new Set([...entries.result.flatMap(e => e.photos), ...drafts.result.flatMap(d => [...d.pictures, ...Object.values(d.checks).flatMap(c => c.photos)])])].sort() }); };
        }; });
        """;

    [Fact]
    public async Task TheUnblurredPhotoIsGoneInTheMomentTheBlurredOneIsNamed()
    {
        var page = await AFindingWithAPhoto();
        for (var round = 0; round < 6; round++)
        {
            await page.ClickAsync(".strip button");
            await page.WaitForFunctionAsync("() => document.querySelector('.rub').width > 900");
            await page.ClickAsync(".rub", new() { Position = new() { X = 30 + 40 * round, Y = 120 } });
            var old = (await Photos(page)).Named.ShouldHaveSingleItem();
            await page.EvaluateAsync("""
                old => { window.seen = (async () => { for (;;) { const now = await held(); if (!now.named.includes(old)) return now; } })(); }
                """, old);
            await page.ClickAsync(".rub ~ .sheet-foot .main");
            var seen = await page.EvaluateAsync<JsonElement>("() => window.seen");
            Names(seen, "here").ShouldBe(Names(seen, "named"));
        }
    }

    [Fact]
    public async Task PhotosOfDroppedAndPassedFindingsGoWithThem()
    {
        var page = await AFindingWithAPhoto();
        await page.ClickAsync(".sheet-foot .plain");
        await Until(page, 0);
        foreach (var leave in new[] { ".verdict.pass", ".verdict.other" })
        {
            await Photograph(page);
            await page.ClickAsync(".sheet-foot .main");
            await page.ClickAsync($".is-fail {leave}");
            if (leave == ".verdict.other") await page.ClickAsync(".others button >> nth=0");
            await Until(page, 0);
        }
        await Photograph(page);
        await page.ClickAsync(".sheet-foot .main");
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.ClickAsync(".head .plain");
        await Until(page, 0);
    }

    [Fact]
    public async Task ATakenBackCloseLeavesNoPhoto()
    {
        var problem = await pages.AProblemForTheStreet();
        using (var street = await pages.Server.Program("street")) (await street.PostAsJsonAsync($"/api/problems/{problem["id"]}/moves", new { move = "feedback", note = "已清理" })).EnsureSuccessStatusCode();
        var page = await pages.Window("office", before: Watch);
        await page.GotoAsync($"/field/#/rectify/{problem["id"]}");
        await page.Locator(".answer .add-photo input").SetInputFilesAsync(pages.Photo);
        await Until(page, 1);
        await page.ClickAsync(".answer .pair .main");
        await page.ClickAsync(".toast button");
        await Until(page, 0);
        (await FieldPages.Outbox(page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task AStreetsPhotoIsRubbedOverBeforeItIsSortedAndItsOriginalGoes()
    {
        var page = await pages.Window("inspector", before: Watch);
        await page.GotoAsync("/field/#/street");
        await page.Locator("input[type=file]").SetInputFilesAsync(pages.Photo);
        await page.WaitForSelectorAsync(".strip img");
        await Until(page, 1);
        var old = (await Photos(page)).Named.ShouldHaveSingleItem();
        await page.ClickAsync(".strip button");
        await page.ClickAsync(".answer > .second");
        await page.WaitForFunctionAsync("() => document.querySelector('.rub').width > 900");
        await page.ClickAsync(".rub", new() { Position = new() { X = 150, Y = 120 } });
        await page.ClickAsync(".rub ~ .sheet-foot .main");
        await page.WaitForFunctionAsync("async old => { const now = await held(); return now.here.length === 1 && now.here.join() === now.named.join() && now.here[0] !== old; }", old);
        await Assertions.Expect(page.Locator(".strip button[aria-pressed=true]")).ToHaveCountAsync(1);
    }

    private static void Watch(IBrowserContext context) => context.AddInitScriptAsync(Held).GetAwaiter().GetResult();

    private async Task<IPage> AFindingWithAPhoto()
    {
        var page = await pages.Window("inspector", before: Watch);
        await FieldPages.OpenASite(page);
        await Photograph(page);
        return page;
    }

    /// <summary>The first item whose finding asks for a photo.</summary>
    private async Task Photograph(IPage page)
    {
        for (var at = 0; await page.Locator(".sheet input[type=file]").CountAsync() == 0; at++)
        {
            if (at > 0) await page.ClickAsync(".sheet .plain");
            await page.ClickAsync($".verdict.fail >> nth={at}");
        }
        await page.Locator(".sheet input[type=file]").SetInputFilesAsync(pages.Photo);
        await page.WaitForSelectorAsync(".strip img");
        await Until(page, 1);
    }

    private static Task Until(IPage page, int photos) => page.WaitForFunctionAsync("async count => { const now = await held(); return now.here.length === count && now.here.join() === now.named.join(); }", photos);

    private static async Task<(string[] Here, string[] Named)> Photos(IPage page)
    {
        var now = await page.EvaluateAsync<JsonElement>("held()");
        return (Names(now, "here"), Names(now, "named"));
    }

    private static string[] Names(JsonElement of, string part) => [.. of.GetProperty(part).EnumerateArray().Select(name => name.GetString()!)];
}
