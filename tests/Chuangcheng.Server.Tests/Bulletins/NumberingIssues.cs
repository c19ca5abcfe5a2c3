using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Chuangcheng.Server.Tests.Bulletins.DeskSteps;

namespace Chuangcheng.Server.Tests.Bulletins;

/// <summary>Numbers without gaps, and a city's desk over the districts'.</summary>
public abstract class NumberingIssues(TestServer server)
{
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
}

[Collection(nameof(OnSqlite))]
public sealed class NumberingIssuesOnSqlite(SqliteServer server) : NumberingIssues(server);

[Collection(nameof(OnPostgres))]
public sealed class NumberingIssuesOnPostgres(PostgresServer server) : NumberingIssues(server);
