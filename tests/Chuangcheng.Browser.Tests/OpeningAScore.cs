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
        await page.ClickAsync("table.assessments tbody tr >> nth=1 >> a");
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
