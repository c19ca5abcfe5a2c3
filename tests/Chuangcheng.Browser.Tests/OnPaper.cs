using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests;

/// <summary>Pages as they come out of the printer: A4, no navigation, the head of a table on each sheet.</summary>
[Collection(nameof(Console))]
public sealed class OnPaper(Console console)
{
    private const int WidthOfA4 = 794;

    [Theory]
    [InlineData("/problems", "table.ledger", "zh-CN")]
    [InlineData("/measures/problems-on-time-rate/records", "table", "en-US")]
    [InlineData("/system/people", "table", "zh-CN")]
    public async Task AListKeepsItsTableAndLosesItsNavigation(string path, string table, string language)
    {
        var page = await console.Window("office", language, width: WidthOfA4);
        await page.GotoAsync(path);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in new[] { ".side", ".foot", ".filters", ".switches" })
            foreach (var part in await page.Locator(hidden).AllAsync()) (await part.IsVisibleAsync()).ShouldBeFalse($"{path} prints {hidden}");
        (await page.Locator($"{table} thead").First.EvaluateAsync<string>("head => getComputedStyle(head).display")).ShouldBe("table-header-group");
        (await page.Locator($"{table} tbody tr").First.EvaluateAsync<string>("row => getComputedStyle(row).display")).ShouldBe("table-row");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
    }

    [Fact]
    public async Task ALongListIsSeveralSheets()
    {
        var page = await console.Window("office");
        await page.GotoAsync("/system/people");
        var paper = await page.PdfAsync(new() { Format = "A4" });
        System.Text.Encoding.Latin1.GetString(paper).Split("/Type /Page\n").Length.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task AProblemIsPrintedWithItsHistoryAndWithoutItsForms()
    {
        var page = await console.Window("office", width: WidthOfA4);
        await page.GotoAsync(await Pages.Address(page, "first:/problems?state=watching"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(".timeline").First).ToBeVisibleAsync();
        foreach (var part in await page.Locator(".moves, .side").AllAsync()) (await part.IsVisibleAsync()).ShouldBeFalse();
    }
}
