using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Api;

/// <summary>What is asked of each level: forms and counts, and what was spared because it was recorded once.</summary>
public abstract class ReckoningTheBurden(TestServer server)
{
    [Fact]
    public async Task CountsAHandedOverProblemAsAMessageToTheUnitThatGotIt()
    {
        var district = await server.ADistrict();
        var problem = await district.AProblem();
        var office = await district.As(Role.Office);
        async Task<int> Messages(string level) => (await office.GetFromJsonAsync<JsonObject>("/api/burden"))!["items"]!.AsArray().Where(l => l!["level"]!.GetValue<string>() == level).Sum(l => l!["counts"]!["message"]?.GetValue<int>() ?? 0);
        var before = (await Messages("street"), await Messages("department"));
        before.Item1.ShouldBe(1);
        (await office.Move(problem, "assign", "theirs", unit: district.Department)).EnsureSuccessStatusCode();
        (await Messages("street"), await Messages("department")).ShouldBe((1, 1));
    }

    [Fact]
    public async Task CountsWhatIsWrittenForABulletinAndSparesWhatComesFromAReport()
    {
        var district = await server.ADistrict();
        var (street, office) = (await district.As(Role.Street), await district.As(Role.Office));
        async Task<(int, int, int)> Asked()
        {
            var lines = (await office.GetFromJsonAsync<JsonObject>("/api/burden?from=2020-01-01"))!["items"]!.AsArray().Where(l => l!["level"]!.GetValue<string>() == "street").ToList();
            int Sum(string form) => lines.Sum(l => l!["counts"]![form]?.GetValue<int>() ?? 0);
            return (Sum("report"), Sum("news"), (int)lines.Sum(l => l!["spared"]!.GetValue<decimal>()));
        }
        var report = Guid.CreateVersion7();
        (await street.PutAsJsonAsync($"/api/reports/{report}", new { text = "清理背街小巷35条。" })).EnsureSuccessStatusCode();
        (await street.PostAsJsonAsync($"/api/reports/{report}/confirm", new { })).EnsureSuccessStatusCode();
        (await Asked()).ShouldBe((1, 0, 0));
        (await street.PostAsync($"/api/reports/{report}/news", null)).EnsureSuccessStatusCode();
        (await Asked()).ShouldBe((1, 0, 2));
        (await street.PutAsJsonAsync($"/api/news/{Guid.CreateVersion7()}", new { headline = "清洁家园", text = "开展清洁家园活动。" })).EnsureSuccessStatusCode();
        (await Asked()).ShouldBe((1, 1, 2));
    }
}

[Collection(nameof(OnSqlite))]
public sealed class ReckoningTheBurdenOnSqlite(SqliteServer server) : ReckoningTheBurden(server);

[Collection(nameof(OnPostgres))]
public sealed class ReckoningTheBurdenOnPostgres(PostgresServer server) : ReckoningTheBurden(server);
