using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Todo;

/// <summary>Everything a reader has to do in one list, by deadline; nobody else's.</summary>
public abstract partial class MyWork(TestServer server)
{
    private async Task<string> Read(HttpClient who, string query = "")
    {
        using var browser = server.Client();
        browser.DefaultRequestHeaders.Add("Cookie", $"cc-session={who.DefaultRequestHeaders.Authorization!.Parameter}");
        return await browser.GetStringAsync("/todo" + query, TestContext.Current.CancellationToken);
    }

    private static List<string> Links(string page) => [.. Link().Matches(page).Select(match => match.Groups[1].Value)];

    [Fact]
    public async Task PutsProblemsPatrolsAndReportsOfOnesUnitIntoOneListByDeadline()
    {
        var district = await server.ADistrict();
        var (office, street) = (await district.As(Role.Office), await district.As(Role.Street));
        var problem = await district.AProblem();
        var (round, report, today) = (Guid.CreateVersion7(), Guid.CreateVersion7(), TimeProvider.System.GetUtcNow().UtcDateTime.Date);
        (await office.PutAsJsonAsync($"/api/rounds/{round}", new { name = "三巡", template = "three-patrols", from = $"{today.AddDays(-9):yyyy-MM-dd}", to = $"{today.AddDays(-8):yyyy-MM-dd}", places = new { kind = "communities" } })).EnsureSuccessStatusCode();
        (await street.PutAsJsonAsync($"/api/reports/{report}", new { text = "清理小广告230余条。" })).EnsureSuccessStatusCode();

        // The patrol's last day is past; the problem's deadline lies ahead or behind it by the calendar; the report has none.
        var all = Links(await Read(street));
        all.ShouldBe([$"/inspections/{round}", $"/problems/{problem["id"]}", $"/reports/{report}"], ignoreOrder: true);
        all[^1].ShouldBe($"/reports/{report}");
        Links(await Read(street, "?kind=report")).ShouldBe([$"/reports/{report}"]);
        Links(await Read(street, "?kind=round")).ShouldBe([$"/inspections/{round}"]);
        Links(await Read(street, "?kind=appeal")).ShouldBeEmpty();
        Links(await Read(street, "?kind=nothing&page=99&pageSize=25")).Count.ShouldBe(3);
        Links(await Read(await district.AsOtherStreet())).ShouldBe([$"/inspections/{round}"]);
        Links(await Read(await district.As(Role.Department))).ShouldBeEmpty();
        Links(await Read(await district.As(Role.Inspector))).ShouldBeEmpty();
        Links(await Read(await (await server.ADistrict()).As(Role.Office))).ShouldBeEmpty();
    }

    [Fact]
    public async Task PagesThroughManyWithoutLosingOrRepeatingOne()
    {
        var district = await server.ADistrict();
        var street = await district.As(Role.Street);
        for (var i = 0; i < 30; i++) (await street.PutAsJsonAsync($"/api/reports/{Guid.CreateVersion7()}", new { text = $"清理小广告{i + 2}条。" })).EnsureSuccessStatusCode();
        var problem = await district.AProblem();
        var (first, second) = (Links(await Read(street, "?pageSize=25")), Links(await Read(street, "?pageSize=25&page=2")));
        first[0].ShouldBe($"/problems/{problem["id"]}");
        (first.Count, second.Count, first.Concat(second).Distinct().Count()).ShouldBe((25, 6, 31));
    }

    /// <summary>R-BUL-01: who edited does not review.</summary>
    [Fact]
    public async Task ShowsAnIssueToWhoeverMayTakeItsNextStep()
    {
        var district = await server.ADistrict();
        var (office, leader, street) = (await district.As(Role.Office), await district.As(Role.Leader), await district.As(Role.Street));
        var (series, news, issue) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        (await office.PutAsJsonAsync($"/api/bulletin-series/{series}", new { name = "工作快报", issuer = "创城办", numbering = "running", sectionSet = "2022", lastNumber = 1, lastTotal = 0 })).EnsureSuccessStatusCode();
        (await street.PutAsJsonAsync($"/api/news/{news}", new { headline = "街道推进创建工作", text = "街道清理小广告。", section = "常态创建" })).EnsureSuccessStatusCode();
        Links(await Read(office, "?kind=news")).ShouldBe(["/bulletins"]);
        (await office.PutAsJsonAsync($"/api/bulletins/{issue}", new { series })).EnsureSuccessStatusCode();
        (await office.PutAsJsonAsync($"/api/bulletins/{issue}/contents", new { items = new[] { new { item = news } } })).EnsureSuccessStatusCode();
        Links(await Read(office, "?kind=news")).ShouldBeEmpty();
        Links(await Read(office, "?kind=issue")).ShouldBe([$"/bulletins/{issue}"]);
        Links(await Read(leader)).ShouldBeEmpty();
        foreach (var step in new[] { "handIn", "proof" }) (await office.PostAsJsonAsync($"/api/bulletins/{issue}/steps", new { step })).EnsureSuccessStatusCode();
        Links(await Read(office, "?kind=issue")).ShouldBeEmpty();
        Links(await Read(leader)).ShouldBe([$"/bulletins/{issue}"]);
        Links(await Read(street)).ShouldBeEmpty();
    }

    [Fact]
    public async Task NamesMaterialsThatLackSomething()
    {
        var district = await server.ADistrict();
        var (office, street, submission) = (await district.As(Role.Office), await district.As(Role.Street), Guid.CreateVersion7());
        (await office.PutAsJsonAsync($"/api/submissions/{submission}", new { name = "年度测评", testMonth = $"{TimeProvider.System.GetUtcNow().AddMonths(2):yyyy-MM}-01" })).EnsureSuccessStatusCode();
        Links(await Read(street)).ShouldBeEmpty();
        (await street.PutAsJsonAsync($"/api/submissions/{submission}/materials/{Guid.CreateVersion7()}", new { indicator = "Ⅲ-6", kind = "report", title = "工作情况", text = new string('字', 5000) })).EnsureSuccessStatusCode();
        Links(await Read(street)).ShouldBe([$"/submission?id={submission}"]);
        Links(await Read(await district.AsOtherStreet())).ShouldBeEmpty();
    }

    [GeneratedRegex("""class="todo-what">\s*<a href="([^"]+)">""")]
    private static partial Regex Link();
}

[Collection(nameof(OnSqlite))]
public sealed class MyWorkOnSqlite(SqliteServer server) : MyWork(server);

[Collection(nameof(OnPostgres))]
public sealed class MyWorkOnPostgres(PostgresServer server) : MyWork(server);
