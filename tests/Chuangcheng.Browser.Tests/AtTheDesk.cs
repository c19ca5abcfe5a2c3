using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests;

/// <summary>The bulletin desk, from a unit's report to the archive, by its pages alone.</summary>
[Collection(nameof(Console))]
public sealed class AtTheDesk(Console console)
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task AReportBecomesNewsAnIssueAndARecordThatIsFound(string language)
    {
        var word = $"槐荫里{Random.Shared.Next(10_000, 99_999)}号院";
        var (street, office, leader) = (await console.Window("street", language), await console.Window("office", language), await console.Window("leader", language));
        await Console.Watched(office, $"desk-{language}", async () =>
        {
            await Report(street, $"街道整治{word}\n近日，街道组织志愿者120余人次整治{word}，清理乱堆乱放30余处。（Ⅲ-58城市精细化管理）");
            var series = await Found(office);
            await Begin(office, series);
            await office.Locator("li.offered", new() { HasText = word }).Locator("button").ClickAsync();
            await Assertions.Expect(office.Locator("ol[data-order] li")).ToHaveCountAsync(1);
            await office.Locator("a[href$='.docx']").IsVisibleAsync();
            var issue = new Uri(office.Url).AbsolutePath;
            await Step(office, issue, "handIn");
            await Step(office, issue, "proof");
            await leader.GotoAsync(issue);
            await Assertions.Expect(leader.Locator("input[name=step][value=proof]")).ToHaveCountAsync(0);
            await Step(leader, issue, "review");
            await Step(leader, issue, "sign");
            await Step(office, issue, "issue");
            await Assertions.Expect(office.Locator("h1")).ToContainTextAsync("第672期");
            await office.GotoAsync($"/archive?q={Uri.EscapeDataString(word)}");
            await Assertions.Expect(office.Locator(".issue-list mark").First).ToHaveTextAsync(word);
        });
    }

    [Fact]
    public async Task FormerIssuesAreReadLookedAtAndTakenIn()
    {
        var word = $"旧刊{Random.Shared.Next(10_000, 99_999)}";
        var office = await console.Window("office");
        await Console.Watched(office, "take-in", async () =>
        {
            await Found(office);
            await office.GotoAsync("/archive");
            await office.ClickAsync("a[href='/archive/import']");
            await office.SetInputFilesAsync("#file", new FilePayload[]
            {
                new() { Name = "88.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes($"白鹭区创建全国文明城市 工作快报\n第88期\n白鹭区创建全国文明城市工作领导小组办公室\n2024年3月6日\n【生活环境建设】\n青石街道管好背街小巷\n近日，青石街道整治{word}，清运垃圾40吨。（青石街道）\n编校：张三 审核：李四 核签：王五\n") },
                new() { Name = "noise.docx", MimeType = "application/octet-stream", Buffer = [0x50, 0x4B, 3, 4, 0, 1, 2, 3] },
                new() { Name = "undated.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes($"白鹭区创建全国文明城市 工作快报\n第89期\n【生活环境建设】\n青石街道清理{word}。（青石街道）\n") },
            });
            await office.ClickAsync(".upload button.primary");
            await Assertions.Expect(office.Locator("article.told")).ToHaveCountAsync(3);
            await Assertions.Expect(office.Locator("article.told", new() { HasText = "noise.docx" })).ToContainTextAsync("docx");
            (await office.Locator("article.told", new() { HasText = "88.txt" }).Locator("input[name^=number]").InputValueAsync()).ShouldBe("88");
            await office.ClickAsync("main form > button.primary");
            await Assertions.Expect(office.Locator("main > .notice-wrong")).ToBeVisibleAsync();
            await office.Locator("article.told", new() { HasText = "undated.txt" }).Locator("input[type=date]").FillAsync("2024-03-20");
            await office.Locator("article.told", new() { HasText = "undated.txt" }).Locator("[name=take]").CheckAsync();
            await office.Locator("article.told", new() { HasText = "88.txt" }).Locator("[name=take]").CheckAsync();
            await office.ClickAsync("main form > button.primary");
            await Assertions.Expect(office.Locator(".notice-done")).ToContainTextAsync("2");
            await office.GotoAsync($"/archive?q={Uri.EscapeDataString(word)}");
            await Assertions.Expect(office.Locator(".issue-list > li")).ToHaveCountAsync(2);
        });
    }

    private static async Task Report(IPage street, string text)
    {
        await street.GotoAsync("/reports");
        await street.FillAsync("#text", text);
        await street.ClickAsync("main form button.primary");
        await Assertions.Expect(street.Locator(".report-text mark").First).ToBeVisibleAsync();
        await street.ClickAsync("form[action$='/confirm'] button.primary");
        await Assertions.Expect(street.Locator(".notice-done")).ToBeVisibleAsync();
        await street.ClickAsync("form[action$='/news'] button");
        await street.WaitForURLAsync("**/bulletins*");
    }

    /// <returns>Its name.</returns>
    private static async Task<string> Found(IPage office)
    {
        var name = $"云河区创建全国文明城区 工作快报{Random.Shared.Next(10_000, 99_999)}";
        await office.GotoAsync("/bulletins");
        if (!await office.Locator("#s-name").IsVisibleAsync()) await office.ClickAsync("details:has(#s-name) > summary");
        await office.FillAsync("#s-name", name);
        await office.FillAsync("#s-issuer", "云河区创城办");
        await office.FillAsync("#s-last", "671");
        await office.ClickAsync("form[action='/bulletins/series'] button");
        await Assertions.Expect(office.Locator(".notice-done")).ToBeVisibleAsync();
        return name.Replace(" ", "", StringComparison.Ordinal);
    }

    private static async Task Begin(IPage office, string series)
    {
        await office.GotoAsync("/bulletins");
        await office.ClickAsync("details:has(#series) > summary");
        await office.SelectOptionAsync("#series", new SelectOptionValue { Label = series });
        await office.ClickAsync("form[action='/bulletins'] button.primary");
        await Assertions.Expect(office.Locator("#contents")).ToBeVisibleAsync();
    }

    private static async Task Step(IPage page, string issue, string step)
    {
        await page.GotoAsync(issue);
        await page.ClickAsync($".moves form:has(input[name=step][value={step}]) button");
        await Assertions.Expect(page.Locator($".moves input[name=step][value={step}]")).ToHaveCountAsync(0);
    }
}
