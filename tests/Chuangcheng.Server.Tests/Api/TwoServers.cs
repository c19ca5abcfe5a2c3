using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Verification;
using Microsoft.AspNetCore.Builder;

namespace Chuangcheng.Server.Tests.Api;

/// <summary>Two servers over one database: what one commits, the other counts.</summary>
[Collection(nameof(OnPostgres))]
public sealed class TwoServersOverOneDatabase(PostgresServer server)
{
    private const string Days = "from=2026-05-01&to=2026-05-31";
    private const int VisitsEach = 12;

    [Fact]
    public async Task FollowEachOtherAndAgreeInEveryMeasure()
    {
        var district = await server.ADistrict();
        await using var second = await Second();
        var (here, there) = (await district.As(Role.Office), At(second, await district.As(Role.Office)));
        await Task.WhenAll(Enumerable.Range(0, 2 * VisitsEach).Select(n => Visit(district, n % 2 == 0 ? null : second, n)));
        await Both(here, there, "checks-done", 2 * VisitsEach);
        await Both(here, there, "problems-found", 2);
        var problem = await district.AProblem(TestDistrict.DepartmentItem);
        (await At(second, await district.As(Role.Department)).Move(problem, "feedback", "done")).EnsureSuccessStatusCode();
        (await here.Move(problem, "close")).EnsureSuccessStatusCode();
        await Both(here, there, "problems-closed", 1, days: false);
        await Both(here, there, "problems-found", 3);
        var answers = 0;
        foreach (var question in await Questions(here))
        {
            (await Said(there, question)).ShouldBe(await Said(here, question), question);
            answers++;
        }
        answers.ShouldBeGreaterThan(Model.Measures.MeasureCatalogue.All.Count);
        foreach (var services in new[] { server.Services, second.Services })
        {
            var recounted = await Verify.Run(services);
            recounted.AllWell.ShouldBeTrue(string.Join('\n', recounted.Lines()));
        }
    }

    [Fact]
    public async Task FollowWhatChangesInTheRegister()
    {
        var district = await server.ADistrict();
        await using var second = await Second();
        var (here, there) = (await district.As(Role.Admin), At(second, await district.As(Role.Admin)));
        var unit = Guid.CreateVersion7();
        (await there.PutAsJsonAsync($"/api/units/{unit}", new { code = "C9", name = "made over there", kind = "community", parent = district.Street, since = "2020-01-01" })).EnsureSuccessStatusCode();
        for (var round = 0; round < 1200 && !(await here.GetAsync($"/api/units/{unit}")).IsSuccessStatusCode; round++) await Task.Delay(50);
        (await here.PutAsJsonAsync($"/api/sites/{Guid.CreateVersion7()}", new { code = "S9", name = "made here", type = "ST06", unit, since = "2020-01-01" })).EnsureSuccessStatusCode();
        await Both(await district.As(Role.Office), At(second, await district.As(Role.Office)), "sites-registered", 3, days: false);
    }

    private async Task<WebApplication> Second()
    {
        var second = Hosting.Build(new ServeOptions(Directory.CreateTempSubdirectory("cc-second-").FullName, server.Connection, "http://127.0.0.1:0"));
        await second.Services.Prepare();
        await second.StartAsync();
        return second;
    }

    /// <summary>Two places fail, again and again; an even one goes to the first server, an odd one to the second.</summary>
    private static async Task Visit(TestDistrict district, WebApplication? second, int n)
    {
        var inspector = await district.As(Role.Inspector);
        var asked = second is null ? inspector : At(second, inspector);
        (await asked.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", district.Visit(site: n / 2 % 2 == 0 ? district.Site : district.OtherSite))).EnsureSuccessStatusCode();
    }

    private static HttpClient At(WebApplication second, HttpClient who)
    {
        var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(second.Urls.First()) };
        client.DefaultRequestHeaders.Authorization = who.DefaultRequestHeaders.Authorization;
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    private static async Task Both(HttpClient here, HttpClient there, string measure, long counted, bool days = true)
    {
        foreach (var client in new[] { here, there })
            await client.Until($"/api/measures/{measure}{(days ? "?" + Days : "")}", answer => answer["numerator"]!.GetValue<long>() == counted);
    }

    /// <summary>Every measure as a whole and by each of its dimensions.</summary>
    private static async Task<IReadOnlyList<string>> Questions(HttpClient client) =>
        [.. (await client.GetFromJsonAsync<JsonObject>("/api/measures"))!["items"]!.AsArray().SelectMany(measure => measure!["dimensions"]!.AsArray().Select(by => $"/api/measures/{measure["name"]}?by={by}").Prepend($"/api/measures/{measure["name"]}"))];

    /// <summary>The answer without the instant at which it was counted.</summary>
    private static async Task<string> Said(HttpClient client, string question)
    {
        var answer = (await client.GetFromJsonAsync<JsonObject>(question))!;
        answer.Remove("asOf");
        return answer.ToJsonString();
    }
}
