using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Reports;

/// <summary>A unit reports, confirms with one tap, and the office sums, on either database.</summary>
public abstract class Reporting(TestServer server)
{
    private const string Text = "近日，组织志愿者30余人清理垃圾3车、小广告230余条。3轮检查累计发现1项问题，已全部整改完毕。";

    [Fact]
    public async Task ConfirmsWhatIsSureAndLeavesWhatIsNot()
    {
        var district = await server.ADistrict();
        var street = await district.As(Role.Street);
        var id = Guid.CreateVersion7();
        (await street.PutAsJsonAsync($"/api/reports/{id}", new { text = Text })).EnsureSuccessStatusCode();
        (await street.PutAsJsonAsync($"/api/reports/{id}", new { text = Text })).EnsureSuccessStatusCode();
        ((int)(await street.PutAsJsonAsync($"/api/reports/{id}", new { text = Text + "另。" })).StatusCode).ShouldBe(409);

        var read = await street.GetFromJsonAsync<JsonObject>($"/api/reports/{id}");
        read!["figures"]!.AsArray().Select(f => (string?)f!["qty"]).ShouldBe(["30余人", "3车", "230余条", "3轮", "1项"]);
        read["claims"]!.AsArray().Select(c => (string?)c!["measure"]).ShouldBe(["problems-found", "problems-closed"]);
        var leave = (int)read["figures"]![0]!["start"]!;

        for (var i = 0; i < 2; i++) (await street.PostAsJsonAsync($"/api/reports/{id}/confirm", new { leave = new[] { leave } })).EnsureSuccessStatusCode();
        var office = await district.As(Role.Office);
        (await office.GetFromJsonAsync<JsonObject>("/api/results"))!["items"]!.AsArray().Select(r => (string?)r!["qty"]).ShouldBe(["3车", "230余条", "3轮", "1项"], ignoreOrder: true);
    }

    [Fact]
    public async Task SumsWithSynonymsAndKeepsTheApproximation()
    {
        var district = await server.ADistrict();
        var street = await district.As(Role.Street);
        foreach (var text in new[] { "清理小广告230余条。", "清理野广告20条。" })
        {
            var id = Guid.CreateVersion7();
            (await street.PutAsJsonAsync($"/api/reports/{id}", new { text })).EnsureSuccessStatusCode();
            (await street.PostAsJsonAsync($"/api/reports/{id}/confirm", new { })).EnsureSuccessStatusCode();
        }
        var office = await district.As(Role.Office);
        (await office.PutAsJsonAsync("/api/synonyms", new { kind = "object", word = "野广告", means = "小广告" })).EnsureSuccessStatusCode();
        ((int)(await office.PutAsJsonAsync("/api/synonyms", new { kind = "object", word = "野广告", means = "野广告" })).StatusCode).ShouldBe(400);
        var sum = (await office.GetFromJsonAsync<JsonObject>("/api/results/sums?by=unit"))!["items"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)sum["object"], (decimal)sum["value"]!, (bool)sum["approx"]!, (int)sum["count"]!).ShouldBe(("小广告", 250m, true, 2));
    }

    [Fact]
    public async Task HidesAnotherUnitsReports()
    {
        var district = await server.ADistrict();
        var id = Guid.CreateVersion7();
        (await (await district.As(Role.Street)).PutAsJsonAsync($"/api/reports/{id}", new { text = Text })).EnsureSuccessStatusCode();
        foreach (var other in new[] { await district.AsOtherStreet(), await (await server.ADistrict()).As(Role.Office) })
        {
            ((int)(await other.GetAsync($"/api/reports/{id}")).StatusCode).ShouldBe(404);
            ((int)(await other.PostAsJsonAsync($"/api/reports/{id}/confirm", new { })).StatusCode).ShouldBe(404);
            (await other.GetFromJsonAsync<JsonObject>("/api/reports"))!["items"]!.AsArray().ShouldBeEmpty();
        }
        (await (await district.As(Role.Office)).GetAsync($"/api/reports/{id}")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task ShowsItsPages()
    {
        var district = await server.ADistrict();
        var street = await district.As(Role.Street);
        var id = Guid.CreateVersion7();
        (await street.PutAsJsonAsync($"/api/reports/{id}", new { text = Text })).EnsureSuccessStatusCode();
        using var browser = server.Client();
        browser.DefaultRequestHeaders.Add("Cookie", $"cc-session={street.DefaultRequestHeaders.Authorization!.Parameter}");
        (await browser.GetStringAsync("/reports")).ShouldContain($"/reports/{id}");
        (await browser.GetStringAsync($"/reports/{id}")).ShouldContain("<mark");
        (await browser.GetAsync("/results")).EnsureSuccessStatusCode();
        (await browser.GetAsync("/results/export.xlsx")).EnsureSuccessStatusCode();
    }
}

[Collection(nameof(OnSqlite))]
public sealed class ReportingOnSqlite(SqliteServer server) : Reporting(server);

[Collection(nameof(OnPostgres))]
public sealed class ReportingOnPostgres(PostgresServer server) : Reporting(server);
