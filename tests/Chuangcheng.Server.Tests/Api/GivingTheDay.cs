using System.Net;
using System.Net.Http.Json;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Api;

public abstract class GivingTheDay(TestServer server)
{
    [Fact]
    public async Task HoldsWhatThePersonMaySeeAndNothingOfOthers()
    {
        var district = await server.ADistrict();
        var stranger = await server.ADistrict();
        var problem = await district.AProblem();
        var day = (await (await district.As(Role.Street)).GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>("/api/field/day"))!;
        day["sites"]!.AsArray().Select(s => s!["id"]!.GetValue<Guid>()).ShouldBe([district.Site]);
        day["me"]!["role"]!.GetValue<string>().ShouldBe("street");
        var mine = day["problems"]!.AsArray().Single(p => p!["id"]!.GetValue<string>() == problem["id"]!.GetValue<string>())!;
        mine["allowedMoves"]!.AsArray().Select(m => m!.GetValue<string>()).ShouldContain("feedback");
        var site = day["sites"]![0]!;
        site["open"]!.GetValue<int>().ShouldBe(1);
        site["seen"]!.GetValue<string>().ShouldBe("2026-05-20");
        foreach (var role in new[] { Role.Office, Role.Inspector, Role.Department, Role.Leader })
        {
            var theirs = (await (await stranger.As(role)).GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>("/api/field/day"))!;
            theirs["sites"]!.AsArray().Select(s => s!["id"]!.GetValue<Guid>()).ShouldNotContain(district.Site);
            theirs["problems"]!.AsArray().ShouldBeEmpty();
        }
        day["calendar"]!["hours"]!.AsArray().Count.ShouldBe(2);
        day["items"]!.AsArray().ShouldAllBe(item => item!["scoreRule"]!.GetValue<string>().Length > 0);
    }

    [Fact]
    public async Task IsGivenOnceUntilSomethingChanges()
    {
        var district = await server.ADistrict();
        var street = await district.As(Role.Street);
        var tag = (await street.GetAsync("/api/field/day")).Headers.ETag!;
        (await Ask(street, tag.ToString())).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await Ask(street, "W/" + tag)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await district.AProblem();
        (await Ask(street, tag.ToString())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task ShowsARunningRoundWithWhatItHasVisited()
    {
        var district = await server.ADistrict();
        var (office, inspector, id) = (await district.As(Role.Office), await district.As(Role.Inspector), Guid.CreateVersion7());
        var today = (await office.GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>("/api/field/day"))!["day"]!.GetValue<string>();
        (await office.PutAsJsonAsync($"/api/rounds/{Guid.CreateVersion7()}", new { name = "over", kind = "round", from = "2026-05-18", to = "2026-05-29", sites = new[] { district.Site } })).EnsureSuccessStatusCode();
        (await office.PutAsJsonAsync($"/api/rounds/{id}", new { name = "R", kind = "round", from = today, to = today, sites = new[] { district.Site, district.OtherSite } })).EnsureSuccessStatusCode();
        (await inspector.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", new
        {
            siteId = district.Site, kind = "round", round = id, startedAt = "2026-05-20T02:00:00Z", finishedAt = "2026-05-20T02:10:00Z", checks = new[] { new { item = TestDistrict.StreetItem, result = "pass" } },
        })).EnsureSuccessStatusCode();
        var round = (await inspector.GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>("/api/field/day"))!["rounds"]!.AsArray().Single()!;
        round["sites"]!.AsArray().Count.ShouldBe(2);
        round["visited"]!.AsArray().Select(s => s!.GetValue<Guid>()).ShouldBe([district.Site]);
        var streets = (await (await district.As(Role.Street)).GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>("/api/field/day"))!["rounds"]!.AsArray().Single()!;
        streets["sites"]!.AsArray().Select(s => s!.GetValue<Guid>()).ShouldBe([district.Site]);
        streets["mine"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task GivesThePlacesToBeWalkedAndTheDistrictsHours()
    {
        var district = await server.ADistrict();
        var (office, street) = (await district.As(Role.Office), await district.As(Role.Street));
        var today = (await office.GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>("/api/field/day"))!["day"]!.GetValue<string>();
        (await office.PutAsJsonAsync($"/api/rounds/{Guid.CreateVersion7()}", new { name = "三巡", template = "three-patrols", from = today, to = today, places = new { kind = "communities" } })).EnsureSuccessStatusCode();
        var day = (await street.GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>("/api/field/day"))!;
        var patrol = day["patrols"]!.AsArray().ShouldHaveSingleItem()!;
        (patrol["places"]!.AsArray().Count, patrol["morePlaces"]!.GetValue<int>(), patrol["windows"]!.AsArray().Count).ShouldBe((1, 0, 3));
        (day["calendar"]!["zone"]!.GetValue<string>(), day["calendar"]!["offsetMinutes"]!.GetValue<int>()).ShouldBe(("Asia/Shanghai", 480));
    }

    [Fact]
    public async Task HearsASuggestionOnceHoweverOftenItIsSent()
    {
        var district = await server.ADistrict();
        var (street, id) = (await district.As(Role.Street), Guid.CreateVersion7());
        (await street.PutAsJsonAsync($"/api/suggestions/{id}", new { text = " too many forms " })).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await street.PutAsJsonAsync($"/api/suggestions/{id}", new { text = "too many forms" })).StatusCode.ShouldBe(HttpStatusCode.OK);
        await street.PutAsJsonAsync($"/api/suggestions/{id}", new { text = " " }).ShouldRefuse(400, "required");
        await street.PutAsJsonAsync($"/api/suggestions/{id}", new { text = new string('x', 2001) }).ShouldRefuse(400, "too-long");
    }

    private static Task<HttpResponseMessage> Ask(HttpClient client, string tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/field/day");
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return client.SendAsync(request);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class GivingTheDayOnSqlite(SqliteServer server) : GivingTheDay(server);

[Collection(nameof(OnPostgres))]
public sealed class GivingTheDayOnPostgres(PostgresServer server) : GivingTheDay(server);
