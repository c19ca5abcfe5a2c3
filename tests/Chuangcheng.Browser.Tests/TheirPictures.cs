using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests;

/// <summary>Pictures of the main pages at three widths; written into docs/images only when CHUANGCHENG_APPROVE=1.</summary>
[Collection(nameof(Looking))]
public sealed class TheirPictures(Console console)
{
    public static TheoryData<string, string, string, int, string, string> Shots => new()
    {
        { "office", "/command", "command", 1440, "light", "zh-CN" }, { "office", "/problems", "ledger", 1440, "light", "zh-CN" }, { "office", "first:/problems?state=watching", "problem", 1440, "light", "zh-CN" },
        { "street", "/todo", "todo", 1024, "light", "zh-CN" }, { "office", "/command", "command-dark-en", 1024, "dark", "en-US" }, { "street", "/problems", "ledger-phone", 390, "light", "zh-CN" },
        { "office", "/sites?view=map", "map", 1440, "light", "zh-CN" }, { "office", "/inspections/coverage", "coverage", 1440, "light", "zh-CN" }, { "office", "/indicators", "indicators", 1440, "light", "zh-CN" },
    };

    [Theory]
    [MemberData(nameof(Shots))]
    public async Task AreTaken(string user, string path, string name, int width, string theme, string language)
    {
        var page = await console.Window(user, language, width);
        await page.EmulateMediaAsync(new() { ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light });
        await page.GotoAsync(await Pages.Address(page, path), new() { WaitUntil = WaitUntilState.NetworkIdle });
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
        var picture = await page.ScreenshotAsync();
        picture.Length.ShouldBeGreaterThan(10_000);
        if (Environment.GetEnvironmentVariable("CHUANGCHENG_APPROVE") != "1") return;
        var folder = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "docs", "images");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.png"), picture);
    }
}
