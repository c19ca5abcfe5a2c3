using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Api;

public abstract class ReadingLists(TestServer server)
{
    [Fact]
    public async Task WalksEveryProblemOnceInOrder()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var checklist = await inspector.GetFromJsonAsync<JsonObject>($"/api/sites/{district.Site}/checklist");
        var items = checklist!["items"]!.AsArray().Select(i => i!["code"]!.GetValue<string>()).Take(23).ToList();
        (await inspector.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", new
        {
            siteId = district.Site, kind = "round", startedAt = "2026-05-20T02:00:00Z", finishedAt = "2026-05-20T02:10:00Z", checks = items.Select((item, i) => new { item, result = "fail", fixedOnTheSpot = i % 5 == 0 }),
        })).EnsureSuccessStatusCode();
        await inspector.Until("/api/problems?pageSize=1", page => page["total"]!.GetValue<int>() == 23);
        foreach (var sort in new[] { "createdAt", "-createdAt", "dueAt", "-dueAt", "number", "-number" })
        {
            await inspector.Until("/api/problems?sort=dueAt&pageSize=200", page => page["items"]!.AsArray().Count == 23);
            var seen = new List<string>();
            var next = "";
            do
            {
                var page = await inspector.GetFromJsonAsync<JsonObject>($"/api/problems?sort={sort}&pageSize=5{next}");
                seen.AddRange(page!["items"]!.AsArray().Select(p => p!["id"]!.GetValue<string>()));
                next = page["next"] is { } token ? $"&after={token}" : null;
            }
            while (next is not null);
            seen.Count.ShouldBe(23, sort);
            seen.Distinct().Count().ShouldBe(23, sort);
        }
    }

    [Fact]
    public async Task OpensEveryRowOfAMeasureByItsKey()
    {
        var district = await server.ADistrict();
        await district.AProblem();
        await district.AProblem(TestDistrict.DepartmentItem, district.OtherSite);
        var office = await district.As(Role.Office);
        var measure = (await office.GetFromJsonAsync<JsonObject>("/api/measures"))!["items"]!.AsArray().Single(m => m!["name"]!.GetValue<string>() == "problems-found")!;
        foreach (var dimension in measure["dimensions"]!.AsArray().Select(d => d!.GetValue<string>()))
        {
            var rows = (await office.GetFromJsonAsync<JsonObject>($"/api/measures/problems-found?by={dimension}"))!["rows"]!.AsArray();
            rows.Sum(row => row!["numerator"]!.GetValue<int>()).ShouldBe(2, dimension);
            foreach (var row in rows)
                (await office.GetFromJsonAsync<JsonObject>($"/api/measures/problems-found/records?{dimension}={Uri.EscapeDataString(row!["key"]!.GetValue<string>())}"))!["total"]!.GetValue<int>()
                    .ShouldBe(row["numerator"]!.GetValue<int>(), $"{dimension} {row["key"]}");
        }
    }

    [Fact]
    public async Task FiltersTheLedger()
    {
        var district = await server.ADistrict();
        var problem = await district.AProblem();
        await district.AProblem(TestDistrict.DepartmentItem, district.OtherSite);
        var office = await district.As(Role.Office);
        foreach (var (filter, count) in new[]
                 {
                     ("", 2), ("state=assigned", 2), ("state=closed", 0), ("state=assigned,closed", 2), ($"unit={district.Street}", 1), ($"site={district.Site}", 1), ($"street={district.OtherStreet}", 1),
                     ($"indicator={Uri.EscapeDataString(problem["indicator"]!.GetValue<string>().Replace("Ⅲ", "iii"))}", 1), ("overdue=false", 2), ("type=ST06", 2), ("source=inspection", 2), ("source=hotline", 0),
                     ("q=" + Uri.EscapeDataString("小区"), 2), ("q=" + problem["number"], 1), ("from=2026-05-20&to=2026-05-20", 2), ("from=2026-05-21", 0), ($"item={TestDistrict.StreetItem}", 1),
                 })
            (await office.GetFromJsonAsync<JsonObject>($"/api/problems?{filter}"))!["total"]!.GetValue<int>().ShouldBe(count, filter);
    }

    [Theory]
    [InlineData("/api/problems?colour=red", "unknown-filter")]
    [InlineData("/api/problems?sort=note", "unknown-sort")]
    [InlineData("/api/problems?state=gone", "one-of")]
    [InlineData("/api/problems?unit=none", "bad-value")]
    [InlineData("/api/problems?pageSize=201", "bad-value")]
    [InlineData("/api/problems?after=%00", "bad-value")]
    [InlineData("/api/problems?overdue=perhaps", "bad-value")]
    [InlineData("/api/sites?bbox=1,2,3", "bad-value")]
    [InlineData("/api/sites?type=ST06&colour=1", "unknown-filter")]
    [InlineData("/api/units?kind=moon", "one-of")]
    [InlineData("/api/measures/problems-found?by=colour", "one-of")]
    [InlineData("/api/measures/problems-found?from=May", "bad-value")]
    [InlineData("/api/measures/problems-found?from=2026-05-02&to=2026-05-01", "bad-value")]
    [InlineData("/api/measures/problems-found?month=2026-13", "bad-value")]
    [InlineData("/api/measures/sites-registered?month=2026-05", "unknown-filter")]
    [InlineData("/api/measures/problems-found/records?part=denominator", "no-denominator")]
    [InlineData("/api/measures/checks-done?source=patrol", "unknown-filter")]
    public async Task RefusesAQuestionItDoesNotKnow(string path, string code) => await (await (await server.ADistrict()).As(Role.Office)).GetAsync(path).ShouldRefuse(400, code);

    [Fact]
    public async Task KnowsUnitsSitesIndicatorsAndWhatIsChecked()
    {
        var district = await server.ADistrict();
        var (office, street, department) = (await district.As(Role.Office), await district.As(Role.Street), await district.As(Role.Department));
        async Task<int> Total(HttpClient client, string path) => (await client.GetFromJsonAsync<JsonObject>(path))!["total"]!.GetValue<int>();
        (await Total(office, "/api/units")).ShouldBe(7);
        (await Total(office, "/api/sites")).ShouldBe(2);
        (await Total(street, "/api/sites")).ShouldBe(1);
        (await Total(department, "/api/sites")).ShouldBe(2);
        (await Total(office, "/api/sites?bbox=103,39,104,40")).ShouldBe(2);
        (await Total(office, "/api/sites?bbox=1,1,2,2")).ShouldBe(0);
        (await Total(office, "/api/indicators?level=3")).ShouldBe(98);
        (await Total(office, "/api/indicators?parent=II-13")).ShouldBeGreaterThan(0);
        (await Total(office, "/api/site-types")).ShouldBe(56);
        var checklist = await office.GetFromJsonAsync<JsonObject>($"/api/sites/{district.Site}/checklist");
        checklist!["items"]!.AsArray().Count.ShouldBe(46);
        checklist["example"]!.GetValue<bool>().ShouldBeTrue();
        await (await district.AsOtherStreet()).GetAsync($"/api/sites/{district.Site}/checklist").ShouldRefuse(404, "unknown-site");
        var me = await street.GetFromJsonAsync<JsonObject>("/api/me");
        (me!["role"]!.GetValue<string>(), me["unit"]!["id"]!.GetValue<Guid>()).ShouldBe(("street", district.Street));
    }
}

[Collection(nameof(OnSqlite))]
public sealed class ReadingListsOnSqlite(SqliteServer server) : ReadingLists(server);

[Collection(nameof(OnPostgres))]
public sealed class ReadingListsOnPostgres(PostgresServer server) : ReadingLists(server);
