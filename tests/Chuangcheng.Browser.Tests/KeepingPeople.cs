using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests;

/// <summary>People, their posts and accounts, kept in the browser.</summary>
[Collection(nameof(Console))]
public sealed class KeepingPeople(Console console)
{
    [Theory]
    [InlineData("zh-CN", true)]
    [InlineData("en-US", false)]
    public async Task ANewcomerIsAddedGivenAPostAndLeavesIt(string language, bool scripts)
    {
        var page = await console.Window("admin", language, scripts: scripts);
        var code = $"P{Random.Shared.Next(1_000_000)}";
        await Console.Watched(page, $"people-{language}", async () =>
        {
            await page.GotoAsync("/system/people");
            await page.FillAsync("#new-name", "林小满");
            await page.FillAsync("#new-code", code);
            await page.ClickAsync("main form.card button.primary");
            await page.Reaches("/system/people?person=*done=1");
            await page.ClickAsync(".drawer details:has(#new-title) summary");
            await page.FillAsync("#new-title", "网格员");
            await page.FillAsync("#new-post-code", $"G-{code}");
            await page.FillAsync("#new-since", "2026-03-01");
            await page.ClickAsync(".drawer details:has(#new-title) button");
            await Assertions.Expect(page.Locator(".drawer")).ToContainTextAsync($"G-{code}");
            await page.ClickAsync(".drawer details:has([id^=end-]) summary");
            await page.FillAsync(".drawer [id^=end-]", "2026-04-01");
            await page.ClickAsync(".drawer details:has([id^=end-]) button");
            await Assertions.Expect(page.Locator(".drawer")).ToContainTextAsync("2026-04-01");
            (await page.Locator(".drawer [id^=end-]").CountAsync()).ShouldBe(0);
            await page.GotoAsync($"/system/people?q={code}");
            await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        });
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task ACodeInUseIsRefusedAndWhatWasTypedStays(string language)
    {
        var page = await console.Window("admin", language);
        await page.GotoAsync("/system/people");
        await page.FillAsync("#new-name", "周小雨");
        await page.FillAsync("#new-code", (await page.Locator("tbody td.number").First.TextContentAsync())!);
        await page.ClickAsync("main form.card button.primary");
        await Assertions.Expect(page.Locator("main [role=alert]")).ToBeVisibleAsync();
        (await page.InputValueAsync("#new-name")).ShouldBe("周小雨");
    }

    [Fact]
    public async Task AnAccountIsMadeItsPasswordResetAndLocked()
    {
        var name = $"newcomer{Random.Shared.Next(1_000_000)}";
        var page = await console.Window("security");
        await page.GotoAsync("/accounts");
        await page.FillAsync("#userName", name);
        await page.FillAsync("main form.card #password", "a first password");
        await page.ClickAsync("main form.card button.primary");
        var row = page.Locator($"tr:has-text('{name}')");
        await row.Locator("summary").ClickAsync();
        await row.Locator("input[type=password]").FillAsync(Console.Password);
        await row.Locator("details button").ClickAsync();
        await page.Reaches("/accounts?done=1");
        var other = await console.Window(name);
        await page.Locator($"tr:has-text('{name}') button[value=deactivate]").ClickAsync();
        await page.Reaches("/accounts?done=1");
        await Assertions.Expect(page.Locator($"tr:has-text('{name}') button[value=activate]")).ToBeVisibleAsync();
        await other.GotoAsync("/system");
        await other.Reaches("/sign-in*");
    }

    [Theory]
    [InlineData("zh-CN", "核签快报")]
    [InlineData("en-US", "Sign bulletins")]
    public async Task WhatARoleMayDoIsATable(string language, string right)
    {
        var page = await console.Window("admin", language);
        await page.GotoAsync("/system");
        await page.ClickAsync("main a[href='/system/roles']");
        await page.Reaches("/system/roles");
        await Assertions.Expect(page.Locator($"tr:has-text('{right}') strong")).ToHaveCountAsync(2);
        (await page.Locator("thead th").CountAsync()).ShouldBe(11);
    }
}
