using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests;

[Collection(nameof(Console))]
public sealed class ThePages(Console console)
{
    [Theory]
    [InlineData("/todo")]
    [InlineData("/problems")]
    [InlineData("/measures")]
    [InlineData("/measures/problems-on-time-rate")]
    [InlineData("/measures/problems-found?period=year&by=street&across=month")]
    [InlineData("/measures/catalogue")]
    [InlineData("/assessments/schemes/new")]
    [InlineData("/assessments/negative")]
    [InlineData("/assessments/outside")]
    [InlineData("/assessments/flags")]
    [InlineData("/suggestions")]
    public async Task FitAPhone(string path)
    {
        var page = await console.Window("office", width: 390);
        await page.GotoAsync(path);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
    }

    [Theory]
    [InlineData("zh-CN", "密码")]
    [InlineData("en-US", "password")]
    public async Task SayInTheReadersLanguageThatThePasswordIsWrong(string language, string word)
    {
        var page = await console.Window(language: language);
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#userName", "nobody");
        await page.FillAsync("#password", "wrong password");
        await page.ClickAsync("main button[type=submit]");
        await Assertions.Expect(page.Locator("main [role=alert]")).ToContainTextAsync(word);
    }

    [Fact]
    public async Task SwitchTheirLanguageAndKeepIt()
    {
        var page = await console.Window("office");
        await page.GotoAsync("/problems");
        await page.ClickAsync("text=English");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("roblem");
        await page.GotoAsync("/todo");
        (await page.GetAttributeAsync("html", "lang")).ShouldBe("en");
    }

    [Fact]
    public async Task GoBackToTheLedgerAsItWasFiltered()
    {
        var page = await console.Window("office");
        await page.GotoAsync("/problems?state=watching");
        await page.ClickAsync("table.ledger tbody a >> nth=0");
        await page.Reaches("/problems/*");
        await page.GoBackAsync();
        await page.Reaches("/problems?state=watching");
        await Assertions.Expect(page.Locator("table.ledger")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SayOnEveryOneThatTheDataAreInvented()
    {
        var page = await console.Window("leader");
        foreach (var path in new[] { "/problems", "/measures" })
        {
            await page.GotoAsync(path);
            await Assertions.Expect(page.Locator(".banner")).ToContainTextAsync("演示数据");
            await Assertions.Expect(page.Locator(".banner")).ToContainTextAsync("示例指标，非官方文本");
        }
    }
}
