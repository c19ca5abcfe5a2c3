using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Api;

public abstract class RecordingVisits(TestServer server)
{
    [Fact]
    public async Task TwiceIsHarmlessAndWithOtherContentRefused()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var path = $"/api/visits/{Guid.CreateVersion7()}";
        (await inspector.PutAsJsonAsync(path, district.Visit())).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await inspector.PutAsJsonAsync(path, district.Visit())).StatusCode.ShouldBe(HttpStatusCode.OK);
        await inspector.PutAsJsonAsync(path, district.Visit(result: "pass")).ShouldRefuse(409, "visit-already-recorded");
    }

    /// <summary>Where it was saved, if the inspector allowed it: on the way to the problem it helps; where nothing was found it is not kept.</summary>
    [Fact]
    public async Task KeepsThePositionOfAFindingAndOfNothingElse()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var (found, fine) = ($"/api/visits/{Guid.CreateVersion7()}", $"/api/visits/{Guid.CreateVersion7()}");
        object Visit(string result, double longitude, double latitude) => new
        {
            siteId = district.Site, kind = "round", startedAt = "2026-05-20T02:00:00Z", finishedAt = "2026-05-20T02:10:00Z", checks = new[] { new { item = TestDistrict.StreetItem, result } }, position = new { longitude, latitude },
        };
        foreach (var status in new[] { HttpStatusCode.Created, HttpStatusCode.OK }) (await inspector.PutAsJsonAsync(found, Visit("fail", 104.12345, 39.05))).StatusCode.ShouldBe(status);
        await inspector.PutAsJsonAsync(found, Visit("fail", 104.2, 39.05)).ShouldRefuse(409, "visit-already-recorded");
        var visit = await inspector.Until(found, v => v["problems"]!.AsArray().Count == 1);
        var problem = (await inspector.GetFromJsonAsync<JsonObject>($"/api/problems/{visit["problems"]![0]!["id"]}"))!;
        (problem["longitude"]!.GetValue<double>(), problem["latitude"]!.GetValue<double>()).ShouldBe((104.12345, 39.05));
        (await inspector.PutAsJsonAsync(fine, Visit("pass", 104.12345, 39.05))).EnsureSuccessStatusCode();
        (await inspector.GetFromJsonAsync<JsonObject>(fine))!["longitude"].ShouldBeNull();
        await inspector.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", Visit("fail", 204, 39)).ShouldRefuse(400, "bad-coordinate");
    }

    [Fact]
    public async Task OpensOneProblemAFailedItemAndAssignsIt()
    {
        var district = await server.ADistrict();
        var problem = await district.AProblem();
        problem["state"]!.GetValue<string>().ShouldBe("assigned");
        problem["unit"]!.GetValue<Guid>().ShouldBe(district.Street);
        problem["dispatchReason"]!.GetValue<string>().ShouldBe("territory");
        problem["dueAt"]!.GetValue<DateTimeOffset>().ShouldBeGreaterThan(problem["assignedAt"]!.GetValue<DateTimeOffset>());
        problem["history"]!.AsArray().Select(h => h!["move"]!.GetValue<string>()).ShouldBe(["register", "assign"]);
    }

    [Fact]
    public async Task SeesAnOpenProblemAgainInsteadOfOpeningASecond()
    {
        var district = await server.ADistrict();
        var problem = await district.AProblem();
        var inspector = await district.As(Role.Inspector);
        (await inspector.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", district.Visit(count: 3, finishedAt: "2026-05-20T02:20:00Z"))).EnsureSuccessStatusCode();
        var grown = await inspector.Until($"/api/problems/{problem["id"]}", p => p["count"]!.GetValue<int>() == 4);
        grown["observations"]!.AsArray().Count.ShouldBe(2);
        (await inspector.GetFromJsonAsync<JsonObject>($"/api/problems?site={district.Site}"))!["total"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task ClosesWhatWasFixedOnTheSpot()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var path = $"/api/visits/{Guid.CreateVersion7()}";
        (await inspector.PutAsJsonAsync(path, district.Visit(fixedOnTheSpot: true))).EnsureSuccessStatusCode();
        await inspector.Until(path, visit => visit["problems"]!.AsArray().Any(p => p!["state"]!.GetValue<string>() == "watching"));
    }

    [Fact]
    public async Task NeverFailsForAMissingPhotoAndSaysWhichItAwaits()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var photo = new string('a', 64);
        var answer = await inspector.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", district.Visit(photos: [photo]));
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await answer.Json())["awaiting"]!.AsArray().Select(p => p!.GetValue<string>()).ShouldBe([photo]);
    }

    [Fact]
    public async Task KeepsTheVerdictAndWarnsOfTheCount()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var answer = await (await inspector.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", district.Visit(result: "pass", count: 1))).Json();
        answer["checks"]![0]!["result"]!.GetValue<string>().ShouldBe("pass");
        answer["warnings"]![0]!["code"]!.GetValue<string>().ShouldBe("count-says-fail");
    }

    [Fact]
    public async Task TakesAFreePlace()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        foreach (object place in new object[] { "和平路12号", new { address = "和平路12号", unit = district.Street, type = "ST03", longitude = 103.2, latitude = 39.4, datum = "gcj02" } })
            (await inspector.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", new
            {
                place, kind = "patrol", startedAt = "2026-05-20T02:00:00Z", finishedAt = "2026-05-20T02:10:00Z", checks = new[] { new { item = "CK-D001", result = "notObserved" } },
            })).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("{", 400, "bad-json", null)]
    [InlineData("[]", 400, "bad-json", null)]
    [InlineData("""{"kind":"stroll"}""", 400, "one-of", "kind")]
    [InlineData("""{"kind":"round","startedAt":"yesterday"}""", 400, "bad-json", "startedAt")]
    [InlineData("""{"kind":"round","checks":[{"item":"CK-S003","result":7}]}""", 400, "bad-json", "checks[0].result")]
    public async Task NamesTheFieldThatIsWrong(string body, int status, string code, string? field)
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var answer = await inspector.PutAsync($"/api/visits/{Guid.CreateVersion7()}", new StringContent(body, Encoding.UTF8, "application/json"));
        ((int)answer.StatusCode).ShouldBe(status);
        var said = await answer.Json();
        said["type"]!.GetValue<string>().ShouldBe($"urn:chuangcheng:{code}");
        if (field is not null) said["errors"]!.AsObject().Select(e => e.Key).ShouldContain(field);
    }

    [Fact]
    public async Task IsRefusedWholeAndTheIdStaysFree()
    {
        var district = await server.ADistrict();
        var stranger = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var path = $"/api/visits/{Guid.CreateVersion7()}";
        await inspector.PutAsJsonAsync(path, district.Visit(item: "CK-X999")).ShouldRefuse(400, "unknown-item");
        await inspector.PutAsJsonAsync(path, district.Visit(item: "CK-S001")).ShouldRefuse(400, "item-not-of-type");
        await inspector.PutAsJsonAsync(path, district.Visit(result: "maybe")).ShouldRefuse(400, "one-of");
        await inspector.PutAsJsonAsync(path, district.Visit(site: stranger.Site)).ShouldRefuse(400, "unknown-site");
        await inspector.PutAsJsonAsync(path, district.Visit(startedAt: "1980-01-01T00:00:00Z")).ShouldRefuse(400, "before-the-record");
        await inspector.PutAsJsonAsync(path, district.Visit(finishedAt: "2090-01-01T00:00:00Z")).ShouldRefuse(400, "in-the-future");
        await inspector.PutAsJsonAsync(path, district.Visit(finishedAt: "2026-05-20T01:00:00Z")).ShouldRefuse(400, "finished-before-started");
        await inspector.PutAsJsonAsync(path, district.Visit(count: -1)).ShouldRefuse(400, "bad-value");
        await inspector.PutAsJsonAsync(path, district.Visit(note: new string('x', 2001))).ShouldRefuse(400, "too-long");
        await inspector.PutAsJsonAsync(path, district.Visit(photos: ["../../etc/passwd"])).ShouldRefuse(400, "bad-photo-hash");
        await inspector.GetAsync(path).ShouldRefuse(404, "unknown-visit");
        (await inspector.PutAsJsonAsync(path, district.Visit())).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task StoresMarkupAsTheTextItIs()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var path = $"/api/visits/{Guid.CreateVersion7()}";
        (await inspector.PutAsJsonAsync(path, district.Visit(note: "<script>alert(1)</script>"))).EnsureSuccessStatusCode();
        (await inspector.GetFromJsonAsync<JsonObject>(path))!["checks"]![0]!["note"]!.GetValue<string>().ShouldBe("<script>alert(1)</script>");
    }

    [Fact]
    public async Task ManyAtOnceRecordsEachOnce()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var ids = Enumerable.Range(0, 40).Select(_ => Guid.CreateVersion7()).ToList();
        var answers = await Task.WhenAll(ids.Concat(ids).Concat(ids).Select(id => inspector.PutAsJsonAsync($"/api/visits/{id}", district.Visit(result: "pass", count: 5))));
        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(40);
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(80);
        var visits = await inspector.GetFromJsonAsync<JsonObject>("/api/measures/checks-visits");
        visits!["value"]!.GetValue<double>().ShouldBe(40);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class RecordingVisitsOnSqlite(SqliteServer server) : RecordingVisits(server);

[Collection(nameof(OnPostgres))]
public sealed class RecordingVisitsOnPostgres(PostgresServer server) : RecordingVisits(server);
