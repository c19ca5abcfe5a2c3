using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Api;

/// <summary>Ways to put things right: seasons, milestones, closed venues, key periods, plans for a site; and what may be the same problem.</summary>
public abstract class PlanningFixes(TestServer server)
{
    [Fact]
    public async Task StopsTheClockUntilTheSeasonWhenTheOfficeSaysSoAndAsksForItWhenTheUnitDoes()
    {
        var district = await server.ADistrict();
        var (office, street) = (await district.As(Role.Office), await district.As(Role.Street));
        var problem = await district.AProblem();
        await street.PutAsJsonAsync($"/api/problems/{problem["id"]}/fix", new { path = "seasonal", note = "春季补种" }).ShouldRefuse(400, "until-needed");
        var asked = await (await street.PutAsJsonAsync($"/api/problems/{problem["id"]}/fix", new { path = "seasonal", until = "2030-04-01", note = "春季补种" })).Json();
        (asked["state"]!.GetValue<string>(), asked["asked"]!.GetValue<string>()).ShouldBe(("assigned", "longTerm"));
        var granted = await (await office.PutAsJsonAsync($"/api/problems/{problem["id"]}/fix", new { path = "seasonal", until = "2030-04-01", note = "同意" })).Json();
        (granted["state"]!.GetValue<string>(), granted["path"]!.GetValue<string>()).ShouldBe(("longTerm", "seasonal"));
        granted["reviewAt"]!.GetValue<string>().ShouldStartWith("2030-04-01");
        ((int)(await (await district.AsOtherStreet()).GetAsync($"/api/problems/{problem["id"]}/fix")).StatusCode).ShouldBe(404);
        await (await district.As(Role.Inspector)).PutAsJsonAsync($"/api/problems/{problem["id"]}/fix", new { path = "atOnce" }).ShouldRefuse(403, "move-not-yours");
        (await office.GetFromJsonAsync<JsonObject>("/api/measures/problems-deferral-rate"))!["numerator"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task CountsMilestonesBackFromTheLastDayAndTicksThemOff()
    {
        var district = await server.ADistrict();
        var office = await district.As(Role.Office);
        var problem = await district.AProblem();
        var milestones = new[] { new { title = "方案", weight = 1 }, new { title = "施工", weight = 3 } };
        var fix = await (await office.PutAsJsonAsync($"/api/problems/{problem["id"]}/fix", new { path = "longRunning", until = "2030-06-28", note = "立项", milestones })).Json();
        var days = fix["milestones"]!.AsArray().Select(m => m!["dueOn"]!.GetValue<string>()).ToList();
        days[1].ShouldBe("2030-06-28");
        string.CompareOrdinal(days[0], days[1]).ShouldBeLessThan(0);
        var done = await (await office.PutAsJsonAsync($"/api/problems/{problem["id"]}/milestones/1", new { doneOn = "2026-06-01" })).Json();
        done["milestones"]![0]!["doneOn"]!.GetValue<string>().ShouldBe("2026-06-01");
        await office.PutAsJsonAsync($"/api/problems/{problem["id"]}/milestones/9", new { doneOn = "2026-06-01" }).ShouldRefuse(404, "no-such-milestone");
        await office.PutAsJsonAsync($"/api/problems/{problem["id"]}/fix", new { path = "someday" }).ShouldRefuse(400, "one-of");
    }

    [Fact]
    public async Task ShortensDeadlinesGivenInAKeyPeriodAndLeavesOlderOnes()
    {
        var district = await server.ADistrict();
        var office = await district.As(Role.Office);
        var before = await district.AProblem(TestDistrict.DepartmentItem);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(8).DateTime);
        var id = Guid.CreateVersion7();
        (await office.PutAsJsonAsync($"/api/special-periods/{id}", new { name = "实地测评周", from = today, to = today.AddDays(20), percent = 20, everyDay = true })).EnsureSuccessStatusCode();
        await office.PutAsJsonAsync($"/api/special-periods/{Guid.CreateVersion7()}", new { name = "x", from = today, to = today }).ShouldRefuse(409, "periods-overlap");
        var after = await district.AProblem(TestDistrict.DepartmentItem, district.OtherSite);
        (await office.GetFromJsonAsync<JsonObject>($"/api/problems/{before["id"]}"))!["dueAt"]!.GetValue<DateTimeOffset>().ShouldBe(before["dueAt"]!.GetValue<DateTimeOffset>());
        after["dueAt"]!.GetValue<DateTimeOffset>().ShouldBeLessThan(before["dueAt"]!.GetValue<DateTimeOffset>());
        var fix = (await office.GetFromJsonAsync<JsonObject>($"/api/problems/{after["id"]}/fix"))!;
        (fix["specialPeriod"]!.GetValue<string>(), fix["limit"]!.GetValue<int>()).ShouldBe(("实地测评周", 20));
        (await office.DeleteAsync($"/api/special-periods/{id}")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task BundlesTheProblemsInsideAndAroundASite()
    {
        var district = await server.ADistrict();
        var (office, other) = (await district.As(Role.Office), await district.AsOtherStreet());
        var id = Guid.CreateVersion7();
        await office.PutAsJsonAsync($"/api/sites/{district.Site}/plans/{id}", new { name = "一点一策", dueOn = "2030-01-01" }).ShouldRefuse(409, "nothing-to-plan");
        var (inside, around) = (await district.AProblem(), await district.AProblem(site: district.OtherSite));
        var plan = (await (await office.PutAsJsonAsync($"/api/sites/{district.Site}/plans/{id}", new { name = "一点一策", dueOn = "2030-01-01", around = 200 })).Json())["items"]![0]!;
        plan["problems"]!.AsArray().Select(p => p!["id"]!.GetValue<Guid>()).ShouldBe([inside["id"]!.GetValue<Guid>(), around["id"]!.GetValue<Guid>()], ignoreOrder: true);
        ((int)(await other.GetAsync($"/api/sites/{district.Site}/plans")).StatusCode).ShouldBe(404);
        (await office.PutAsJsonAsync($"/api/sites/{district.Site}/plans/{id}", new { name = "一点一策", dueOn = "2030-01-01", problems = new[] { inside["id"]!.GetValue<Guid>() } })).EnsureSuccessStatusCode();
        (await office.GetFromJsonAsync<JsonObject>($"/api/sites/{district.Site}/plans"))!["items"]![0]!["total"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task SuggestsWhatMayBeTheSameProblem()
    {
        var district = await server.ADistrict();
        var (office, other) = (await district.As(Role.Office), await district.AsOtherStreet());
        var first = await district.AProblem(TestDistrict.DepartmentItem);
        var second = await district.AProblem(TestDistrict.StreetItem);
        await district.AProblem(TestDistrict.StreetItem, district.OtherSite);
        var likely = (await office.GetFromJsonAsync<JsonObject>($"/api/problems/{second["id"]}/duplicates"))!["items"]!.AsArray();
        likely.Select(l => l!["problem"]!["id"]!.GetValue<Guid>()).ShouldContain(first["id"]!.GetValue<Guid>());
        likely.Single(l => l!["problem"]!["id"]!.GetValue<Guid>() == first["id"]!.GetValue<Guid>())!["reasons"]!.AsArray().Select(r => r!.GetValue<string>()).ShouldContain("samePlace");
        ((int)(await other.GetAsync($"/api/problems/{second["id"]}/duplicates")).StatusCode).ShouldBe(404);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class PlanningFixesOnSqlite(SqliteServer server) : PlanningFixes(server);

[Collection(nameof(OnPostgres))]
public sealed class PlanningFixesOnPostgres(PostgresServer server) : PlanningFixes(server);
