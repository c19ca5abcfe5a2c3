using System.Net;
using System.Net.Http.Json;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Api;

public abstract class SigningIn(TestServer server)
{
    [Fact]
    public async Task WithAWrongPasswordIsRefusedAndManyLockTheAccount()
    {
        var district = await server.ADistrict();
        using var client = server.Client();
        Task<HttpResponseMessage> Try(string userName, string password) => client.PostAsJsonAsync("/api/tokens", new { userName, password });
        for (var i = 1; i < Account.FailuresAllowed; i++) await Try(district.Name(Role.Leader), "wrong").ShouldRefuse(401, "wrong-password");
        await Try(district.Name(Role.Leader), "wrong").ShouldRefuse(429, "too-many-attempts");
        await Try(district.Name(Role.Leader), TestDistrict.Password).ShouldRefuse(429, "too-many-attempts");
        var stranger = $"nobody-{Guid.CreateVersion7()}";
        for (var i = 1; i < Account.FailuresAllowed; i++) await Try(stranger, "wrong").ShouldRefuse(401, "wrong-password");
        await Try(stranger, "wrong").ShouldRefuse(429, "too-many-attempts");
        (await Try(district.Name(Role.Discipline), TestDistrict.Password)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task IsGivenAndTakenByTheSecurityAdministratorAlone()
    {
        var district = await server.ADistrict();
        var security = await district.As(Role.Security);
        var userName = $"new-{Guid.CreateVersion7():N}";
        object Account(string role, object? unit = null, string password = TestDistrict.Password) => new { userName, password, role, unit };
        await security.PostAsJsonAsync("/api/accounts", Account("king")).ShouldRefuse(400, "one-of");
        await security.PostAsJsonAsync("/api/accounts", Account("street", password: "short")).ShouldRefuse(400, "password-too-short");
        await security.PostAsJsonAsync("/api/accounts", Account("street", (await server.ADistrict()).Street)).ShouldRefuse(400, "unknown-unit");
        var made = await (await security.PostAsJsonAsync("/api/accounts", Account("street", district.Street))).Json();
        await security.PostAsJsonAsync("/api/accounts", Account("street", district.Street)).ShouldRefuse(409, "user-name-taken");
        var signedIn = await server.SignedIn(userName);
        (await signedIn.GetAsync("/api/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await security.PostAsJsonAsync($"/api/accounts/{made["id"]}/changes", new { change = "deactivate" })).EnsureSuccessStatusCode();
        (await signedIn.GetAsync("/api/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await (await (await server.ADistrict()).As(Role.Security)).PostAsJsonAsync($"/api/accounts/{made["id"]}/changes", new { change = "activate" }).ShouldRefuse(404, "unknown-account");
        var history = await (await district.As(Role.Auditor)).GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>("/api/happenings?pageSize=5");
        history!["items"]!.AsArray().Select(h => h!["kind"]!.GetValue<string>()).ShouldContain("AccountChanged");
    }

    [Fact]
    public async Task AccountsAreSearchedFilteredAndWalkedPageByPage()
    {
        var district = await server.ADistrict();
        var (security, foreign) = (await district.As(Role.Security), await (await server.ADistrict()).As(Role.Security));
        async Task<System.Text.Json.Nodes.JsonObject> Asked(string query, HttpClient? who = null) => (await (who ?? security).GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>("/api/accounts" + query))!;
        static IEnumerable<string> Names(System.Text.Json.Nodes.JsonObject page) => page["items"]!.AsArray().Select(a => a!["userName"]!.GetValue<string>());
        var all = Names(await Asked("?pageSize=200")).ToList();
        all.Count.ShouldBe(Enum.GetValues<Role>().Length + 1);
        Names(await Asked($"?q={district.Name(Role.Leader)}")).ShouldBe([district.Name(Role.Leader)]);
        Names(await Asked("?role=street")).Count().ShouldBe(2);
        Names(await Asked($"?unit={district.OtherStreet}")).Count().ShouldBe(1);
        (await Asked($"?q={district.Name(Role.Leader)}", foreign))["total"]!.GetValue<int>().ShouldBe(0);
        var (walked, after) = (new List<string>(), (string?)null);
        do
        {
            var page = await Asked($"?pageSize=4&sort=-number{(after is null ? "" : $"&after={after}")}");
            walked.AddRange(Names(page));
            after = page["next"]?.GetValue<string>();
        }
        while (after is not null);
        walked.ShouldBe(Enumerable.Reverse(all));
        await security.GetAsync("/api/accounts?role=king").ShouldRefuse(400, "one-of");
    }

    [Theory]
    [InlineData("zh-CN", "密码")]
    [InlineData("en", "password")]
    public async Task SpeaksTheCallersLanguage(string language, string word)
    {
        await server.ADistrict();
        using var client = server.Client(language: language);
        (await (await client.PostAsJsonAsync("/api/tokens", new { userName = "x", password = "y" })).Content.ReadAsStringAsync()).ShouldContain(word);
    }

    [Fact]
    public async Task ByCookieReadsTheApiButNeverWritesThroughIt()
    {
        var district = await server.ADistrict();
        var problem = await district.AProblem();
        var token = (await district.As(Role.Office)).DefaultRequestHeaders.Authorization!.Parameter!;
        using var client = server.Client();
        client.DefaultRequestHeaders.Add("Cookie", $"cc-session={token}");
        (await client.GetAsync("/api/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await client.Move(problem, "coordinate").ShouldRefuse(403, "token-needed");
    }

    [Fact]
    public async Task AFormWithoutItsTokenIsRefused()
    {
        var district = await server.ADistrict();
        var problem = await district.AProblem();
        using var client = server.Client();
        client.DefaultRequestHeaders.Add("Cookie", $"cc-session={(await district.As(Role.Street)).DefaultRequestHeaders.Authorization!.Parameter}");
        using var form = new FormUrlEncodedContent([new("move", "sign")]);
        (await client.PostAsync($"/problems/{problem["id"]}/moves", form)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await (await district.As(Role.Street)).GetAsync($"/api/problems/{problem["id"]}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/sign-in", 200)]
    [InlineData("/api/me", 401)]
    [InlineData("/api/nowhere", 404)]
    [InlineData("/nowhere", 404)]
    public async Task EveryAnswerCarriesTheSecurityHeaders(string path, int status)
    {
        await server.ADistrict();
        using var client = server.Client();
        var answer = await client.GetAsync(path);
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'self'");
    }
}

[Collection(nameof(OnSqlite))]
public sealed class SigningInOnSqlite(SqliteServer server) : SigningIn(server);

[Collection(nameof(OnPostgres))]
public sealed class SigningInOnPostgres(PostgresServer server) : SigningIn(server);
