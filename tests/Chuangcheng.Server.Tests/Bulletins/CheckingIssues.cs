using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Chuangcheng.Model.Organisation;
using static Chuangcheng.Server.Tests.Bulletins.DeskSteps;

namespace Chuangcheng.Server.Tests.Bulletins;

/// <summary>What the rules find before the sign-off, and what is refused on the way.</summary>
public abstract class CheckingIssues(TestServer server)
{
    [Fact]
    public async Task ShowsBeforeTheSignOffWhatTheRulesFindAndNothingAfterwards()
    {
        var district = await server.ADistrict();
        var (office, leader, street) = (await district.As(Role.Office), await district.As(Role.Leader), await district.As(Role.Street));
        var item = await SomeNews(street, "2月30日,街道清理堆物35处，其中楼道20处、院落25处。联系电话13800138000。");
        var issue = await AnIssue(office, await ASeries(office), [item]);
        async Task<List<JsonNode>> Findings() => [.. (await office.GetFromJsonAsync<JsonObject>($"/api/bulletins/{issue}"))!["findings"]!.AsArray().OfType<JsonNode>()];
        var found = await Findings();
        string[] rules = ["date-impossible", "half-width", "personal-data", "sum"];
        found.Select(finding => finding["rule"]!.GetValue<string>()).Intersect(rules).Order().ShouldBe(rules);
        found.ShouldAllBe(finding => finding["item"]!.GetValue<Guid>() == item);
        found.Single(finding => finding["rule"]!.GetValue<string>() == "half-width")["fix"]!.GetValue<string>().ShouldBe("，");
        (await office.PutAsJsonAsync($"/api/news/{item}", new { headline = "街道推进创建工作", text = "街道清理堆物35处。", section = "常态创建" })).EnsureSuccessStatusCode();
        (await Findings()).ShouldBeEmpty();
        await Through(office, leader, issue);
        (await Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task AFigureTypedOtherwiseThanTheLedgerCountsIsPointedOutWithWhatItCounts()
    {
        var district = await server.ADistrict();
        var (office, street) = (await district.As(Role.Office), await district.As(Role.Street));
        await district.AProblem();
        var item = await SomeNews(street, "今年以来累计发现350余项问题。");
        var issue = await AnIssue(office, await ASeries(office), [item]);
        async Task<JsonNode?> Found() => (await office.GetFromJsonAsync<JsonObject>($"/api/bulletins/{issue}"))!["findings"]!.AsArray().SingleOrDefault(finding => finding!["rule"]!.GetValue<string>() == "ledger");
        var found = (await Found())!;
        (found["words"]!.GetValue<string>(), found["fix"]!.GetValue<string>(), found["item"]!.GetValue<Guid>()).ShouldBe(("350余项", "1项", item));
        (await office.PutAsJsonAsync($"/api/news/{item}", new { headline = "街道推进创建工作", text = "今年以来累计发现1项问题。", section = "常态创建" })).EnsureSuccessStatusCode();
        (await Found()).ShouldBeNull();
    }

    [Fact]
    public async Task AConfirmedReportBecomesNewsOnce()
    {
        var district = await server.ADistrict();
        var (office, street, other) = (await district.As(Role.Office), await district.As(Role.Street), await (await server.ADistrict()).As(Role.Office));
        var id = Guid.CreateVersion7();
        (await street.PutAsJsonAsync($"/api/reports/{id}", new { text = "街道整治背街小巷\n近日，街道清理乱堆乱放130余处。（Ⅲ-58城市精细化管理）" })).EnsureSuccessStatusCode();
        await street.PostAsJsonAsync($"/api/reports/{id}/news", new { }).ShouldRefuse(409, "report-not-confirmed");
        (await street.PostAsJsonAsync($"/api/reports/{id}/confirm", new { })).EnsureSuccessStatusCode();
        await other.PostAsJsonAsync($"/api/reports/{id}/news", new { }).ShouldRefuse(404, "no-such-report");
        for (var sent = 0; sent < 2; sent++)
        {
            var news = await (await street.PostAsJsonAsync($"/api/reports/{id}/news", new { })).EnsureSuccessStatusCode().Json();
            (news["headline"]!.GetValue<string>(), news["text"]!.GetValue<string>()).ShouldBe(("街道整治背街小巷", "近日，街道清理乱堆乱放130余处。（Ⅲ-58城市精细化管理）"));
            news["codes"]!.AsArray().Select(code => code!.GetValue<string>()).ShouldContain(code => code.StartsWith("Ⅲ-58", StringComparison.Ordinal));
        }
        (await office.GetFromJsonAsync<JsonObject>("/api/news"))!["items"]!.AsArray().Count(item => item!["id"]!.GetValue<Guid>() == id).ShouldBe(1);
    }

    [Fact]
    public void HasWordsForEveryRuleInBothLanguages()
    {
        var codes = System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(Path.Combine(Root, "src/Chuangcheng.Model/Bulletins/Checks/Finding.cs")), "(?<=[ >])[a-z]+(-[a-z]+)+|weekday|repeated|sum(?=,)|ledger|forbidden|unpaired").Select(match => match.Value).Distinct().Append("figureChanged").ToList();
        codes.Count.ShouldBeGreaterThan(17);
        foreach (var file in new[] { "Texts.resx", "Texts.en.resx" })
        {
            var names = XDocument.Load(Path.Combine(Root, "src/Chuangcheng.Server/Bulletins", file)).Root!.Elements("data").Select(data => data.Attribute("name")!.Value).ToHashSet();
            codes.Where(code => !names.Contains($"finding.{code}")).ShouldBeEmpty(file);
        }
    }

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Chuangcheng.slnx"))) folder = Path.GetDirectoryName(folder)!;
            return folder;
        }
    }

    [Fact]
    public async Task BadInputIsNamedFieldByField()
    {
        var district = await server.ADistrict();
        var (office, street) = (await district.As(Role.Office), await district.As(Role.Street));
        await office.PutAsJsonAsync($"/api/bulletin-series/{Guid.CreateVersion7()}", new { name = "", issuer = "x", sectionSet = "1999" }).ShouldRefuse(400, "required");
        await street.PutAsJsonAsync($"/api/news/{Guid.CreateVersion7()}", new { text = new string('长', 5001) }).ShouldRefuse(400, "too-long");
        var (series, news) = (await ASeries(office), await SomeNews(street, "整治。", section: "没有的栏目"));
        var issue = Guid.CreateVersion7();
        (await office.PutAsJsonAsync($"/api/bulletins/{issue}", new { series })).EnsureSuccessStatusCode();
        await office.PostAsJsonAsync($"/api/bulletins/{issue}/steps", new { step = "handIn" }).ShouldRefuse(409, "nothing-in-it");
        await office.PutAsJsonAsync($"/api/bulletins/{issue}/contents", new { items = new[] { new { item = news } } }).ShouldRefuse(400, "unknown-section");
        await office.PutAsJsonAsync($"/api/bulletins/{issue}/contents", new { items = new[] { new { item = news, section = "简讯" }, new { item = news, section = "简讯" } } }).ShouldRefuse(400, "news-elsewhere");
        await office.PostAsync($"/api/news/{news}/upward", null).ShouldRefuse(409, "nobody-above");
        await street.PutAsJsonAsync($"/api/news/{Guid.CreateVersion7()}/template", new { template = "monthlyResults" }).ShouldRefuse(403, "not-allowed");
    }
}

[Collection(nameof(OnSqlite))]
public sealed class CheckingIssuesOnSqlite(SqliteServer server) : CheckingIssues(server);

[Collection(nameof(OnPostgres))]
public sealed class CheckingIssuesOnPostgres(PostgresServer server) : CheckingIssues(server);
