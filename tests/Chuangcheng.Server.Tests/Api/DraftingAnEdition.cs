using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Api;

/// <summary>An edition of the catalogue is copied, changed until it begins, and never afterwards.</summary>
public abstract class DraftingAnEdition(TestServer server)
{
    private static object Body(string from, string since = "2098-01-01") => new { from, nameZh = "新版", nameEn = "New edition", since };

    private static object Cells(string column, string value) => new { cells = new Dictionary<string, string> { [column] = value } };

    [Fact]
    public async Task IsSeenInTheComparisonAndChangesNothingThatHolds()
    {
        var admin = await (await server.ADistrict()).As(Role.Admin);
        var (now, code) = (await InForce(admin), $"E{Guid.CreateVersion7():N}"[..20]);
        (await admin.PutAsJsonAsync($"/api/editions/{code}", Body(now))).EnsureSuccessStatusCode();
        await admin.PutAsJsonAsync($"/api/editions/{code}", Body(now)).ShouldRefuse(409, "edition-known");
        (await Differences(admin, now, code)).ShouldBeEmpty();
        (await admin.PutAsJsonAsync($"/api/editions/{code}/items/CK-S001", Cells("standard_zh", "步行300米内不少于6处，含“核心价值观”内容"))).EnsureSuccessStatusCode();
        (await admin.PutAsJsonAsync($"/api/editions/{code}/items/CK-S001", Cells("score_rule", "COUNT_MIN:6"))).EnsureSuccessStatusCode();
        var changed = (await Differences(admin, now, code)).Single()!;
        changed["fields"]!.AsArray().Select(field => field!.GetValue<string>()).ShouldBe(["standard", "scoreRule"], ignoreOrder: true);
        (await InForce(admin)).ShouldBe(now);
        (await admin.DeleteAsync($"/api/editions/{code}")).EnsureSuccessStatusCode();
        (await admin.GetAsync($"/api/editions/{now}/to/{code}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task RefusesWhatHasBegunAndWhatCannotBeRead()
    {
        var admin = await (await server.ADistrict()).As(Role.Admin);
        var (now, code) = (await InForce(admin), $"E{Guid.CreateVersion7():N}"[..20]);
        await admin.PutAsJsonAsync($"/api/editions/{now}/items/CK-S001", Cells("severity", "2")).ShouldRefuse(409, "edition-began");
        await admin.DeleteAsync($"/api/editions/{now}").ShouldRefuse(409, "edition-began");
        await admin.PutAsJsonAsync($"/api/editions/{code}", Body(now, "2020-01-01")).ShouldRefuse(400, "edition-not-later");
        (await admin.PutAsJsonAsync($"/api/editions/{code}", Body(now))).EnsureSuccessStatusCode();
        await admin.PutAsJsonAsync($"/api/editions/{code}/items/CK-S001", Cells("severity", "9")).ShouldRefuse(400, "bad-value");
        await admin.PutAsJsonAsync($"/api/editions/{code}/items/CK-NEW", Cells("name_zh", "只有名称")).ShouldRefuse(400, "required");
        await admin.PutAsJsonAsync($"/api/editions/{code}/items/CK-S001", Cells("code", "X")).ShouldRefuse(400, "unknown-filter");
        (await Differences(admin, now, code)).ShouldBeEmpty();
        (await admin.DeleteAsync($"/api/editions/{code}")).EnsureSuccessStatusCode();
    }

    private static async Task<string> InForce(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonObject>("/api/editions"))!["items"]!.AsArray().Single(e => e!["inForce"]!.GetValue<bool>())!["code"]!.GetValue<string>();

    private static async Task<JsonArray> Differences(HttpClient client, string from, string to) => (await client.GetFromJsonAsync<JsonObject>($"/api/editions/{from}/to/{to}"))!["items"]!.AsArray();
}

[Collection(nameof(OnSqlite))]
public sealed class DraftingAnEditionOnSqlite(SqliteServer server) : DraftingAnEdition(server);

[Collection(nameof(OnPostgres))]
public sealed class DraftingAnEditionOnPostgres(PostgresServer server) : DraftingAnEdition(server);
