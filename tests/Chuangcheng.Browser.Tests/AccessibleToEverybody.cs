using Chuangcheng.Browser.Tests.Field;
using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests;

/// <summary>Every page in both themes and in large print, looked at by axe: no violation of WCAG A and AA, none of its best practices.</summary>
[Collection(nameof(Looking))]
public sealed class AccessibleToEverybody(Console console)
{
    /// <summary>Both themes, both sizes and both languages; each with each only in the long tests.</summary>
    public static TheoryData<string, bool, string> Looks => Environment.GetEnvironmentVariable("CHUANGCHENG_LONG") is { Length: > 0 }
        ? new() { { "light", false, "zh-CN" }, { "dark", false, "en-US" }, { "light", true, "en-US" }, { "dark", true, "zh-CN" } }
        : new() { { "light", false, "zh-CN" }, { "dark", true, "en-US" } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task IsEveryPage(string theme, bool large, string language)
    {
        var wrong = new List<string>();
        foreach (var (user, paths) in Pages.Of)
        {
            var page = await console.Window(user, language);
            await page.EmulateMediaAsync(new() { ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light });
            await page.GotoAsync($"/display?size={(large ? "large" : "normal")}&back=/design/404");
            foreach (var path in paths) wrong.AddRange(await Look(page, await Pages.Address(page, path)));
            await page.Context.CloseAsync();
        }
        wrong.ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> Look(IPage page, string path)
    {
        (await page.GotoAsync(path))!.Status.ShouldBeLessThan(500, path);
        await page.EvaluateAsync(AppSources.Axe);
        var found = await page.EvaluateAsync<string[]>("axe.run({ resultTypes: ['violations'] }).then(r => r.violations.map(v => v.id + ' ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')))");
        return found.Select(violation => $"{path}: {violation}");
    }
}
