using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Api;

public abstract class MovingProblems(TestServer server)
{
    [Fact]
    public async Task FollowsOneProblemFromTheStreetToItsReboundAndCountsIt()
    {
        var district = await server.ADistrict();
        var problem = await district.AProblem();
        var (street, inspector, office) = (await district.As(Role.Street), await district.As(Role.Inspector), await district.As(Role.Office));
        (await street.Move(problem, "sign")).EnsureSuccessStatusCode();
        (await street.Move(problem, "extend", "needs material", "2099-01-04")).EnsureSuccessStatusCode();
        (await office.Move(problem, "extend")).EnsureSuccessStatusCode();
        (await street.Move(problem, "feedback", "done")).EnsureSuccessStatusCode();
        (await inspector.Move(problem, "sendBack", "not all of it")).EnsureSuccessStatusCode();
        (await street.Move(problem, "feedback", "done again")).EnsureSuccessStatusCode();
        (await street.Move(problem, "close")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await inspector.Move(problem, "close")).EnsureSuccessStatusCode();
        await inspector.Until($"/api/problems/{problem["id"]}", p => p["state"]!.GetValue<string>() == "watching");

        var again = await district.AProblem();
        again["rebounds"]!.GetValue<int>().ShouldBe(1);
        again["previous"]!["id"]!.GetValue<string>().ShouldBe(problem["id"]!.GetValue<string>());
        var old = await office.GetFromJsonAsync<JsonObject>($"/api/problems/{problem["id"]}");
        (old!["state"]!.GetValue<string>(), old["next"]!["id"]!.GetValue<string>()).ShouldBe(("rebounded", again["id"]!.GetValue<string>()));

        foreach (var (measure, numerator, denominator) in new (string, long, long?)[]
                 { ("problems-found", 2, null), ("problems-closed", 1, null), ("problems-rebound-rate", 1, 1), ("problems-rework-rate", 1, 1), ("problems-first-pass-rate", 0, 1), ("problems-on-time-rate", 1, 1) })
        {
            var answer = await office.GetFromJsonAsync<JsonObject>($"/api/measures/{measure}");
            (answer!["numerator"]!.GetValue<long>(), answer["denominator"]?.GetValue<long>()).ShouldBe((numerator, denominator), measure);
            var records = await office.GetFromJsonAsync<JsonObject>($"/api/measures/{measure}/records?part=numerator");
            records!["total"]!.GetValue<long>().ShouldBe(numerator);
        }
    }

    [Fact]
    public async Task SaysAnUnknownStepBeforeAnythingElse()
    {
        var district = await server.ADistrict();
        var office = await district.As(Role.Office);
        await office.PostAsJsonAsync($"/api/problems/{Guid.CreateVersion7()}/moves", new { move = "dance" }).ShouldRefuse(400, "unknown-move");
        await office.PostAsJsonAsync($"/api/problems/{Guid.CreateVersion7()}/moves", new { move = "sign" }).ShouldRefuse(404, "unknown-problem");
    }

    [Fact]
    public async Task SendsNoProblemBackToWhoeverHasNoUseForIt()
    {
        var district = await server.ADistrict();
        var problem = await district.AProblem();
        var street = await district.As(Role.Street);
        var body = new { move = "sign", id = Guid.CreateVersion7() };
        for (var again = 0; again < 2; again++)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Post, $"/api/problems/{problem["id"]}/moves") { Content = JsonContent.Create(body) };
            asked.Headers.Add("Prefer", "return=minimal");
            (await street.SendAsync(asked)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }
        var moved = await street.GetFromJsonAsync<JsonObject>($"/api/problems/{problem["id"]}");
        moved!["history"]!.AsArray().Count(line => line!["move"]!.GetValue<string>() == "sign").ShouldBe(1);
    }

    [Fact]
    public async Task TellsTheAllowedStepsWithTheForbiddenOne()
    {
        var district = await server.ADistrict();
        var problem = await district.AProblem();
        var street = await district.As(Role.Street);
        await street.Move(problem, "archive").ShouldRefuse(409, "move-not-allowed");
        var said = await (await street.Move(problem, "archive")).Json();
        said["allowedMoves"]!.AsArray().Select(m => m!.GetValue<string>()).ShouldBe(["sign", "return", "feedback", "extend", "coordinate", "longTerm"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(Role.Leader)]
    [InlineData(Role.Discipline)]
    public async Task ShowsReadersEverythingAndLetsThemMoveNothing(Role role)
    {
        var district = await server.ADistrict();
        var problem = await district.AProblem();
        var reader = await district.As(role);
        (await reader.GetFromJsonAsync<JsonObject>($"/api/problems/{problem["id"]}"))!["allowedMoves"]!.AsArray().ShouldBeEmpty();
        await reader.Move(problem, "sign").ShouldRefuse(403, "not-allowed");
    }

    [Fact]
    public async Task HidesAnotherUnitsAndAnotherDistrictsProblems()
    {
        var district = await server.ADistrict();
        var problem = await district.AProblem();
        var stranger = await server.ADistrict();
        foreach (var client in new[] { await district.AsOtherStreet(), await stranger.As(Role.Office), await district.As(Role.Department) })
        {
            await client.GetAsync($"/api/problems/{problem["id"]}").ShouldRefuse(404, "unknown-problem");
            await client.Move(problem, "sign").ShouldRefuse(404, "unknown-problem");
            (await client.GetFromJsonAsync<JsonObject>("/api/problems"))!["total"]!.GetValue<int>().ShouldBe(0);
            (await client.GetFromJsonAsync<JsonObject>("/api/measures/problems-found"))!["value"]!.GetValue<double>().ShouldBe(0);
        }
    }

    [Fact]
    public async Task SentTwiceUnderOneIdIsMadeOnce()
    {
        var district = await server.ADistrict();
        var problem = await district.AProblem();
        var office = await district.As(Role.Office);
        var id = Guid.CreateVersion7();
        (await office.Move(problem, "coordinate", id: id)).EnsureSuccessStatusCode();
        (await (await office.Move(problem, "coordinate", id: id)).Json())["history"]!.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public async Task ByTwoAtOnceIsMadeByOne()
    {
        var district = await server.ADistrict();
        var problem = await district.AProblem();
        var street = await district.As(Role.Street);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => street.Move(problem, "sign")));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(7);
    }

    [Fact]
    public async Task RefusesWhatIsMissingOrImpossible()
    {
        var district = await server.ADistrict();
        var stranger = await server.ADistrict();
        var problem = await district.AProblem();
        var (street, office) = (await district.As(Role.Street), await district.As(Role.Office));
        await street.Move(problem, "feedback").ShouldRefuse(400, "note-needed");
        await street.Move(problem, "return", "").ShouldRefuse(400, "note-needed");
        await street.Move(problem, "extend", "x").ShouldRefuse(400, "until-needed");
        await street.Move(problem, "extend", "x", "2020-01-01").ShouldRefuse(400, "until-past");
        await street.Move(problem, "extend", "x", "soon").ShouldRefuse(400, "bad-value");
        await office.Move(problem, "assign", unit: stranger.Street).ShouldRefuse(400, "unknown-unit");
        await office.Move(problem, "merge", "x", into: (await stranger.AProblem())["id"]).ShouldRefuse(404, "unknown-problem");
        await office.Move(problem, "feedback", new string('x', 2001)).ShouldRefuse(400, "note-too-long");
        (await street.GetFromJsonAsync<JsonObject>($"/api/problems/{problem["id"]}"))!["history"]!.AsArray().Count.ShouldBe(2);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class MovingProblemsOnSqlite(SqliteServer server) : MovingProblems(server);

[Collection(nameof(OnPostgres))]
public sealed class MovingProblemsOnPostgres(PostgresServer server) : MovingProblems(server);
