using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Bulletins;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static Chuangcheng.Server.Tests.Bulletins.DeskSteps;

namespace Chuangcheng.Server.Tests.Bulletins;

/// <summary>From a unit's news to an issue that is out, in the archive, in the feed.</summary>
public abstract class Publishing(TestServer server)
{
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
    public async Task AnIssueGoesOutByMailOnceToEachAndARefusedAddressIsShownAndTriedAgain()
    {
        var district = await server.ADistrict();
        var (office, leader, street) = (await district.As(Role.Office), await district.As(Role.Leader), await district.As(Role.Street));
        var series = await ASeries(office, new { name = "测试区创城快报", issuer = "测试区创城办", numbering = "running", sectionSet = "2022", mail = new[] { "one@example.org", "two@example.org" } });
        var issue = await AnIssue(office, series, [await SomeNews(street, "街道清理堆物35处。")]);
        await Through(office, leader, issue);
        await using var box = new MailBox { Refused = "two@example.org" };
        var settings = server.Services.GetRequiredService<IConfiguration>();
        (settings["Mail:Host"], settings["Mail:Port"]) = ("127.0.0.1", $"{box.Port}");
        try
        {
            async Task<Dictionary<string, string?>> Send() => (await (await office.PostAsync($"/api/bulletins/{issue}/mail", null)).EnsureSuccessStatusCode().Json())["items"]!.AsArray().ToDictionary(line => line!["address"]!.GetValue<string>(), line => line!["failure"]?.GetValue<string>());
            var first = await Send();
            (first["one@example.org"], first["two@example.org"]).ShouldBe((null, "550 MailboxUnavailable"));
            (await office.GetStringAsync($"/bulletins/{issue}")).ShouldContain("550 MailboxUnavailable");
            (await server.Services.GetRequiredService<MailIssue>().Retry()).ShouldBe(1);
            box.Refused = null;
            (await server.Services.GetRequiredService<MailIssue>().Retry()).ShouldBe(0);
            (await Send()).Values.ShouldAllBe(failure => failure == null);
            box.Letters.Select(letter => letter.To).ShouldBe(["one@example.org", "two@example.org"]);
            box.Letters[0].Letter.ShouldContain("bulletin-1.docx");
        }
        finally
        {
            (settings["Mail:Host"], settings["Mail:Port"]) = (null, null);
        }
    }
}

[Collection(nameof(OnSqlite))]
public sealed class PublishingOnSqlite(SqliteServer server) : Publishing(server);

[Collection(nameof(OnPostgres))]
public sealed class PublishingOnPostgres(PostgresServer server) : Publishing(server);
