using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests;

/// <summary>The whole loop with the keyboard alone.</summary>
[Collection(nameof(Console))]
public sealed class WithoutAMouse(Console console)
{
    private const int MostTabs = 150;

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task AProblemIsRegisteredTakenInHandPutRightAndClosed(string language)
    {
        using var program = await console.Program("street");
        var unit = (await program.GetFromJsonAsync<JsonObject>("/api/me"))!["unit"]!["name"]!.GetValue<string>();
        var place = $"{unit}键盘巷{Random.Shared.Next(10_000, 99_999)}号";
        var (office, street) = (await SignedIn("office", language), await SignedIn("street", language));
        await Console.Watched(office, $"keyboard-office-{language}", async () =>
        {
            await Follow(office, "nav a[href='/problems']");
            await Follow(office, "a[href='/problems/paste']");
            await Type(office, "#text", $"{place}门前垃圾桶满冒");
            await Follow(office, "main form button.primary");
            await Type(office, "[name=unit-0]", unit);
            await Follow(office, "main form button.primary");
            await Assertions.Expect(office.Locator(".notice-done")).ToBeVisibleAsync();
        });
        await Console.Watched(street, $"keyboard-street-{language}", async () =>
        {
            await Open(street, place);
            await Follow(street, ".move-expected button[type=submit]");
            await Type(street, ".move-expected textarea[name=note]", "已清运");
            await Follow(street, ".move-expected button[type=submit]");
            await Assertions.Expect(street.Locator(".timeline")).ToContainTextAsync("已清运");
        });
        await Console.Watched(office, $"keyboard-close-{language}", async () =>
        {
            await Open(office, place);
            await Follow(office, "form:has(input[name=move][value=close]) button[type=submit]");
            await Assertions.Expect(office.Locator("form:has(input[name=move][value=close])")).ToHaveCountAsync(0);
        });
    }

    private async Task<IPage> SignedIn(string userName, string language)
    {
        var page = await console.Window(language: language);
        await page.GotoAsync("/sign-in");
        await Type(page, "#userName", userName);
        await Type(page, "#password", Console.Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in"));
        return page;
    }

    private static async Task Open(IPage page, string place)
    {
        await Follow(page, "nav a[href='/problems']");
        await Type(page, "input[name=q]", place);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("table.ledger tbody tr")).ToHaveCountAsync(1);
        await Follow(page, "table.ledger tbody a[href^='/problems/']");
        await Assertions.Expect(page.Locator("#moves").Last).ToBeVisibleAsync();
    }

    private static async Task Type(IPage page, string selector, string text)
    {
        await Reach(page, selector);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync(text);
    }

    private static async Task Follow(IPage page, string selector)
    {
        await Reach(page, selector);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Tab after tab, as a person without a mouse; what is reached shows that it has the focus.</summary>
    private static async Task Reach(IPage page, string selector)
    {
        await Assertions.Expect(page.Locator(selector).First).ToBeVisibleAsync();
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
            {
                (await page.EvaluateAsync<bool>("document.activeElement.matches(':focus-visible')")).ShouldBeTrue(selector);
                return;
            }
            await page.Keyboard.PressAsync("Tab");
        }
        throw new InvalidOperationException($"{selector} on {page.Url} is not reached by {MostTabs} tabs.");
    }
}
