using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Api;

/// <summary>Rounds, what they did not visit, and who may know of them.</summary>
public abstract class PlanningRounds(TestServer server)
{
    private static object Round(TestDistrict district, string kind = "round", object? teams = null) => new
    {
        name = "五月实地考察", kind, from = "2026-05-18", to = "2026-05-31", sites = new[] { district.Site, district.OtherSite }, items = new[] { TestDistrict.StreetItem }, teams = teams ?? Array.Empty<object>(),
    };

    [Fact]
    public async Task CountsWhatWasPlannedAndShowsWhatWasNotVisited()
    {
        var district = await server.ADistrict();
        var (office, inspector) = (await district.As(Role.Office), await district.As(Role.Inspector));
        var id = Guid.CreateVersion7();
        var teams = new[] { new { name = "一组", members = new[] { district.Name(Role.Inspector) }, sites = new[] { district.Site } } };
        (await office.PutAsJsonAsync($"/api/rounds/{id}", Round(district, teams: teams))).EnsureSuccessStatusCode();
        (await office.PutAsJsonAsync($"/api/rounds/{id}", Round(district, teams: teams))).EnsureSuccessStatusCode();
        (await inspector.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", new
        {
            siteId = district.Site, kind = "round", round = id, startedAt = "2026-05-20T02:00:00Z", finishedAt = "2026-05-20T02:10:00Z", checks = new[] { new { item = TestDistrict.StreetItem, result = "pass" } },
        })).EnsureSuccessStatusCode();
        var round = (await office.GetFromJsonAsync<JsonObject>($"/api/rounds/{id}"))!;
        (round["round"]!["planned"]!.GetValue<int>(), round["round"]!["visited"]!.GetValue<int>(), round["teams"]![0]!["planned"]!.GetValue<int>()).ShouldBe((2, 1, 2));
        var rest = (await office.GetFromJsonAsync<JsonObject>($"/api/rounds/{id}/sites?visited=false"))!["items"]!.AsArray();
        rest.Select(s => s!["id"]!.GetValue<Guid>()).ShouldBe([district.OtherSite]);
        var grounds = (await office.GetFromJsonAsync<JsonObject>("/api/coverage?from=2026-05-01&to=2026-05-31&never=true"))!["items"]!.AsArray();
        grounds.Select(g => g!["id"]!.GetValue<Guid>()).ShouldContain(district.OtherStreet);
        grounds.Select(g => g!["id"]!.GetValue<Guid>()).ShouldNotContain(district.Street);
        await office.Until("/api/measures/sites-coverage-rate?from=2026-05-01&to=2026-05-31", m => m["numerator"]!.GetValue<int>() == 1 && m["denominator"]!.GetValue<int>() == 2);
        (await inspector.PostAsync($"/api/rounds/{id}/submit", null)).EnsureSuccessStatusCode();
        await inspector.PostAsync($"/api/rounds/{id}/submit", null).ShouldRefuse(409, "round-over");
        await office.PutAsJsonAsync($"/api/rounds/{id}", Round(district, teams: teams)).ShouldRefuse(409, "round-over");
    }

    /// <summary>R-INSP-03.</summary>
    [Fact]
    public async Task HidesAnUnannouncedOneFromTheInspectedUntilItIsSubmitted()
    {
        var district = await server.ADistrict();
        var (office, street, inspector, leader) = (await district.As(Role.Office), await district.As(Role.Street), await district.As(Role.Inspector), await district.As(Role.Leader));
        var id = Guid.CreateVersion7();
        (await office.PutAsJsonAsync($"/api/rounds/{id}", Round(district, "unannounced", new[] { new { name = "暗访组", members = new[] { district.Name(Role.Inspector) } } }))).EnsureSuccessStatusCode();
        foreach (var (client, knows) in new[] { (office, true), (inspector, true), (street, false), (leader, false) })
        {
            ((int)(await client.GetAsync($"/api/rounds/{id}")).StatusCode).ShouldBe(knows ? 200 : 404);
            ((int)(await client.GetAsync($"/api/rounds/{id}/sites")).StatusCode).ShouldBe(knows ? 200 : 404);
            (await client.GetFromJsonAsync<JsonObject>("/api/rounds"))!["items"]!.AsArray().Any(r => r!["id"]!.GetValue<Guid>() == id).ShouldBe(knows);
        }
        await street.PostAsync($"/api/rounds/{id}/submit", null).ShouldRefuse(404, "unknown-round");
        (await inspector.PostAsync($"/api/rounds/{id}/submit", null)).EnsureSuccessStatusCode();
        ((int)(await street.GetAsync($"/api/rounds/{id}")).StatusCode).ShouldBe(200);
        ((int)(await (await (await server.ADistrict()).As(Role.Office)).GetAsync($"/api/rounds/{id}")).StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task DrawsSitesByAKeptSeed()
    {
        var district = await server.ADistrict();
        var office = await district.As(Role.Office);
        async Task<JsonObject> Drawn(long? seed)
        {
            var id = Guid.CreateVersion7();
            (await office.PutAsJsonAsync($"/api/rounds/{id}", new { name = "抽查", kind = "round", from = "2026-05-18", to = "2026-05-31", draw = new { percent = 50, seed } })).EnsureSuccessStatusCode();
            return (await office.GetFromJsonAsync<JsonObject>($"/api/rounds/{id}"))!;
        }
        (await Drawn(7))["round"]!["planned"]!.GetValue<int>().ShouldBe(1);
        (await Drawn(null))["round"]!["seed"].ShouldNotBeNull();
        await office.PutAsJsonAsync($"/api/rounds/{Guid.CreateVersion7()}", new { name = "x", kind = "round", from = "2026-05-18", to = "2026-05-17", sites = new[] { district.Site } }).ShouldRefuse(400, "bad-value");
        await office.PutAsJsonAsync($"/api/rounds/{Guid.CreateVersion7()}", new { name = "x", kind = "round", from = "2026-05-18", to = "2026-05-19", sites = new[] { Guid.CreateVersion7() } }).ShouldRefuse(400, "unknown-round-site");
        await office.PutAsJsonAsync($"/api/rounds/{Guid.CreateVersion7()}", Round(district, teams: new[] { new { name = "x", members = new[] { "nobody" } } })).ShouldRefuse(400, "unknown-member");
    }

    [Fact]
    public async Task AsksTheSameAtAllSitesOfTheKindAndLooksAgainAtWhatWasClosed()
    {
        var district = await server.ADistrict();
        var (office, street) = (await district.As(Role.Office), await district.As(Role.Street));
        var problem = await district.AProblem();
        var id = Guid.CreateVersion7();
        var alike = await (await office.PostAsJsonAsync($"/api/problems/{problem["id"]}/alike", new { round = id })).Json();
        (await office.PostAsJsonAsync($"/api/problems/{problem["id"]}/alike", new { round = id })).EnsureSuccessStatusCode();
        (alike["round"]!["planned"]!.GetValue<int>(), alike["round"]!["items"]![0]!.GetValue<string>(), alike["because"]!.GetValue<Guid>()).ShouldBe((1, TestDistrict.StreetItem, problem["id"]!.GetValue<Guid>()));
        await office.PostAsJsonAsync("/api/rounds/rechecks", new { percent = 100 }).ShouldRefuse(409, "nothing-to-draw");
        (await street.Move(problem, "feedback", "done")).EnsureSuccessStatusCode();
        (await office.Move(problem, "close")).EnsureSuccessStatusCode();
        var rechecks = await (await office.PostAsJsonAsync("/api/rounds/rechecks", new { percent = 100, seed = 5 })).Json();
        (rechecks["round"]!["planned"]!.GetValue<int>(), rechecks["round"]!["kind"]!.GetValue<string>(), rechecks["round"]!["unannounced"]!.GetValue<bool>()).ShouldBe((1, "recheck", true));
    }
}

[Collection(nameof(OnSqlite))]
public sealed class PlanningRoundsOnSqlite(SqliteServer server) : PlanningRounds(server);

[Collection(nameof(OnPostgres))]
public sealed class PlanningRoundsOnPostgres(PostgresServer server) : PlanningRounds(server);
