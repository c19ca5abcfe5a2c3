using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
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

    /// <summary>A failed check sent today, with its photo, is what the street's score opens into.</summary>
    [Fact]
    public async Task GoesFromTheScoreDownToThePhoto()
    {
        var page = await console.Window("office");
        var photo = await page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg });
        var (hash, address) = (Convert.ToHexStringLower(SHA256.HashData(photo)), await AFailedCheck(photo));
        await page.GotoAsync("/assessments");
        await page.ClickAsync("table.assessments tbody tr:has-text('镇街月度考核') >> nth=0 >> a");
        await Assertions.Expect(page.Locator("table.scores").First).ToBeVisibleAsync();
        var names = await page.Locator("table.scores tbody a").AllInnerTextsAsync();
        await page.ClickAsync($"table.scores tbody a:text-is('{names.Single(name => address.StartsWith(name, StringComparison.Ordinal))}')");
        await Assertions.Expect(page.Locator($"img[src*='{hash}']")).ToHaveCountAsync(1);
        foreach (var summary in await page.Locator($"details:has(img[src*='{hash}']) > summary").AllAsync()) await summary.ClickAsync();
        await page.ClickAsync($"img[src*='{hash}']");
        await page.Reaches($"/api/photos/{hash}");
        (await page.EvaluateAsync<string>("document.contentType")).ShouldBe("image/jpeg");
    }

    /// <returns>The address of the place, which begins with its street.</returns>
    private async Task<string> AFailedCheck(byte[] photo)
    {
        using var inspector = await console.Program("inspector");
        using var sent = new ByteArrayContent(photo);
        sent.Headers.ContentType = new("image/jpeg");
        var hash = Convert.ToHexStringLower(SHA256.HashData(photo));
        (await inspector.PutAsync($"/api/photos/{hash}", sent)).EnsureSuccessStatusCode();
        var site = (await inspector.GetFromJsonAsync<JsonObject>("/api/sites?pageSize=1&type=ST06"))!["items"]![0]!;
        var item = (await inspector.GetFromJsonAsync<JsonObject>($"/api/sites/{site["id"]}/checklist"))!["items"]![0]!["code"]!.GetValue<string>();
        var now = TimeProvider.System.GetUtcNow();
        (await inspector.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", new
        {
            siteId = site["id"]!.GetValue<Guid>(), kind = "round", startedAt = now.AddMinutes(-5), finishedAt = now, checks = new[] { new { item, result = "fail", note = "seen", photos = new[] { hash } } },
        })).EnsureSuccessStatusCode();
        return site["address"]!.GetValue<string>();
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
