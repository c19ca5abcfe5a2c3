using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests.Field;

/// <summary>Pictures of the app on a small phone, in both languages; written into docs/images only when CHUANGCHENG_APPROVE=1.</summary>
[Collection(nameof(FieldPages))]
public sealed class ItsPictures(FieldPages pages)
{
    [Theory]
    [InlineData("zh-CN", "", "团结路公交站")]
    [InlineData("en-US", "-en", "团结路菜市场")]
    public async Task AreTaken(string language, string suffix, string place)
    {
        var problem = await pages.AProblemForTheStreet(place);
        await pages.APatrolForToday();
        var page = await pages.Window("inspector", language);
        await Take(page, "today" + suffix);
        await FieldPages.OpenASite(page);
        await page.ClickAsync(".verdict.pass >> nth=0");
        await page.ClickAsync(".verdict.fail >> nth=1");
        await page.WaitForSelectorAsync(".sheet");
        await Take(page, "finding" + suffix);
        await page.Locator(".sheet input[type=file]").SetInputFilesAsync(pages.Photo);
        await page.WaitForSelectorAsync(".strip img");
        await page.ClickAsync(".sheet-foot .main");
        await page.ClickAsync(".foot .second");
        await FieldPages.Save(page);
        await page.GotoAsync("/field/#/outbox");
        await FieldPages.UntilAllIsSent(page, 1);
        await Take(page, "outbox" + suffix);
        page = await pages.Window("street", language);
        await page.WaitForSelectorAsync(".patrols");
        await Take(page, "patrols" + suffix);
        await page.GotoAsync($"/field/#/rectify/{problem["id"]}");
        await Assertions.Expect(page.Locator(".before img")).ToHaveCountAsync(1);
        await Take(page, "problem" + suffix);
    }

    private static async Task Take(IPage page, string name)
    {
        await page.WaitForFunctionAsync("() => !document.querySelector('.toast p') && document.fonts.status === 'loaded'");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, name);
        var picture = await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        picture.Length.ShouldBeGreaterThan(10_000, name);
        if (Environment.GetEnvironmentVariable("CHUANGCHENG_APPROVE") != "1") return;
        await File.WriteAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "docs", "images", $"field-{name}.png"), picture);
    }
}
