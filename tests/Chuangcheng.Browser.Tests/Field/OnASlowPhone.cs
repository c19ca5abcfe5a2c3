using System.Globalization;
using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests.Field;

/// <summary>How soon the app is there on a phone a sixth as fast as this machine, on 1.6 Mbit/s; told in the report, with two thousand sites and five hundred problems on the device.</summary>
[Collection(nameof(FieldPages))]
public sealed class OnASlowPhone(FieldPages pages)
{
    private const int Rounds = 5;

    /// <summary>Notes, since the document was asked for, when something stands in it, and when it has been painted.</summary>
    private const string Watch = """
        window.seen = {};
        const wanted = { first: 'form, a.row', rows: "a.row[href^='#/site/']" };
        const look = () => { for (const [name, selector] of Object.entries(wanted)) if (!seen[name] && document.querySelector(selector)) { seen[name] = -1; requestAnimationFrame(() => setTimeout(() => seen[name] = performance.now())); } };
        new MutationObserver(look).observe(document, { childList: true, subtree: true });
        """;

    [Fact]
    public async Task ItsFirstPageIsTold()
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var page = await pages.Window(before: context => context.AddInitScriptAsync(Watch).GetAwaiter().GetResult(), slow: true);
            times.Add(await Seen(page, "first"));
            await page.Context.CloseAsync();
        }
        Tell("first visit, nothing cached → sign-in painted", times);
    }

    [Fact]
    public async Task ItsStartFromTheCacheIsTold()
    {
        var page = await pages.Window("inspector", before: context => context.AddInitScriptAsync(Watch).GetAwaiter().GetResult());
        await LargeDay.Give(page.Context);
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("main h2").Filter(new() { HasText = $"{LargeDay.Sites}" })).ToBeVisibleAsync();
        await FieldPages.SlowDown(page);
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            await page.ReloadAsync();
            times.Add(await Seen(page, "rows"));
        }
        Tell($"start from the cache, {LargeDay.Sites} sites, {LargeDay.Problems} problems → first rows painted", times);
    }

    private static async Task<double> Seen(IPage page, string what)
    {
        await page.WaitForFunctionAsync("what => window.seen?.[what] > 0", what);
        return await page.EvaluateAsync<double>("what => window.seen[what]", what);
    }

    private static void Tell(string what, List<double> times) =>
        SpeedReport.Tell(string.Create(CultureInfo.InvariantCulture, $"field app, {what}: {times.Order().ElementAt(times.Count / 2):0} ms, {times.Min():0} to {times.Max():0} (CPU / 6, 1.6 Mbit/s, 150 ms, {times.Count} times)"));
}
