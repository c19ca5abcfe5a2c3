using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangcheng.Server.Tests.Bulletins;

/// <summary>From a unit's news to an issue that is out, in the archive, in the feed; and what is refused on the way.</summary>
public abstract class Publishing(TestServer server)
{
    private static object Series(string numbering = "running", int last = 671, int total = 0) => new
    {
        name = "测试区创建全国文明城区 工作快报", issuer = "测试区创城办", numbering, sectionSet = "2022", downward = new[] { "全区各单位" }, mail = new[] { "reader@example.org" }, phone = "010-60000000", lastNumber = last, lastTotal = total,
    };

    private static async Task<Guid> ASeries(HttpClient office, object? body = null)
    {
        var id = Guid.CreateVersion7();
        (await office.PutAsJsonAsync($"/api/bulletin-series/{id}", body ?? Series())).EnsureSuccessStatusCode();
        return id;
    }

    private static async Task<Guid> SomeNews(HttpClient client, string text, string section = "常态创建", string? headline = "街道推进创建工作", string[]? codes = null)
    {
        var id = Guid.CreateVersion7();
        (await client.PutAsJsonAsync($"/api/news/{id}", new { headline, text, section, codes })).EnsureSuccessStatusCode();
        return id;
    }

    private static async Task<Guid> AnIssue(HttpClient office, Guid series, Guid[] news, bool special = false)
    {
        var id = Guid.CreateVersion7();
        (await office.PutAsJsonAsync($"/api/bulletins/{id}", new { series, special })).EnsureSuccessStatusCode();
        (await office.PutAsJsonAsync($"/api/bulletins/{id}/contents", new { items = news.Select(item => new { item }) })).EnsureSuccessStatusCode();
        return id;
    }

    private static async Task<JsonObject> Step(HttpClient client, Guid issue, string step, string? note = null, Guid? id = null)
    {
        var answer = await client.PostAsJsonAsync($"/api/bulletins/{issue}/steps", new { step, note, id });
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return await answer.Json();
    }

    private static async Task<JsonObject> Through(HttpClient office, HttpClient leader, Guid issue)
    {
        await Step(office, issue, "handIn");
        await Step(office, issue, "proof");
        await Step(leader, issue, "review");
        await Step(leader, issue, "sign");
        return await Step(office, issue, "issue");
    }

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
    public async Task AnIssueGoesFromNewsToTheArchive()
    {
        var district = await server.ADistrict();
        var (office, leader, street) = (await district.As(Role.Office), await district.As(Role.Leader), await district.As(Role.Street));
        var series = await ASeries(office);
        var news = await SomeNews(street, "一是压实责任。清理乱堆乱放130余处。二是发动群众。", codes: ["Ⅲ-58城市精细化管理"]);
        var issue = await AnIssue(office, series, [news]);
        var done = await Through(office, leader, issue);

        done["issue"]!["issueNumber"]!.GetValue<int>().ShouldBe(672);
        done["issue"]!["state"]!.GetValue<string>().ShouldBe("issued");
        var data = (await street.GetFromJsonAsync<JsonObject>($"/api/bulletins/{issue}.json"))!;
        data["signOff"]!["编校"]!.GetValue<string>().ShouldBe("Office");
        data["signOff"]!["核签"]!.GetValue<string>().ShouldBe("Leader");
        data["sections"]![0]!["items"]![0]!["indicatorCodes"]![0]!.GetValue<string>().ShouldBe("Ⅲ-58城市精细化管理");
        var found = (await street.GetFromJsonAsync<JsonObject>($"/api/bulletins?q={Uri.EscapeDataString("乱堆")}"))!;
        found["items"]!.AsArray().Single()!["hits"]![0]!["text"]!.GetValue<string>().ShouldContain("乱堆");
        (await street.GetFromJsonAsync<JsonObject>("/api/bulletins?indicator=Ⅲ-5"))!["total"]!.GetValue<int>().ShouldBe(0);
        (await street.GetFromJsonAsync<JsonObject>("/api/bulletins?indicator=Ⅲ-58"))!["total"]!.GetValue<int>().ShouldBe(1);
        (await office.GetFromJsonAsync<JsonObject>($"/api/bulletins/{issue}"))!["receipts"]!.AsArray().Count.ShouldBe(1);
        using var docx = new ZipArchive(await street.GetStreamAsync($"/api/bulletins/{issue}.docx"));
        using var text = new StreamReader(docx.GetEntry("word/document.xml")!.Open());
        var xml = await text.ReadToEndAsync();
        xml.ShouldContain("第672期");
        xml.ShouldContain("（Ⅲ-58城市精细化管理）（");
    }

    [Fact]
    public async Task WhoeverEditedOrProofreadNeitherReviewsNorSigns()
    {
        var district = await server.ADistrict();
        var (office, leader, street) = (await district.As(Role.Office), await district.As(Role.Leader), await district.As(Role.Street));
        var issue = await AnIssue(office, await ASeries(office), [await SomeNews(street, "近日开展整治。")]);
        await office.PostAsJsonAsync($"/api/bulletins/{issue}/steps", new { step = "sign" }).ShouldRefuse(409, "step-not-allowed");
        await Step(office, issue, "handIn");
        await Step(office, issue, "proof");
        await office.PostAsJsonAsync($"/api/bulletins/{issue}/steps", new { step = "review" }).ShouldRefuse(403, "other-eyes");
        await office.PutAsJsonAsync($"/api/bulletins/{issue}/contents", new { items = Array.Empty<object>() }).ShouldRefuse(409, "no-longer-a-draft");
        await leader.PostAsJsonAsync($"/api/bulletins/{issue}/steps", new { step = "sendBack" }).ShouldRefuse(400, "reason-needed");
        (await Step(leader, issue, "sendBack", "标题再斟酌"))["issue"]!["state"]!.GetValue<string>().ShouldBe("compiling");
    }

    [Fact]
    public async Task NumbersHaveNoGapsWhateverIsRefusedDroppedOrSentTwice()
    {
        var district = await server.ADistrict();
        var (office, leader, street) = (await district.As(Role.Office), await district.As(Role.Leader), await district.As(Role.Street));
        var series = await ASeries(office);
        List<Guid> issues = [];
        for (var i = 0; i < 6; i++)
        {
            var issue = await AnIssue(office, series, [await SomeNews(street, $"第{i}次整治。")]);
            await Step(office, issue, "handIn");
            await Step(office, issue, "proof");
            await Step(leader, issue, "review");
            issues.Add(issue);
        }
        await Step(leader, issues[2], "sendBack", "暂缓");
        await Step(office, issues[2], "drop");
        issues.RemoveAt(2);
        var once = Guid.CreateVersion7();
        var numbers = (await Task.WhenAll(issues.SelectMany(issue => new[] { 0, 1 }.Select(async _ =>
        {
            var answer = await leader.PostAsJsonAsync($"/api/bulletins/{issue}/steps", new { step = "sign", id = once.ToString()[..28] + issue.ToString()[^8..] });
            return answer.IsSuccessStatusCode ? (await answer.Json())["issue"]!["issueNumber"]!.GetValue<int>() : 0;
        })))).Where(number => number > 0).Distinct().Order();
        numbers.ShouldBe([672, 673, 674, 675, 676]);
        (await Step(office, issues[0], "issue"))["issue"]!["issueNumber"]!.GetValue<int>().ShouldBeInRange(672, 676);
        (await Step(leader, issues[0], "withdraw", "有误"))["issue"]!["issueNumber"]!.GetValue<int>().ShouldBeInRange(672, 676);
        var special = await AnIssue(office, series, [await SomeNews(street, "增刊内容。")], special: true);
        (await Through(office, leader, special))["issue"]!["issueNumber"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task AMunicipalIssueHasAYearlyAndATotalNumber()
    {
        var district = await server.ADistrict();
        var (office, leader) = (await district.As(Role.Office), await district.As(Role.Leader));
        var issue = await AnIssue(office, await ASeries(office, Series("yearly", 17, 2126)), [await SomeNews(office, "全市推进。")]);
        var done = await Through(office, leader, issue);
        done["issue"]!["issueNumber"]!.GetValue<int>().ShouldBe(18);
        done["issue"]!["totalIssueNumber"]!.GetValue<int>().ShouldBe(2127);
    }

    [Fact]
    public async Task AChangedFigureFlagsTheDraftAndASignedOneStays()
    {
        var district = await server.ADistrict();
        var (office, leader) = (await district.As(Role.Office), await district.As(Role.Leader));
        await district.AProblem();
        var news = await SomeNews(office, "共发现问题{1}项。");
        (await office.PutAsJsonAsync($"/api/news/{news}/figures/1", new { measure = "problems-found", query = "from=2026-05-01&to=2026-05-31" })).EnsureSuccessStatusCode();
        await office.PutAsJsonAsync($"/api/news/{news}/figures/2", new { measure = "problems-found", query = "" }).ShouldRefuse(400, "no-place-for-figure");
        await office.PutAsJsonAsync($"/api/news/{news}/figures/1", new { measure = "no-such", query = "" }).ShouldRefuse(404, "unknown-measure");
        var issue = await AnIssue(office, await ASeries(office), [news]);
        (await office.GetFromJsonAsync<JsonObject>($"/api/bulletins/{issue}"))!["findings"]!.AsArray().ShouldBeEmpty();

        await district.AProblem(TestDistrict.DepartmentItem);
        var flagged = (await office.GetFromJsonAsync<JsonObject>($"/api/bulletins/{issue}"))!;
        flagged["findings"]!.AsArray().Single()!["rule"]!.GetValue<string>().ShouldBe("figureChanged");
        (await office.PostAsync($"/api/news/{news}/figures/refresh", null)).EnsureSuccessStatusCode();
        var done = await Through(office, leader, issue);
        await district.AProblem(site: district.OtherSite);
        var after = (await office.GetFromJsonAsync<JsonObject>($"/api/bulletins/{issue}"))!;
        after["findings"]!.AsArray().ShouldBeEmpty();
        var figure = after["figures"]!.AsArray().Single()!["figure"]!;
        figure["shown"]!.GetValue<string>().ShouldBe("2");
        figure["frozenAt"].ShouldNotBeNull();
        figure["happening"]!.GetValue<long>().ShouldBeGreaterThan(0);
        (await office.GetFromJsonAsync<JsonObject>($"/api/bulletins/{issue}.json"))!["sections"]![0]!["items"]![0]!["text"]!.GetValue<string>().ShouldBe("共发现问题2项。");
        (await office.GetFromJsonAsync<JsonObject>(figure["records"]!.GetValue<string>()))!["total"]!.GetValue<int>().ShouldBe(3);
        done["issue"]!["state"]!.GetValue<string>().ShouldBe("issued");
    }

    [Fact]
    public async Task ATemplateFillsItselfFromTheLedger()
    {
        var district = await server.ADistrict();
        var office = await district.As(Role.Office);
        await district.AProblem();
        var id = Guid.CreateVersion7();
        var item = await (await office.PutAsJsonAsync($"/api/news/{id}/template", new { template = "monthlyResults", from = "2026-05-01", to = "2026-05-31" })).Json();
        item["headline"]!.GetValue<string>().ShouldBe("2026年5月创城实地考察情况");
        item["shown"]!.GetValue<string>().ShouldContain("发现问题1项");
        item["shown"]!.GetValue<string>().ShouldNotContain("{");
        item["figures"]!.AsArray().Count.ShouldBe(5);
        await office.PutAsJsonAsync($"/api/news/{id}/template", new { template = "none" }).ShouldRefuse(400, "unknown-template");
    }

    [Fact]
    public async Task ADraftIsForItsDeskAndOnlyWhatIsReleasedIsPublic()
    {
        var district = await server.ADistrict();
        var (office, leader, street) = (await district.As(Role.Office), await district.As(Role.Leader), await district.As(Role.Street));
        var stranger = await (await server.ADistrict()).As(Role.Office);
        var issue = await AnIssue(office, await ASeries(office), [await SomeNews(street, "近日开展<b>整治</b>&宣传。")]);
        foreach (var path in new[] { $"/api/bulletins/{issue}", $"/api/bulletins/{issue}.json", $"/api/bulletins/{issue}.docx" })
            foreach (var client in new[] { street, stranger }) await client.GetAsync(path).ShouldRefuse(404, "unknown-issue");
        await office.PostAsJsonAsync($"/api/bulletins/{issue}/release", new { @public = true }).ShouldRefuse(409, "not-issued");
        await Through(office, leader, issue);
        await stranger.GetAsync($"/api/bulletins/{issue}.json").ShouldRefuse(404, "unknown-issue");
        using var anybody = server.Client();
        ((int)(await anybody.GetAsync($"/public/bulletins/{issue}")).StatusCode).ShouldBe(404);
        (await office.PostAsJsonAsync($"/api/bulletins/{issue}/release", new { @public = true })).EnsureSuccessStatusCode();
        (await anybody.GetStringAsync($"/public/bulletins/{issue}")).ShouldContain("&lt;b&gt;整治&lt;/b&gt;&amp;宣传");
        var feed = XDocument.Parse(await anybody.GetStringAsync("/feeds/bulletins.atom"));
        feed.Root!.Elements().Where(e => e.Name.LocalName == "entry").ShouldContain(e => e.ToString().Contains(issue.ToString()));
        await Step(leader, issue, "withdraw", "数字有误");
        (await anybody.GetStringAsync($"/public/bulletins/{issue}")).ShouldContain("数字有误");
    }

    [Fact]
    public async Task AnIssueOfFormerTimesKeepsItsNumberAndIsFound()
    {
        var district = await server.ADistrict();
        var office = await district.As(Role.Office);
        var (id, series) = (Guid.CreateVersion7(), await ASeries(office));
        var body = new { series, bulletin = new { id = "155", title = "旧快报", issueNumber = 155, date = "2019-03-14", sections = new[] { new { name = "生活环境建设", items = new[] { new { headline = "整治旱厕", text = "对24座旱厕保洁。", unit = "城北街道" } } } } } };
        (await office.PutAsJsonAsync($"/api/archive/{id}", body)).EnsureSuccessStatusCode();
        (await office.PutAsJsonAsync($"/api/archive/{id}", body)).EnsureSuccessStatusCode();
        var line = (await office.GetFromJsonAsync<JsonObject>("/api/bulletins?q=旱厕&to=2019-12-31"))!["items"]!.AsArray().Single()!;
        line["issueNumber"]!.GetValue<int>().ShouldBe(155);
        line["hits"]![0]!["headline"]!.GetValue<string>().ShouldBe("整治旱厕");
        await office.PutAsJsonAsync($"/api/archive/{id}", new { series, bulletin = new { id = "155", date = "2019-03-14", sections = new[] { new { name = "另", items = Array.Empty<object>() } } } }).ShouldRefuse(409, "issue-differs");
    }

    [Fact]
    public async Task AClosedProblemBecomesACaseWorthTellingAndIsFound()
    {
        var district = await server.ADistrict();
        var (office, street) = (await district.As(Role.Office), await district.As(Role.Street));
        var problem = await district.AProblem();
        var id = Guid.CreateVersion7();
        object Body(string title) => new { problem = problem["id"]!.GetValue<Guid>(), title, practice = "三方签订公约", result = "未再反弹" };
        await office.PutAsJsonAsync($"/api/practices/{id}", Body("公约管楼道")).ShouldRefuse(409, "problem-not-closed");
        (await street.Move(problem, "feedback", "已清理")).EnsureSuccessStatusCode();
        (await office.Move(problem, "close", "属实")).EnsureSuccessStatusCode();
        (await office.PutAsJsonAsync($"/api/practices/{id}", Body("公约管楼道"))).EnsureSuccessStatusCode();
        (await office.PutAsJsonAsync($"/api/practices/{id}", Body("公约治楼道"))).EnsureSuccessStatusCode();
        await office.PutAsJsonAsync($"/api/practices/{Guid.CreateVersion7()}", Body("又一遍")).ShouldRefuse(409, "practice-known");
        (await street.GetFromJsonAsync<JsonObject>("/api/practices?q=治楼"))!["total"]!.GetValue<int>().ShouldBe(1);
        (await street.GetFromJsonAsync<JsonObject>("/api/practices?q=管楼"))!["total"]!.GetValue<int>().ShouldBe(0);
        using var zip = new ZipArchive(await street.GetStreamAsync($"/api/problems/{problem["id"]}/papers/feedback.docx"));
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        (await text.ReadToEndAsync()).ShouldContain("已清理");
        var stranger = await (await server.ADistrict()).As(Role.Office);
        await stranger.GetAsync($"/api/problems/{problem["id"]}/papers/assignment.docx").ShouldRefuse(404, "unknown-problem");
    }

    [Fact]
    public async Task ASubmissionFillsItselfAndIsPackedByCode()
    {
        var district = await server.ADistrict();
        var (office, leader, street) = (await district.As(Role.Office), await district.As(Role.Leader), await district.As(Role.Street));
        var problem = await district.AProblem();
        var code = problem["indicator"]!.GetValue<string>();
        var issue = await AnIssue(office, await ASeries(office), [await SomeNews(street, "清理楼道堆物20余车。", codes: [code + "某指标"])]);
        await Through(office, leader, issue);
        var id = Guid.CreateVersion7();
        var month = TimeProvider.System.GetUtcNow().AddMonths(1);
        (await office.PutAsJsonAsync($"/api/submissions/{id}", new { name = "年度测评", testMonth = $"{month:yyyy-MM}-15" })).EnsureSuccessStatusCode();
        var filled = await (await office.PostAsync($"/api/submissions/{id}/fill", null)).Json();
        filled["added"]!.GetValue<int>().ShouldBe(2);
        (await (await office.PostAsync($"/api/submissions/{id}/fill", null)).Json())["added"]!.GetValue<int>().ShouldBe(0);
        var board = (await office.GetFromJsonAsync<JsonObject>($"/api/submissions/{id}"))!;
        board["rows"]!.AsArray().Single(row => row!["indicator"]!.GetValue<string>() == code)!["cells"]!.AsArray().Count(cell => cell!["state"]!.GetValue<string>() == "ready").ShouldBe(2);

        var material = Guid.CreateVersion7();
        var line = await (await street.PutAsJsonAsync($"/api/submissions/{id}/materials/{material}", new { indicator = code, kind = "picture", title = "=整改/后", dated = "2010-01-01" })).Json();
        line["faults"]!.AsArray().Select(f => f!.GetValue<string>()).ShouldBe(["outsideThePeriod", "noImage", "noSource"]);
        await street.PutAsJsonAsync($"/api/submissions/{id}/materials/{Guid.CreateVersion7()}", new { indicator = "Ⅲ-999", kind = "picture", title = "x" }).ShouldRefuse(400, "unknown-indicator-code");
        var stranger = await (await server.ADistrict()).As(Role.Office);
        await stranger.GetAsync($"/api/submissions/{id}").ShouldRefuse(404, "unknown-submission");

        using var zip = new ZipArchive(new MemoryStream(await office.GetByteArrayAsync($"/api/submissions/{id}/package.zip")));
        zip.Entries.Select(e => e.FullName).ShouldContain("材料目录.xlsx");
        zip.Entries.ShouldContain(e => e.FullName.StartsWith(code, StringComparison.Ordinal) && e.FullName.Contains("/说明报告/") && e.FullName.EndsWith(".docx"));
        zip.Entries.ShouldContain(e => e.FullName.Contains("/统计表格/") && e.FullName.EndsWith(".xlsx"));
        zip.Entries.ShouldAllBe(e => !e.FullName.Contains("..") && (e.FullName.Count(c => c == '/') == 0 || e.FullName.Count(c => c == '/') == 2));
    }

    [Fact]
    public async Task ADistrictSendsItsItemsUpwardAndTheCitysDeskIssuesItsOwn()
    {
        var district = await server.ADistrict();
        var (office, street) = (await district.As(Role.Office), await district.As(Role.Street));
        var (editor, signer) = await ACityOver(district);
        var news = await SomeNews(street, "整治堆物30余处。", headline: "街道整治环境");
        (await office.PostAsync($"/api/news/{news}/upward", null)).EnsureSuccessStatusCode();
        (await office.PostAsync($"/api/news/{news}/upward", null)).EnsureSuccessStatusCode();
        var above = (await editor.GetFromJsonAsync<JsonObject>("/api/news"))!["items"]!.AsArray().Single()!;
        above["text"]!.GetValue<string>().ShouldBe("整治堆物30余处。");
        var series = await ASeries(editor, new { name = "市精神文明建设情况简报", issuer = "市文明办", numbering = "yearly", sectionSet = "municipal", titledItems = true, signOffRoles = new[] { "责编", "核稿", "" }, lastNumber = 17, lastTotal = 2126 });
        var issue = Guid.CreateVersion7();
        (await editor.PutAsJsonAsync($"/api/bulletins/{issue}", new { series })).EnsureSuccessStatusCode();
        (await editor.PutAsJsonAsync($"/api/bulletins/{issue}/contents", new { items = new[] { new { item = above["id"]!.GetValue<Guid>(), section = "文明创建" } } })).EnsureSuccessStatusCode();
        await Through(editor, signer, issue);
        var data = (await street.GetFromJsonAsync<JsonObject>($"/api/bulletins/{issue}.json"))!;
        data["totalIssueNumber"]!.GetValue<int>().ShouldBe(2127);
        data["signOff"]!.AsObject().Select(p => p.Key).ShouldBe(["责编", "核稿"]);
        (await office.GetFromJsonAsync<JsonObject>("/api/bulletins"))!["total"]!.GetValue<int>().ShouldBe(1);
        (await office.GetFromJsonAsync<JsonObject>("/api/news?state=submitted"))!["total"]!.GetValue<int>().ShouldBe(1);
    }

    private async Task<(HttpClient Editor, HttpClient Signer)> ACityOver(TestDistrict district)
    {
        var register = server.Services.GetRequiredService<Register>();
        var root = register.Tree.Find(district.Street)!.District;
        var names = new[] { $"city-{root}-{Guid.CreateVersion7():N}", $"mayor-{root}-{Guid.CreateVersion7():N}" };
        await server.Services.GetRequiredService<Writer>().Run(async ledger =>
        {
            var no = (int)await Sequence.Next(ledger, "units");
            ledger.Units.Add(new Unit { Id = Guid.CreateVersion7(), No = no, District = no, Code = $"C{no}", Name = "市文明办", Kind = UnitKind.City, Since = new DateOnly(2000, 1, 1) });
            (await ledger.Units.FirstAsync(u => u.No == root)).Parent = no;
            await MakeAccount.Make(ledger, new NewAccount(Guid.CreateVersion7(), names[0], "editor", TestDistrict.Password, Role.Office, no, no), Actor.System(no), DateTimeOffset.UnixEpoch);
            await MakeAccount.Make(ledger, new NewAccount(Guid.CreateVersion7(), names[1], "signer", TestDistrict.Password, Role.Leader, no, no), Actor.System(no), DateTimeOffset.UnixEpoch);
        });
        await register.Load();
        return (await server.SignedIn(names[0]), await server.SignedIn(names[1]));
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
public sealed class PublishingOnSqlite(SqliteServer server) : Publishing(server);

[Collection(nameof(OnPostgres))]
public sealed class PublishingOnPostgres(PostgresServer server) : Publishing(server);
