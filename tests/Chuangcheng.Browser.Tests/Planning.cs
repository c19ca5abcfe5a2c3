using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests;

/// <summary>The main task of each page of inspections, sites and responsibility, as an office or a street does it.</summary>
[Collection(nameof(Console))]
public sealed class Planning(Console console)
{
    private static string Known(string language, string chinese, string english) => language.StartsWith("zh", StringComparison.Ordinal) ? chinese : english;

    [Theory]
    [InlineData("zh-CN", true)]
    [InlineData("en-US", true)]
    [InlineData("zh-CN", false)]
    public async Task AStreetNotesAnEmptyPatrolWithOneTap(string language, bool scripts)
    {
        using var program = await console.Program("office");
        var round = Guid.CreateVersion7();
        var today = TimeProvider.System.GetUtcNow().AddHours(8).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        (await program.PutAsJsonAsync($"/api/rounds/{round}", new { name = $"三巡 {round}", template = "three-patrols", from = today, to = today, places = new { kind = "communities" } })).EnsureSuccessStatusCode();
        var street = await console.Window("street", language, scripts: scripts);
        await Console.Watched(street, $"patrol-{language}-{scripts}", async () =>
        {
            await street.GotoAsync($"/inspections/{round}");
            await street.ClickAsync("table.walks tbody tr:first-child button");
            await Assertions.Expect(street.Locator("[role=status]").First).ToContainTextAsync(Known(language, "已记下", "Noted"));
            await Assertions.Expect(street.Locator("table.walks tbody tr:first-child .tag-done")).ToHaveCountAsync(1);
        });
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task TheOfficePlansADrawnRoundProvesItWalksItAndScoresIt(string language)
    {
        var office = await console.Window("office", language);
        await Console.Watched(office, $"round-{language}", async () =>
        {
            await office.GotoAsync("/inspections");
            await office.ClickAsync("a[href='/inspections/new?template=field-round']");
            await office.FillAsync("#teams", "一组：inspector\n二组：");
            await office.FillAsync("#seed", "20260520");
            await office.ClickAsync("form.plan button[type=submit]");
            await Assertions.Expect(office.Locator("[role=status]").First).ToContainTextAsync(Known(language, "已安排", "planned"));
            var round = office.Url.Split('/')[^1].Split('?')[0];
            await Assertions.Expect(office.Locator("#sites")).ToContainTextAsync(Known(language, "还没到的点位", "Not visited yet"));
            await office.GotoAsync($"/inspections/{round}/draw");
            await Assertions.Expect(office.Locator("main")).ToContainTextAsync("20260520");
            await Assertions.Expect(office.Locator(".notice-done")).ToBeVisibleAsync();
            await office.GotoAsync($"/inspections/{round}/order");
            (await office.Locator("main tbody tr").CountAsync()).ShouldBeGreaterThan(3);
            await Assertions.Expect(office.Locator("svg.route")).ToBeVisibleAsync();
            await office.GotoAsync($"/inspections/{round}/score");
            await Assertions.Expect(office.Locator("main")).ToContainTextAsync(Known(language, "还没有可计分", "Nothing to score"));
            await office.GotoAsync($"/inspections/{round}");
            await office.ClickAsync($"form[action='/inspections/{round}/submit'] button");
            await Assertions.Expect(office.Locator("[role=status]").First).ToContainTextAsync(Known(language, "已提交", "Submitted"));
        });
    }

    /// <summary>R-INSP-03, in the pages.</summary>
    [Fact]
    public async Task AnUnannouncedRoundIsNowhereInTheStreetsPagesUntilItIsSubmitted()
    {
        using var program = await console.Program("office");
        var round = Guid.CreateVersion7();
        var name = $"暗访 {round}";
        (await program.PutAsJsonAsync($"/api/rounds/{round}", new { name, template = "four-nots", from = "2026-05-18", draw = new { percent = 50 } })).EnsureSuccessStatusCode();
        var street = await console.Window("street");
        foreach (var path in new[] { "/inspections?shown=all", "/inspections/compare", "/inspections/visits", "/inspections/coverage" })
        {
            await street.GotoAsync(path);
            (await street.ContentAsync()).ShouldNotContain(name);
        }
        foreach (var path in new[] { "", "/draw", "/order", "/score" }) (await street.GotoAsync($"/inspections/{round}{path}"))!.Status.ShouldBe(404);
        (await program.PostAsync($"/api/rounds/{round}/submit", null)).EnsureSuccessStatusCode();
        (await street.GotoAsync($"/inspections/{round}"))!.Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("zh-CN", "合格", "新记 1 行")]
    [InlineData("en-US", "pass", "1 rows recorded")]
    public async Task AStreetSendsBackItsSelfCheckTable(string language, string pass, string said)
    {
        var street = await console.Window("street", language);
        await Console.Watched(street, $"self-check-{language}", async () =>
        {
            await street.GotoAsync("/inspections/self-check");
            var download = await street.RunAndWaitForDownloadAsync(() => street.ClickAsync("form[action='/inspections/self-check.xlsx'] button"));
            var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.xlsx");
            await download.SaveAsAsync(file);
            var table = Server.Intake.SourceFile.Table(await File.ReadAllBytesAsync(file), "t.xlsx");
            using var filled = new MemoryStream();
            using (var sheet = new Server.Plumbing.Xlsx(filled, "x"))
            {
                sheet.Row(table.Header.Select(h => (object?)h));
                sheet.Row(table.Header.Select((_, i) => (object?)(i == 9 ? pass : table.Rows[0].Cells[i])));
            }
            foreach (var expected in new[] { said, Known(language, "新记 0 行", "0 rows recorded") })
            {
                await street.SetInputFilesAsync("#file", new FilePayload { Name = "table.xlsx", MimeType = "application/octet-stream", Buffer = filled.ToArray() });
                await street.ClickAsync("form[action='/inspections/self-check'] button[type=submit]");
                await Assertions.Expect(street.Locator(".notice-done")).ToContainTextAsync(expected);
            }
            File.Delete(file);
        });
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task TheMapDrawsGroupsAndComesNearer(string language)
    {
        var office = await console.Window("office", language);
        await Console.Watched(office, $"map-{language}", async () =>
        {
            await office.GotoAsync("/sites");
            await office.ClickAsync("nav.tabs a[href*='view=map']");
            await Assertions.Expect(office.Locator("[data-map][data-drawn]")).ToBeVisibleAsync();
            var before = await office.Locator(".cluster, .pin").CountAsync();
            before.ShouldBeInRange(1, 500);
            await office.Locator(".cluster").First.ClickAsync();
            await Assertions.Expect(office.Locator(".pin, .cluster").First).ToBeVisibleAsync();
            (await office.EvaluateAsync<int>("performance.getEntriesByType('resource').filter(r => !r.name.startsWith(location.origin) && !r.name.startsWith('data:')).length")).ShouldBe(0);
        });
    }

    [Fact]
    public async Task TheTableStandsWhereTheMapCannot()
    {
        var office = await console.Window("office", scripts: false);
        await office.GotoAsync("/sites?view=map");
        await Assertions.Expect(office.Locator("[data-map]")).ToBeHiddenAsync();
        (await office.Locator("main tbody tr").CountAsync()).ShouldBeGreaterThan(10);
        await Assertions.Expect(office.Locator("noscript, .notice").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("zh-CN", "已更改 2 个点位")]
    [InlineData("en-US", "2 sites changed")]
    public async Task TheOfficeChangesManySitesAndOpensOne(string language, string said)
    {
        var office = await console.Window("office", language);
        await Console.Watched(office, $"sites-{language}", async () =>
        {
            await office.GotoAsync("/sites");
            await office.Locator("input[name=site]").Nth(0).CheckAsync();
            await office.Locator("input[name=site]").Nth(1).CheckAsync();
            await office.ClickAsync("details.bulk summary");
            await office.FillAsync("#b-addList", $"L{Guid.CreateVersion7():N}"[..12]);
            await office.ClickAsync("details.bulk button[type=submit]");
            await Assertions.Expect(office.Locator("[role=status]").First).ToContainTextAsync(said);
            await office.ClickAsync("main tbody td.what a >> nth=0");
            await Assertions.Expect(office.Locator(".qr svg")).ToBeVisibleAsync();
            await Assertions.Expect(office.Locator("main")).ToContainTextAsync("GCJ-02");
            await Assertions.Expect(office.Locator("main")).ToContainTextAsync("CGCS2000");
            (await office.Locator(".chain-steps li").CountAsync()).ShouldBeGreaterThan(2);
        });
    }

    /// <summary>The card's code opens the check list; it carries the office's number and nobody's.</summary>
    [Fact]
    public async Task TheCodeOpensTheCheckListWithTheOfficesNumber()
    {
        using var program = await console.Program("office");
        var site = (await program.GetFromJsonAsync<JsonObject>("/api/sites?pageSize=1"))!["items"]![0]!["id"]!.GetValue<string>();
        (await program.PutAsJsonAsync("/api/office-card", new { phone = "010-5555 0100", open = false })).EnsureSuccessStatusCode();
        var stranger = await console.Window();
        await stranger.GotoAsync($"/q/{site}");
        stranger.Url.ShouldContain("/sign-in");
        (await program.PutAsJsonAsync("/api/office-card", new { phone = "010-5555 0100", open = true })).EnsureSuccessStatusCode();
        await stranger.GotoAsync($"/q/{site}");
        await Assertions.Expect(stranger.Locator("main")).ToContainTextAsync("010-5555 0100");
        (await stranger.Locator("a[href^='tel:']").CountAsync()).ShouldBe(1);
        (await stranger.Locator(".checklist li").CountAsync()).ShouldBeGreaterThan(5);
    }

    [Theory]
    [InlineData("zh-CN", "点位责任人")]
    [InlineData("en-US", "点位责任人")]
    public async Task AnybodyFindsWhoAnswersForAPlaceOnADay(string language, string step)
    {
        using var program = await console.Program("office");
        var site = (await program.GetFromJsonAsync<JsonObject>("/api/sites?pageSize=1"))!["items"]![0]!;
        var office = await console.Window("office", language);
        await Console.Watched(office, $"chain-{language}", async () =>
        {
            await office.GotoAsync("/responsibility");
            await office.FillAsync("#f-q", site["code"]!.GetValue<string>());
            await office.ClickAsync("form.filters button[type=submit]");
            await Assertions.Expect(office.Locator(".chain-steps")).ToContainTextAsync(step);
            await office.GotoAsync("/responsibility/gaps");
            await Assertions.Expect(office.Locator("svg.point-map")).ToBeVisibleAsync();
            (await office.Locator("main tbody tr").CountAsync()).ShouldBeGreaterThan(0);
        });
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task TheOfficeHandsManyDutiesOverFromADayOn(string language)
    {
        var office = await console.Window("office", language);
        await Console.Watched(office, $"reassign-{language}", async () =>
        {
            await office.GotoAsync("/responsibility/reassign");
            await office.SelectOptionAsync("#step", "点位责任人");
            await office.SelectOptionAsync("#type", new SelectOptionValue { Index = language == "zh-CN" ? 1 : 2 });
            await office.SelectOptionAsync("#toUnit", new SelectOptionValue { Index = 3 });
            await office.FillAsync("#on", "2027-01-01");
            await office.ClickAsync("form[method=get] button[type=submit]");
            await Assertions.Expect(office.Locator("#preview")).ToBeVisibleAsync();
            if (await office.Locator("form[action='/responsibility/reassign'][method=post] button").CountAsync() == 0) return;
            await office.ClickAsync("form[action='/responsibility/reassign'][method=post] button");
            await Assertions.Expect(office.Locator("[role=status]").First).ToContainTextAsync(Known(language, "已调整", "changed hands"));
        });
    }

    [Fact]
    public async Task ALeavingPersonsPostsChangeHands()
    {
        var office = await console.Window("office");
        await office.GotoAsync("/responsibility/handover");
        await office.ClickAsync("main tbody td.what a >> nth=2");
        await Assertions.Expect(office.Locator("#posts")).ToBeVisibleAsync();
        if (await office.Locator("form[action^='/responsibility/handover/'] button").CountAsync() == 0) return;
        await office.SelectOptionAsync("#to", new SelectOptionValue { Index = 1 });
        await office.ClickAsync("form[action^='/responsibility/handover/'] button");
        await Assertions.Expect(office.Locator("[role=status]").First).ToContainTextAsync("已交接");
    }

    [Theory]
    [InlineData("/inspections")]
    [InlineData("/inspections/new?template=field-round")]
    [InlineData("/inspections/coverage")]
    [InlineData("/inspections/visits")]
    [InlineData("/inspections/compare")]
    [InlineData("/inspections/self-check")]
    [InlineData("/inspections/import")]
    [InlineData("/sites")]
    [InlineData("/sites?view=map")]
    [InlineData("/sites/import")]
    [InlineData("/sites/cards")]
    [InlineData("/responsibility")]
    [InlineData("/responsibility/gaps")]
    [InlineData("/responsibility/handover")]
    [InlineData("/responsibility/reassign")]
    public async Task FitsAPhone(string path)
    {
        var page = await console.Window("office", width: 390);
        (await page.GotoAsync(path))!.Status.ShouldBe(200);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);
    }
}
