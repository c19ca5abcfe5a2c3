using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests;

/// <summary>The catalogue is changed in the browser, in an edition that has not begun.</summary>
[Collection(nameof(Console))]
public sealed class KeepingTheCatalogue(Console console)
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task AnEditionIsBegunChangedComparedAndTakenBack(string language)
    {
        var code = $"T{Random.Shared.Next(10_000, 99_999)}";
        var page = await console.Window("admin", language);
        await Console.Watched(page, $"edition-{language}", async () =>
        {
            await page.GotoAsync("/indicators/editions");
            await page.FillAsync("#draft-code", code);
            await page.FillAsync("#draft-zh", "试行版");
            await page.FillAsync("#draft-en", "Trial edition");
            await page.FillAsync("#draft-since", "2098-01-01");
            await page.ClickAsync("form[action='/indicators/editions/new'] button");
            await page.FillAsync("#f-q", "CK-S001");
            await page.Keyboard.PressAsync("Enter");
            await page.ClickAsync("a[href$='item=CK-S001']");
            await page.FillAsync("#score_rule", "COUNT_MIN:many");
            await page.ClickAsync("main form.card button.primary");
            await Assertions.Expect(page.Locator("main .notice-wrong")).ToContainTextAsync("score_rule");
            await page.FillAsync("#score_rule", "COUNT_MIN:7");
            await page.ClickAsync("main form.card button.primary");
            await Assertions.Expect(page.Locator("main .notice-done")).ToBeVisibleAsync();
            await page.GotoAsync($"/indicators/editions?to={code}");
            await Assertions.Expect(page.Locator("main table").First).ToContainTextAsync("CK-S001");
            await page.GotoAsync($"/indicators/editions/{code}");
            await page.ClickAsync("form[action$='/gone'] button");
            await page.WaitForURLAsync("**/indicators/editions");
            await Assertions.Expect(page.Locator($"a[href='/indicators/editions/{code}']")).ToHaveCountAsync(0);
        });
    }
}
