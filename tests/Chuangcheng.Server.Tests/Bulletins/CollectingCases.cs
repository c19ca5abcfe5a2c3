using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Chuangcheng.Server.Tests.Bulletins.DeskSteps;

namespace Chuangcheng.Server.Tests.Bulletins;

/// <summary>Cases worth telling, materials, and problems on paper.</summary>
public abstract class CollectingCases(TestServer server)
{
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
    public async Task AnOverdueProblemIsWrittenAboutInALetterOfTheOffice()
    {
        var district = await server.ADistrict();
        var (office, street) = (await district.As(Role.Office), await district.As(Role.Street));
        var problem = await district.AProblem();
        var path = $"/api/problems/{problem["id"]}/papers/supervision.docx";
        await office.GetAsync(path).ShouldRefuse(409, "not-overdue");
        await street.GetAsync(path).ShouldRefuse(403, "not-allowed");
        var id = problem["id"]!.GetValue<Guid>();
        await server.Services.GetRequiredService<Writer>().Run(ledger => ledger.Problems.Where(p => p.Id == id).ExecuteUpdateAsync(p => p.SetProperty(x => x.DueAt, new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero))));
        await using (var ledger = server.Services.GetRequiredService<Database>().Read()) server.Services.GetRequiredService<ColumnFeed>().Put(await ledger.Problems.SingleAsync(p => p.Id == id));
        (await Text(office, path)).ShouldContain("特此函告");
        (await Text(office, $"/api/problems/{problem["id"]}/papers/assignment.docx")).ShouldContain("协办单位");
    }

    private static async Task<string> Text(HttpClient client, string path)
    {
        using var zip = new ZipArchive(await client.GetStreamAsync(path));
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return await text.ReadToEndAsync();
    }
}

[Collection(nameof(OnSqlite))]
public sealed class CollectingCasesOnSqlite(SqliteServer server) : CollectingCases(server);

[Collection(nameof(OnPostgres))]
public sealed class CollectingCasesOnPostgres(PostgresServer server) : CollectingCases(server);
