using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Api;

/// <summary>Patrols, draws, walking orders, scores and comparisons of rounds.</summary>
public abstract class WalkingRounds(TestServer server)
{
    private static async Task<Guid> Plan(HttpClient office, object body)
    {
        var id = Guid.CreateVersion7();
        (await office.PutAsJsonAsync($"/api/rounds/{id}", body)).EnsureSuccessStatusCode();
        return id;
    }

    private static async Task Visit(HttpClient client, Guid site, Guid round, string result, string at = "2026-05-20T02:00:00Z") =>
        (await client.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", new
        {
            siteId = site, kind = "mock", round, startedAt = at, finishedAt = at, checks = new[] { new { item = TestDistrict.StreetItem, result } },
        })).EnsureSuccessStatusCode();

    /// <summary>One tap a walk, at any hour, seen by place and never by person.</summary>
    [Fact]
    public async Task CountsAnEmptyPatrolByPlaceAndWindowAndKeepsNobody()
    {
        var district = await server.ADistrict();
        var (office, street, inspector) = (await district.As(Role.Office), await district.As(Role.Street), await district.As(Role.Inspector));
        var round = await Plan(office, new { name = "三巡", template = "three-patrols", from = "2026-05-18", to = "2026-05-19", places = new { kind = "communities" } });
        var ground = (await street.GetFromJsonAsync<JsonObject>($"/api/rounds/{round}/patrols?on=2026-05-18"))!["places"]!.AsArray().ShouldHaveSingleItem()!;
        (ground["due"]!.GetValue<int>(), ground["counted"]!.GetValue<int>()).ShouldBe((3, 0));
        var id = Guid.CreateVersion7();
        // 23:30 in the district: after the last window, and still the evening's.
        foreach (var _ in new[] { 1, 2 })
            (await (await street.PutAsJsonAsync($"/api/patrols/{id}", new { round, ground = ground["id"], at = "2026-05-18T15:30:00Z" })).Json())["window"]!.GetValue<int>().ShouldBe(2);
        (await street.PutAsJsonAsync($"/api/patrols/{Guid.CreateVersion7()}", new { round, ground = ground["id"], at = "2026-05-18T11:00:00Z" })).EnsureSuccessStatusCode();
        var board = (await street.GetFromJsonAsync<JsonObject>($"/api/rounds/{round}/patrols?on=2026-05-18"))!;
        board["places"]![0]!["windows"]!.AsArray().Select(w => w!.GetValue<bool>()).ShouldBe([false, false, true]);
        board["places"]![0]!["counted"]!.GetValue<int>().ShouldBe(1);
        board.ToJsonString().ShouldNotContain(district.Name(Role.Street));
        (await office.GetFromJsonAsync<JsonObject>($"/api/rounds/{round}"))!["round"]!["visited"]!.GetValue<int>().ShouldBe(1);
        await inspector.PutAsJsonAsync($"/api/patrols/{id}", new { ground = district.OtherStreet }).ShouldRefuse(409, "patrol-already-noted");
        await street.PutAsJsonAsync($"/api/patrols/{Guid.CreateVersion7()}", new { ground = district.OtherStreet }).ShouldRefuse(400, "unknown-unit");
        var grounds = (await office.GetFromJsonAsync<JsonObject>("/api/coverage?from=2026-05-18&to=2026-05-18&never=true"))!["items"]!.AsArray().Select(g => g!["id"]!.GetValue<Guid>()).ToList();
        grounds.ShouldNotContain(ground["id"]!.GetValue<Guid>());
        grounds.ShouldContain(district.OtherStreet);
    }

    [Fact]
    public async Task NotesAWalkOnceAndGivesItBack()
    {
        var (district, stranger) = (await server.ADistrict(), await server.ADistrict());
        var (street, id) = (await district.As(Role.Street), Guid.CreateVersion7());
        var walk = new { ground = district.Street, at = "2026-05-18T15:30:00Z" };
        (await street.PutAsJsonAsync($"/api/patrols/{id}", walk)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await street.PutAsJsonAsync($"/api/patrols/{id}", walk)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await street.PutAsJsonAsync($"/api/patrols/{id}", new { ground = district.Street })).StatusCode.ShouldBe(HttpStatusCode.OK);
        await street.PutAsJsonAsync($"/api/patrols/{id}", walk with { at = "2026-05-18T16:30:00Z" }).ShouldRefuse(409, "patrol-already-noted");
        await street.PutAsJsonAsync($"/api/patrols/{id}", new { site = district.Site, walk.at }).ShouldRefuse(409, "patrol-already-noted");
        var held = (await street.GetFromJsonAsync<JsonObject>($"/api/patrols/{id}"))!;
        (held["ground"]!.GetValue<Guid>(), held["at"]!.GetValue<DateTimeOffset>()).ShouldBe((district.Street, DateTimeOffset.Parse(walk.at)));
        held.ToJsonString().ShouldNotContain(district.Name(Role.Street));
        await (await stranger.As(Role.Office)).GetAsync($"/api/patrols/{id}").ShouldRefuse(404, "unknown-patrol");
        await street.GetAsync($"/api/patrols/{Guid.CreateVersion7()}").ShouldRefuse(404, "unknown-patrol");
    }

    [Fact]
    public async Task ProvesItsDrawFromWhatWasKept()
    {
        var district = await server.ADistrict();
        var office = await district.As(Role.Office);
        var body = new
        {
            name = "双随机", template = "double-random", from = "2026-05-18", draw = new { percent = 50, seed = 7, byRisk = true, teams = 1, people = new[] { district.Name(Role.Inspector), district.Name(Role.Department) } },
        };
        var round = await Plan(office, body);
        var proof = (await office.GetFromJsonAsync<JsonObject>($"/api/rounds/{round}/draw"))!;
        (proof["seed"]!.GetValue<long>(), proof["holds"]!.GetValue<bool>(), proof["drawn"]!.GetValue<int>(), proof["candidates"]!.AsArray().Count).ShouldBe((7, true, 1, 2));
        (await office.GetFromJsonAsync<JsonObject>($"/api/rounds/{round}"))!["teams"]!.AsArray().ShouldHaveSingleItem()!["members"]!.AsArray().Count.ShouldBe(2);
        // Asking again changes the name and never the luck.
        (await office.PutAsJsonAsync($"/api/rounds/{round}", new { body.template, body.from, name = "双随机二", draw = new { percent = 50, seed = 8 } })).EnsureSuccessStatusCode();
        (await office.GetFromJsonAsync<JsonObject>($"/api/rounds/{round}/draw"))!["seed"]!.GetValue<long>().ShouldBe(7);
        // What is chosen by hand afterwards shows.
        (await office.PutAsJsonAsync($"/api/rounds/{round}", new { name = "改过", kind = "special", from = "2026-05-18", to = "2026-05-31", sites = new[] { district.Site, district.OtherSite } })).EnsureSuccessStatusCode();
        var changed = (await office.GetFromJsonAsync<JsonObject>($"/api/rounds/{round}/draw"))!;
        (changed["holds"]!.GetValue<bool>(), changed["added"]!.GetValue<int>()).ShouldBe((false, 1));
    }

    [Fact]
    public async Task HidesEverythingOfAnUnannouncedOne()
    {
        var district = await server.ADistrict();
        var (office, street, inspector) = (await district.As(Role.Office), await district.As(Role.Street), await district.As(Role.Inspector));
        var round = await Plan(office, new { name = "暗访", template = "four-nots", from = "2026-05-18", draw = new { percent = 100 }, teams = new[] { new { name = "一组", members = new[] { district.Name(Role.Inspector) } } } });
        await Visit(inspector, district.Site, round, "pass");
        foreach (var path in new[] { "", "/draw", "/order", "/score", "/patrols", "/sites", $"/against/{round}" })
            ((int)(await street.GetAsync($"/api/rounds/{round}{path}")).StatusCode).ShouldBe(404, path);
        (await street.GetFromJsonAsync<JsonObject>("/api/visits"))!["total"]!.GetValue<int>().ShouldBe(0);
        (await office.GetFromJsonAsync<JsonObject>("/api/visits"))!["total"]!.GetValue<int>().ShouldBe(1);
        (await inspector.PostAsync($"/api/rounds/{round}/submit", null)).EnsureSuccessStatusCode();
        (await street.GetFromJsonAsync<JsonObject>("/api/visits"))!["total"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task ScoresAndComparesRounds()
    {
        var district = await server.ADistrict();
        var (office, inspector, street) = (await district.As(Role.Office), await district.As(Role.Inspector), await district.As(Role.Street));
        async Task<Guid> Round(string name) => await Plan(office, new { name, template = "mock", from = "2026-05-18", sites = new[] { district.Site, district.OtherSite } });
        var (first, second) = (await Round("第一次"), await Round("第二次"));
        await Visit(inspector, district.Site, first, "fail");
        await Visit(inspector, district.OtherSite, first, "pass");
        await Visit(inspector, district.Site, second, "pass");
        await Visit(inspector, district.OtherSite, second, "pass");
        var score = (await office.GetFromJsonAsync<JsonObject>($"/api/rounds/{first}/score"))!;
        (score["score"]!.GetValue<decimal>(), score["observationRate"]!.GetValue<decimal>(), score["units"]!.AsArray().Count).ShouldBe((50m, 50m, 2));
        (await street.GetFromJsonAsync<JsonObject>($"/api/rounds/{first}/score"))!["score"]!.GetValue<decimal>().ShouldBe(0m);
        var compared = (await office.GetFromJsonAsync<JsonObject>($"/api/rounds/{second}/against/{first}"))!;
        (compared["better"]!.GetValue<int>(), compared["worse"]!.GetValue<int>(), compared["stillGood"]!.GetValue<int>(), compared["whole"]!["after"]!.GetValue<decimal>()).ShouldBe((1, 0, 1, 100m));
        var order = (await office.GetFromJsonAsync<JsonObject>($"/api/rounds/{first}/order?from=103.19,39.4"))!;
        order["stops"]!.AsArray().Count.ShouldBe(0);
        await office.GetAsync($"/api/rounds/{first}/order?team=无").ShouldRefuse(400, "unknown-team");
        var matrix = (await office.GetFromJsonAsync<JsonObject>("/api/coverage/matrix?from=2026-05-01&to=2026-05-31"))!;
        matrix["rows"]!.AsArray().Sum(r => r!["visited"]!.GetValue<int>()).ShouldBe(2);
    }

    [Fact]
    public async Task GroupsSitesForTheMapAndEditsManyAtOnce()
    {
        var district = await server.ADistrict();
        var (office, street) = (await district.As(Role.Office), await district.As(Role.Street));
        var clusters = (await office.GetFromJsonAsync<JsonObject>("/api/sites/clusters?bbox=103,39,104,40&zoom=10"))!;
        (clusters["total"]!.GetValue<int>(), clusters["clusters"]!.AsArray().Count).ShouldBe((2, 1));
        (await street.GetFromJsonAsync<JsonObject>("/api/sites/clusters?bbox=103,39,104,40&zoom=18"))!["clusters"]!.AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<Guid>().ShouldBe(district.Site);
        await office.GetAsync("/api/sites/clusters?bbox=1,2&zoom=99").ShouldRefuse(400, "bad-value");
        var body = new { sites = new[] { district.Site, district.OtherSite }, status = "suspended", party = "PROPERTY", partyUnit = district.Department, addList = "national" };
        (await (await office.PostAsJsonAsync("/api/sites/bulk", body)).Json())["changed"]!.GetValue<int>().ShouldBe(2);
        (await (await office.PostAsJsonAsync("/api/sites/bulk", body)).Json())["changed"]!.GetValue<int>().ShouldBe(0);
        await street.PostAsJsonAsync("/api/sites/bulk", body).ShouldRefuse(404, "unknown-site");
        (await office.GetFromJsonAsync<JsonObject>("/api/sites/clusters?bbox=103,39,104,40&zoom=10&status=suspended"))!["total"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task HandsDutiesOverFromADayOn()
    {
        var district = await server.ADistrict();
        var (office, street) = (await district.As(Role.Office), await district.As(Role.Street));
        (await office.PutAsJsonAsync($"/api/duties/{Guid.CreateVersion7()}", new { site = district.Site, step = "点位责任人", unit = district.Street, since = "2026-01-01" })).EnsureSuccessStatusCode();
        (await office.PutAsJsonAsync($"/api/duties/{Guid.CreateVersion7()}", new { site = district.OtherSite, step = "点位责任人", unit = district.OtherStreet, since = "2026-01-01" })).EnsureSuccessStatusCode();
        var order = new { id = Guid.CreateVersion7(), unit = district.Street, toUnit = district.Department, on = "2026-06-01", source = "会议纪要 3 号" };
        (await (await office.PostAsJsonAsync("/api/duties/reassign", new { order.unit, order.toUnit, order.on, dryRun = true })).Json())["duties"]!.GetValue<int>().ShouldBe(1);
        (await (await office.PostAsJsonAsync("/api/duties/reassign", order)).Json())["duties"]!.GetValue<int>().ShouldBe(1);
        (await (await office.PostAsJsonAsync("/api/duties/reassign", order)).Json())["duties"]!.GetValue<int>().ShouldBe(0);
        async Task<Guid> Holder(string on) => (await office.GetFromJsonAsync<JsonObject>($"/api/duties?site={district.Site}&all=true"))!["items"]!.AsArray()
            .Single(d => string.CompareOrdinal(d!["since"]!.GetValue<string>(), on) <= 0 && (d["until"] is null || string.CompareOrdinal(on, d["until"]!.GetValue<string>()) < 0))!["unit"]!.GetValue<Guid>();
        (await Holder("2026-05-31")).ShouldBe(district.Street);
        (await Holder("2026-06-01")).ShouldBe(district.Department);
        await office.PostAsJsonAsync("/api/duties/reassign", new { toUnit = district.Department }).ShouldRefuse(400, "nothing-narrowed");
        (await (await street.PostAsJsonAsync("/api/duties/reassign", new { unit = district.OtherStreet, toUnit = district.Street })).Json())["duties"]!.GetValue<int>().ShouldBe(0);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class WalkingRoundsOnSqlite(SqliteServer server) : WalkingRounds(server);

[Collection(nameof(OnPostgres))]
public sealed class WalkingRoundsOnPostgres(PostgresServer server) : WalkingRounds(server);
