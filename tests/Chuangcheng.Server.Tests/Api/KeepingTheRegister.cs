using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Api;

/// <summary>Units, people, posts, duties, sites and facilities, with their history; and the questions they answer.</summary>
public abstract class KeepingTheRegister(TestServer server)
{
    [Fact]
    public async Task RenamesMovesAndMergesUnitsWithTheirHistory()
    {
        var district = await server.ADistrict();
        var (admin, office) = (await district.As(Role.Admin), await district.As(Role.Office));
        var problem = await district.AProblem();
        var code = (await admin.GetFromJsonAsync<JsonObject>($"/api/units/{district.Street}"))!["unit"]!["code"]!.GetValue<string>();

        var renamed = await (await admin.PostAsJsonAsync($"/api/units/{district.Street}/changes", new { change = "rename", name = "新街道", on = "2026-05-01" })).Json();
        (renamed["unit"]!["name"]!.GetValue<string>(), renamed["changes"]![0]!["change"]!.GetValue<string>(), renamed["changes"]![0]!["on"]!.GetValue<string>()).ShouldBe(("新街道", "rename", "2026-05-01"));
        await admin.PostAsJsonAsync($"/api/units/{district.Street}/changes", new { change = "close" }).ShouldRefuse(409, "unit-has-units");
        await admin.PostAsJsonAsync($"/api/units/{district.Street}/changes", new { change = "merge", into = district.Street }).ShouldRefuse(409, "unit-in-itself");

        (await admin.PostAsJsonAsync($"/api/units/{district.Street}/changes", new { change = "merge", into = district.OtherStreet })).EnsureSuccessStatusCode();
        await office.Until($"/api/problems/{problem["id"]}", p => p["unit"]!.GetValue<Guid>() == district.OtherStreet);
        await admin.PostAsJsonAsync($"/api/units/{district.Street}/changes", new { change = "rename", name = "again" }).ShouldRefuse(409, "unit-gone");
        var fresh = Guid.CreateVersion7();
        await admin.PutAsJsonAsync($"/api/units/{fresh}", new { code, name = "x", kind = "community", parent = district.OtherStreet }).ShouldRefuse(409, "code-taken");
        (await admin.PutAsJsonAsync($"/api/units/{fresh}", new { code = code + "G", name = "一号网格", kind = "grid", parent = district.OtherStreet })).EnsureSuccessStatusCode();
        (await admin.GetFromJsonAsync<JsonObject>($"/api/units/{fresh}"))!["changes"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task CountsWhatWasCheckedInACommunityForTheStreetItNowBelongsTo()
    {
        var district = await server.ADistrict();
        var (admin, office) = (await district.As(Role.Admin), await district.As(Role.Office));
        var community = Guid.CreateVersion7();
        (await admin.PutAsJsonAsync($"/api/units/{community}", new { code = "C7", name = "湖滨社区", kind = "community", parent = district.Street, since = "2020-01-01" })).EnsureSuccessStatusCode();
        var site = Guid.CreateVersion7();
        (await admin.PutAsJsonAsync($"/api/sites/{site}", new { code = "S7", name = "湖滨小区", type = "ST06", unit = community, since = "2020-01-01" })).EnsureSuccessStatusCode();
        await district.AProblem(site: site);
        const string question = "/api/measures/checks-done?from=2026-05-01&to=2026-05-31&by=street";
        bool Counts(JsonObject answer, Guid street) => answer["rows"]!.AsArray().Any(row => row!["key"]!.GetValue<string>() == $"{street}" && row["numerator"]!.GetValue<long>() == 1);
        await office.Until(question, answer => Counts(answer, district.Street));
        (await admin.PostAsJsonAsync($"/api/units/{community}/changes", new { change = "move", into = district.OtherStreet, on = "2026-05-21" })).EnsureSuccessStatusCode();
        await office.Until(question, answer => Counts(answer, district.OtherStreet));
    }

    [Fact]
    public async Task PassesPostsFromOnePersonToTheNextAndListsWhatALeavingOneHandsOver()
    {
        var district = await server.ADistrict();
        var office = await district.As(Role.Office);
        var (zhao, qian, post, duty) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var problem = await district.AProblem();
        (await office.PutAsJsonAsync($"/api/people/{zhao}", new { code = "R1", name = "赵某", unit = district.Street, phone = "0100-1" })).EnsureSuccessStatusCode();
        (await office.PutAsJsonAsync($"/api/people/{qian}", new { code = "R2", name = "钱某", unit = district.Street })).EnsureSuccessStatusCode();
        (await office.PutAsJsonAsync($"/api/posts/{post}", new { code = "G1", title = "点位责任人", unit = district.Street, since = "2020-01-01" })).EnsureSuccessStatusCode();
        (await office.PutAsJsonAsync($"/api/posts/{post}/holder", new { person = zhao, since = "2020-01-01" })).EnsureSuccessStatusCode();
        (await office.PutAsJsonAsync($"/api/duties/{duty}", new { site = district.Site, step = "site", post, source = "责任书 1 号", words = "每日巡查", since = "2020-01-01" })).EnsureSuccessStatusCode();

        var chain = await office.GetFromJsonAsync<JsonObject>($"/api/chain?site={district.Site}&item={TestDistrict.StreetItem}");
        var last = chain!["steps"]!.AsArray()[^1]!;
        (last["step"]!.GetValue<string>(), last["person"]!.GetValue<string>(), last["source"]!.GetValue<string>(), last["why"]!.GetValue<string>()).ShouldBe(("site", "赵某", "责任书 1 号", "namedForTheSite"));
        chain["missing"]!.AsArray().ShouldBeEmpty();
        chain["unit"]!.GetValue<Guid>().ShouldBe(district.Street);

        var list = await office.GetFromJsonAsync<JsonObject>($"/api/people/{zhao}/handover");
        (list!["posts"]!.AsArray().Count, list["duties"]!.AsArray().Count, list["problems"]![0]!["number"]!.GetValue<string>()).ShouldBe((1, 1, problem["number"]!.GetValue<string>()));
        (await office.PostAsJsonAsync($"/api/people/{zhao}/handover", new { to = qian, on = "2026-05-01" })).EnsureSuccessStatusCode();
        (await office.GetFromJsonAsync<JsonObject>($"/api/people/{zhao}/handover"))!["posts"]!.AsArray().ShouldBeEmpty();
        var then = await office.GetFromJsonAsync<JsonObject>($"/api/chain?site={district.Site}&on=2026-04-30");
        var now = await office.GetFromJsonAsync<JsonObject>($"/api/chain?site={district.Site}&on=2026-05-01");
        (then!["steps"]!.AsArray()[^1]!["person"]!.GetValue<string>(), now!["steps"]!.AsArray()[^1]!["person"]!.GetValue<string>()).ShouldBe(("赵某", "钱某"));

        (await (await district.As(Role.Admin)).DeleteAsync($"/api/people/{qian}")).EnsureSuccessStatusCode();
        (await office.GetFromJsonAsync<JsonObject>($"/api/chain?site={district.Site}&on=2026-05-01"))!.ToJsonString().ShouldNotContain("钱某");
    }

    [Fact]
    public async Task FindsTheSitesNobodyAnswersForUntilSomebodyClaimsThem()
    {
        var district = await server.ADistrict();
        var (office, street) = (await district.As(Role.Office), await district.As(Role.Street));
        async Task<List<Guid>> Gaps() => [.. (await office.GetFromJsonAsync<JsonObject>("/api/chain/gaps?step=site"))!["items"]!.AsArray().Select(g => g!["id"]!.GetValue<Guid>())];
        (await Gaps()).ShouldBe([district.Site, district.OtherSite], ignoreOrder: true);
        (await street.PutAsJsonAsync($"/api/duties/{Guid.CreateVersion7()}/claim", new { site = district.Site, step = "site" })).EnsureSuccessStatusCode();
        (await Gaps()).ShouldBe([district.OtherSite]);
        await street.PutAsJsonAsync($"/api/duties/{Guid.CreateVersion7()}/claim", new { site = district.OtherSite, step = "site" }).ShouldRefuse(404, "unknown-site");
        await street.PutAsJsonAsync($"/api/duties/{Guid.CreateVersion7()}", new { step = "site" }).ShouldRefuse(400, "field-needed");
        (await office.PutAsJsonAsync($"/api/chain-templates/{district.OtherStreet}", new { name = "四级", steps = new[] { new { name = "领导班子", unit = "street" }, new { name = "村居干部", unit = "community" } } })).EnsureSuccessStatusCode();
        (await Gaps()).ShouldBeEmpty("the other street's own chain has units at every step");
        await office.PutAsJsonAsync($"/api/chain-templates/{district.OtherStreet}", new { name = "x", steps = new[] { new { name = "a", unit = "nowhere" } } }).ShouldRefuse(400, "bad-step");
    }

    [Fact]
    public async Task KeepsSitesWithShapesSurroundingsAndTheirChanges()
    {
        var district = await server.ADistrict();
        var (office, other) = (await district.As(Role.Office), await district.AsOtherStreet());
        var road = Guid.CreateVersion7();
        var community = (await office.GetFromJsonAsync<JsonObject>("/api/units?kind=community"))!["items"]![0]!["id"]!.GetValue<Guid>();
        object Road(string name) => new
        {
            code = $"R-{district.Street:N}"[..12], name, type = "ST01", unit = community, shape = new { type = "LineString", coordinates = new[] { new[] { 103.199, 39.401 }, new[] { 103.201, 39.401 } } },
            lists = new[] { "national" }, @operator = "市政公司", parties = new Dictionary<string, string> { ["outside"] = $"{district.Department}" },
        };
        var made = await (await office.PutAsJsonAsync($"/api/sites/{road}", Road("东大街"))).Json();
        (made["metres"]!.GetValue<double>(), made["site"]!["latitude"]!.GetValue<double>(), made["parties"]![0]!["unit"]!.GetValue<Guid>()).ShouldBe((172, 39.401, district.Department));
        var near = await office.GetFromJsonAsync<JsonObject>($"/api/sites/{district.Site}/surroundings");
        near!["items"]!.AsArray().Select(n => n!["site"]!["id"]!.GetValue<Guid>()).ShouldContain(road);
        near["items"]!.AsArray().Single(n => n!["site"]!["id"]!.GetValue<Guid>() == road)!["metres"]!.GetValue<double>().ShouldBe(111.2, .5);
        (await office.GetFromJsonAsync<JsonObject>($"/api/sites/{district.Site}/surroundings?distance=50&type=ST01"))!["total"]!.GetValue<int>().ShouldBe(0);

        (await office.PutAsJsonAsync($"/api/sites/{road}", Road("东大街北段"))).EnsureSuccessStatusCode();
        (await office.PostAsJsonAsync($"/api/sites/{road}/changes", new { change = "merge", into = district.Site, on = "2030-01-01" })).EnsureSuccessStatusCode();
        var history = (await office.GetFromJsonAsync<JsonObject>($"/api/sites/{road}"))!;
        history["changes"]!.AsArray().Select(c => c!["change"]!.GetValue<string>()).ShouldBe(["open", "rename", "merge"]);
        history["mergedInto"]!.GetValue<Guid>().ShouldBe(district.Site);
        await office.PostAsJsonAsync($"/api/sites/{road}/changes", new { change = "close" }).ShouldRefuse(409, "site-gone");
        (await office.PostAsJsonAsync($"/api/sites/{road}/changes", new { change = "reopen", on = "2031-01-01" })).EnsureSuccessStatusCode();
        await office.PutAsJsonAsync($"/api/sites/{Guid.CreateVersion7()}", new { code = "x", name = "x", type = "ST01", unit = community, shape = new { type = "Circle" } }).ShouldRefuse(400, "bad-shape");
        await other.PutAsJsonAsync($"/api/sites/{district.Site}", Road("不是我的")).ShouldRefuse(400, "unknown-unit");
        ((int)(await other.GetAsync($"/api/sites/{district.Site}")).StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task ListsWhatIsMissingWithItsOwnerAndDate()
    {
        var district = await server.ADistrict();
        var street = await district.As(Role.Street);
        async Task Count(Guid id, object body) => (await street.PutAsJsonAsync($"/api/facilities/{id}", body)).EnsureSuccessStatusCode();
        var (adverts, bays) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Count(adverts, new { site = district.Site, kind = "公益广告", item = "CK-S001", required = 5, present = 3, compliant = 2, owner = district.Department, dueOn = "2020-01-01", countedOn = "2019-12-01" });
        await Count(bays, new { site = district.Site, kind = "parking", required = 40, present = 40 });
        var gaps = (await street.GetFromJsonAsync<JsonObject>("/api/facilities?gap=true"))!["items"]!.AsArray();
        gaps.Count.ShouldBe(1);
        (gaps[0]!["missing"]!.GetValue<int>(), gaps[0]!["defective"]!.GetValue<int>(), gaps[0]!["owner"]!.GetValue<Guid>(), gaps[0]!["overdue"]!.GetValue<bool>()).ShouldBe((2, 1, district.Department, true));
        await Count(adverts, new { site = district.Site, kind = "公益广告", item = "CK-S001", required = 5, present = 5 });
        (await street.GetFromJsonAsync<JsonObject>("/api/facilities?gap=true"))!["total"]!.GetValue<int>().ShouldBe(0);
        await street.PutAsJsonAsync($"/api/facilities/{Guid.CreateVersion7()}", new { site = district.Site, kind = "x", required = 1, present = 1, compliant = 2 }).ShouldRefuse(400, "one-of");
        await street.PutAsJsonAsync($"/api/facilities/{Guid.CreateVersion7()}", new { site = district.OtherSite, kind = "x", required = 1, present = 1 }).ShouldRefuse(404, "unknown-site");
    }

    [Fact]
    public async Task ComparesAnEditionWithItselfAndRefusesUnknownCodes()
    {
        var district = await server.ADistrict();
        var admin = await district.As(Role.Admin);
        var code = (await admin.GetFromJsonAsync<JsonObject>("/api/editions"))!["items"]!.AsArray().Single(e => e!["inForce"]!.GetValue<bool>())!["code"]!.GetValue<string>();
        (await admin.GetFromJsonAsync<JsonObject>($"/api/editions/{code}/to/{code}"))!["total"]!.GetValue<int>().ShouldBe(0);
        await admin.PutAsJsonAsync($"/api/editions/{code}/to/{code}/mappings", new { mappings = new[] { new { kind = "indicator", from = "III-58", to = "Ⅲ-999" } } }).ShouldRefuse(400, "unknown-code");
        ((int)(await admin.GetAsync("/api/editions/nothing/to/else")).StatusCode).ShouldBe(400);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class KeepingTheRegisterOnSqlite(SqliteServer server) : KeepingTheRegister(server);

[Collection(nameof(OnPostgres))]
public sealed class KeepingTheRegisterOnPostgres(PostgresServer server) : KeepingTheRegister(server);
