using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Api;

/// <summary>Text that no database can keep is refused in words, the same on both.</summary>
public abstract class HostileText(TestServer server)
{
    [Theory]
    [InlineData("/api/problems?q=%00")]
    [InlineData("/api/problems?item=a%00b")]
    [InlineData("/api/sites?type=%00")]
    [InlineData("/api/people?q=a%00")]
    [InlineData("/api/facilities?kind=%00")]
    [InlineData("/api/duties?step=%00")]
    [InlineData("/api/measures/problems-found?unit=%00")]
    public async Task ANullInAnAddressIsBadInput(string path) =>
        await (await (await server.ADistrict()).As(Role.Office)).GetAsync(path).ShouldRefuse(400, "bad-value");

    [Fact]
    public async Task ANullInJsonNamesItsField()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        var answer = await inspector.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", district.Visit(note: "a\0b"));
        ((int)answer.StatusCode).ShouldBe(400);
        (await answer.Json())["errors"]!.AsObject().Single().Key.ShouldBe("checks[0].note");
        await inspector.PostAsJsonAsync("/api/tokens", new { userName = "a\0b", password = "x" }).ShouldRefuse(400, "bad-json");
        var problem = await district.AProblem();
        await (await district.As(Role.Street)).Move(problem, "coordinate", "a\0b").ShouldRefuse(400, "bad-json");
    }

    [Fact]
    public async Task ANullInAFormIsBadInput()
    {
        using var client = server.Client();
        var page = await client.GetAsync("/sign-in");
        var token = System.Text.RegularExpressions.Regex.Match(await page.Content.ReadAsStringAsync(), "__RequestVerificationToken\" value=\"([^\"]+)").Groups[1].Value;
        var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("userName", "a\0b"), new("password", "x")]) };
        if (page.Headers.TryGetValues("Set-Cookie", out var cookies)) request.Headers.Add("Cookie", cookies.Select(cookie => cookie.Split(';')[0]));
        ((int)(await client.SendAsync(request)).StatusCode).ShouldBe(400);
        ((int)(await client.GetAsync("/sign-in?returnUrl=%00")).StatusCode).ShouldBe(400);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class HostileTextOnSqlite(SqliteServer server) : HostileText(server);

[Collection(nameof(OnPostgres))]
public sealed class HostileTextOnPostgres(PostgresServer server) : HostileText(server)
{
    /// <summary>A server behind a load balancer that does not lead is ready all the same.</summary>
    [Fact]
    public async Task ASecondServerBecomesReady()
    {
        await using var second = Hosting.Build(new ServeOptions(Directory.CreateTempSubdirectory("cc-ready-").FullName, server.Connection, "http://127.0.0.1:0"));
        await second.Services.Prepare();
        await second.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(second.Urls.First()) };
        for (var round = 0; round < 400 && !(await client.GetAsync("/health/ready")).IsSuccessStatusCode; round++) await Task.Delay(50);
        (await client.GetStringAsync("/health/ready")).ShouldBe("ready");
    }
}
