using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests;

/// <summary>What each page is for, done in a browser, in both languages.</summary>
[Collection(nameof(Console))]
public sealed partial class WorkingInTheConsole(Console console)
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task AFigureOnTheCommandPageOpensIntoItsRecords(string language)
    {
        var page = await console.Window("office", language);
        await Assertions.Expect(page).ToHaveURLAsync(EndsWithCommand());
        await page.ClickAsync(".stats a >> nth=3");
        await page.ClickAsync(".measure-top a");
        await page.Reaches("/records*");
        await Assertions.Expect(page.Locator("table tbody tr").First).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".measure-top")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".command")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("zh-CN", true)]
    [InlineData("en-US", false)]
    public async Task APastedMessageIsRegisteredWithOneLook(string language, bool scripts)
    {
        var page = await console.Window("office", language, scripts: scripts);
        var (here, there) = ($"测试路{Random.Shared.Next(100_000)}号", $"测试巷{Random.Shared.Next(100_000)}号");
        await Console.Watched(page, $"paste-{language}", async () =>
        {
            await page.GotoAsync("/problems/paste");
            await page.FillAsync("#text", $"【督查群】\n王主任 09:41\n1、{here}门前垃圾桶满冒；2、{there}路灯不亮\n明天下班前整改到位");
            await page.ClickAsync("main button.primary");
            await Assertions.Expect(page.Locator(".drafts tbody tr")).ToHaveCountAsync(2);
            (await page.InputValueAsync("[name=item-0]")).ShouldStartWith("CK-D029");
            (await page.InputValueAsync("[name=due-1]")).ShouldEndWith("T18:00");
            await page.ClickAsync("main button.primary");
            await Assertions.Expect(page.Locator(".notice-done")).ToContainTextAsync("2");
            await page.GotoAsync($"/problems?q={Uri.EscapeDataString(here)}");
            await Assertions.Expect(page.Locator("table.ledger tbody tr")).ToHaveCountAsync(1);
        });
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task AViewIsKeptSharedAndTakenAway(string language)
    {
        var name = $"视图{Random.Shared.Next(100_000)}";
        var page = await console.Window("office", language);
        await page.GotoAsync("/problems?state=watching&columns=number,state");
        await page.ClickAsync(".views summary");
        await page.FillAsync("#view-name", name);
        await page.CheckAsync("[name=shared]");
        await page.ClickAsync(".views form:last-of-type button.wide");
        var other = await console.Window("leader", language);
        await other.GotoAsync("/problems");
        await other.ClickAsync(".views summary");
        await other.ClickAsync($"text={name}");
        await other.Reaches("/problems?state=watching&columns=number,state");
        (await other.Locator("table.ledger thead th:not(.tick)").CountAsync()).ShouldBe(3);
        await page.ClickAsync(".views summary");
        await page.ClickAsync($".view-line:has-text('{name}') button");
        await page.ClickAsync(".views summary");
        (await page.Locator($"text={name}").CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task ManyAreHandedOverAtOnceAndTakenBack(string language)
    {
        var page = await console.Window("office", language);
        await Console.Watched(page, $"batch-{language}", async () =>
        {
            await page.GotoAsync("/problems?state=inWork");
            await page.Locator("[name=problem]").Nth(0).CheckAsync();
            await page.Locator("[name=problem]").Nth(1).CheckAsync();
            await Assertions.Expect(page.Locator(".batch output")).ToHaveTextAsync("2");
            await page.SelectOptionAsync("#batch-unit", new SelectOptionValue { Index = 1 });
            await page.ClickAsync(".batch button[value=assign]");
            await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("2");
            await page.ClickAsync(".toast form button");
            await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("2");
        });
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task TheDistrictsOwnColumnsAreReadOnceAndExported(string language)
    {
        var page = await console.Window("office", language);
        var download = await page.RunAndWaitForDownloadAsync(async () =>
        {
            await page.GotoAsync("/problems?state=watching");
            await page.ClickAsync("a[href*='export.xlsx']");
        });
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.xlsx");
        await download.SaveAsAsync(file);
        await page.GotoAsync("/problems/template");
        await page.SetInputFilesAsync("#file", file);
        await page.ClickAsync("main button.primary");
        await Assertions.Expect(page.Locator("select[name=field]").First).ToBeVisibleAsync();
        File.Delete(file);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task ATableIsUploadedTriedTakenInAndTakenBack(string language)
    {
        var page = await console.Window("admin", language);
        var code = $"B{Random.Shared.Next(1_000_000)}";
        FilePayload Table(string parent) => new() { Name = $"{code}.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes($"code,name,kind,parent\n{code},Unit {code},department,{parent}\n") };
        await Console.Watched(page, $"import-{language}", async () =>
        {
            await page.GotoAsync("/system/units");
            var root = (await page.Locator("tbody td.number").First.TextContentAsync())!.Trim();
            async Task Send(string parent, bool trial)
            {
                await page.GotoAsync("/system/imports?kind=units");
                await page.SetInputFilesAsync("#file", Table(parent));
                if (trial) await page.CheckAsync("[name=trial]");
                await page.ClickAsync("main .upload button.primary");
            }
            await Send("nowhere", trial: false);
            await Assertions.Expect(page.Locator("main [role=alert] li").First).ToBeVisibleAsync();
            await Send(root, trial: true);
            await Assertions.Expect(page.Locator(".notice-done")).ToBeVisibleAsync();
            (await page.Locator($"tbody tr:has-text('{code}.csv')").CountAsync()).ShouldBe(0);
            await Send(root, trial: false);
            await Assertions.Expect(page.Locator($"tbody tr:has-text('{code}.csv')")).ToHaveCountAsync(1);
            await page.GotoAsync("/system/units");
            await Assertions.Expect(page.Locator($"tr:has-text('{code}')")).ToHaveCountAsync(1);
            await page.GotoAsync("/system/imports");
            await page.ClickAsync($"tbody tr:has-text('{code}.csv') button");
            await page.Reaches("/system/imports?undone=1");
            await page.GotoAsync("/system/units");
            await Assertions.Expect(page.Locator($"tr:has-text('{code}')")).ToHaveCountAsync(0);
        });
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task TheDayToCountDownToIsSetAndKeepsItsHistory(string language)
    {
        var page = await console.Window("office", language);
        await page.GotoAsync("/system/settings");
        await page.FillAsync("#target-day", "2099-12-01");
        await page.ClickAsync("form:has(#target-day) button");
        await page.GotoAsync("/command");
        await Assertions.Expect(page.Locator(".countdown strong")).ToBeVisibleAsync();
        (await page.Locator(".between a[href^='/measures/problems-open']").InnerTextAsync()).ShouldMatch("[0-9]");
        await page.GotoAsync("/system/settings");
        (await page.Locator("section:has(#target-day) details li").CountAsync()).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("admin", "/indicators", "table.indicator-tree tbody .what a", "Indicators")]
    [InlineData("admin", "/system/units", "tbody .what a", "Units")]
    [InlineData("admin", "/system/calendar", null, "Calendar")]
    [InlineData("auditor", "/system/audit", null, "Audit")]
    public async Task ThePagesOfTheSystemSpeakEnglishAndOpen(string user, string path, string? link, string title)
    {
        var page = await console.Window(user, "en-US");
        await page.GotoAsync(path);
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(title);
        await Assertions.Expect(page.Locator("main table tbody tr").First).ToBeVisibleAsync();
        if (link is null) return;
        await page.Locator(link).First.ClickAsync();
        await page.Reaches($"{path}*-*");
        await page.GoBackAsync();
        await page.Reaches(path);
    }

    [Fact]
    public async Task TheWholeLoopIsWalkedByKeyboardAlone()
    {
        var page = await console.Window("street");
        await Console.Watched(page, "keyboard", async () =>
        {
            await page.Keyboard.PressAsync("?");
            await Assertions.Expect(page.Locator("#keys")).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("Escape");
            await page.Keyboard.PressAsync("g");
            await page.Keyboard.PressAsync("p");
            await page.Reaches("/problems");
            await page.Keyboard.PressAsync("/");
            await page.Keyboard.TypeAsync("WT-");
            await page.Keyboard.PressAsync("Enter");
            await page.Reaches("/problems?*q=WT-*");
            await page.Keyboard.PressAsync("j");
            await page.Keyboard.PressAsync("Enter");
            await page.Reaches("/problems/*-*");
            await Assertions.Expect(page.Locator(".problem-head")).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("Escape");
            await page.Reaches("/problems");
        });
    }

    [Fact]
    public async Task FocusStaysInAnOpenDrawerAndEscapeClosesIt()
    {
        var page = await console.Window();
        await page.GotoAsync("/design?dialog=open");
        for (var i = 0; i < 12; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            (await page.EvaluateAsync<bool>("!!document.activeElement.closest('[role=dialog]')")).ShouldBeTrue();
        }
        await page.Keyboard.PressAsync("Escape");
        await page.Reaches("/design");
    }

    [GeneratedRegex("/command$")]
    private static partial Regex EndsWithCommand();
}
