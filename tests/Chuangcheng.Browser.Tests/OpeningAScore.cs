using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests;

/// <summary>A number on a page is opened down to the check, with and without scripts.</summary>
[Collection(nameof(Console))]
public sealed class OpeningAScore(Console console)
{
    [Theory]
    [InlineData("zh-CN", true)]
    [InlineData("en-US", false)]
    public async Task GoesFromThePeriodToTheCheck(string language, bool scripts)
    {
        var page = await console.Window("office", language, scripts: scripts);
        await page.GotoAsync("/assessments");
        await page.ClickAsync("table.assessments tbody tr:has-text('镇街月度考核') >> nth=1 >> a");
        await page.ClickAsync("table.scores tbody a >> nth=0");
        await Assertions.Expect(page.Locator(".sheet-tree > .sheet-node").First).ToBeVisibleAsync();
        for (var node = page.Locator(".sheet-tree > .sheet-node").First; ;)
        {
            await node.Locator("> summary").ClickAsync();
            if (await node.Locator("> .sheet-item").CountAsync() == 0)
            {
                node = node.Locator("> .sheet-node").First;
                continue;
            }
            await node.Locator("> .sheet-item > summary").First.ClickAsync();
            await Assertions.Expect(node.Locator("> .sheet-item > .sheet-checks > li").First).ToBeVisibleAsync();
            break;
        }
        await Assertions.Expect(page.Locator("table.losses tbody tr").First).ToBeVisibleAsync();
    }

    /// <summary>The map of a past day by links and by the slider; a street opens into as many records as its circle says.</summary>
    [Theory]
    [InlineData("zh-CN", true)]
    [InlineData("en-US", false)]
    public async Task GoesBackInTimeOnTheMap(string language, bool scripts)
    {
        var page = await console.Window("office", language, scripts: scripts);
        await page.GotoAsync("/command");
        await page.ClickAsync("#map .period-names a[href*='back=30']");
        await page.Reaches("/command?back=30*");
        await Assertions.Expect(page.Locator("#map .period-names a[aria-current=true]")).ToHaveAttributeAsync("href", "/command?back=30#map");
        var circle = page.Locator(".point-map a[href*='/measures/problems-standing/records']").First;
        var said = System.Text.RegularExpressions.Regex.Match((await circle.GetAttributeAsync("aria-label"))!, "(?:：|: )(?:未销号 )?([0-9]+)").Groups[1].Value;
        await page.GotoAsync((await circle.GetAttributeAsync("href"))!);
        await Assertions.Expect(page.Locator(".page-head .total")).ToContainTextAsync(said);
        await page.GotoAsync("/command?layer=places");
        await page.Locator("#back").EvaluateAsync("slider => { slider.value = 14; slider.dispatchEvent(new Event('input', { bubbles: true })); slider.dispatchEvent(new Event('change', { bubbles: true })); }");
        if (!scripts) await page.ClickAsync("#map form button >> nth=0");
        await page.Reaches("/command?*back=14*");
        await Assertions.Expect(page.Locator(".point-map")).ToBeVisibleAsync();
    }

    /// <summary>A cell of a measure's table opens into as many records as it says.</summary>
    [Theory]
    [InlineData("zh-CN", true)]
    [InlineData("en-US", false)]
    public async Task GoesFromACellOfAMeasureToItsRecords(string language, bool scripts)
    {
        var page = await console.Window("leader", language, scripts: scripts);
        await page.GotoAsync("/measures/problems-found?period=year&by=street");
        await page.SelectOptionAsync("#f-across", "month");
        await page.ClickAsync("form.filters button[type=submit]");
        var cell = page.Locator(".measure-table tbody tr").First.Locator("td a").Last;
        await Assertions.Expect(page.Locator(".measure-table tfoot")).ToBeVisibleAsync();
        var number = (await cell.InnerTextAsync()).Trim();
        await cell.ClickAsync();
        await Assertions.Expect(page.Locator(".page-head .total")).ToContainTextAsync(number);
    }

    [Fact]
    public async Task KeepsTheWallsNumbersWhenTheNetworkIsCutAndComesBack()
    {
        var page = await console.Window("leader");
        await page.GotoAsync("/wall");
        await Assertions.Expect(page.Locator("#wall .stat-value").First).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(true);
        await Assertions.Expect(page.Locator("#wall.wall-cut")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("#wall .stat-value").First).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("#wall:not(.wall-cut)")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }
}
