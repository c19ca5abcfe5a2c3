using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Tests;

/// <summary>A district with two streets, a department, sites and an account of every role.</summary>
public sealed class TestDistrict(TestServer server, string code)
{
    public const string Password = "a long enough password";

    private static readonly Lazy<string> Hashed = new(() => Passwords.Hash("", Password));
    private static readonly Dictionary<string, HttpClient> Clients = [];
    private int root;

    public Guid Site { get; } = Guid.CreateVersion7();
    public Guid OtherSite { get; } = Guid.CreateVersion7();
    public Guid Street { get; } = Guid.CreateVersion7();
    public Guid OtherStreet { get; } = Guid.CreateVersion7();
    public Guid Department { get; } = Guid.CreateVersion7();

    /// <summary>An item of the site's type that a street answers for, and one of a department's.</summary>
    public const string StreetItem = "CK-S003", DepartmentItem = "CK-S016";

    internal async Task Make(Ledger ledger)
    {
        root = (int)await Sequence.Next(ledger, "units", 8);
        Unit Unit(int at, Guid id, UnitKind kind, int? parent, string types = "") => new()
        {
            Id = id, No = root + at, District = root, Code = $"{code}-{at}", Name = $"{code}单位{at}", Kind = kind, Parent = parent is { } p ? root + p : null, Since = new DateOnly(2000, 1, 1),
            DepartmentTypes = types.Split(';', StringSplitOptions.RemoveEmptyEntries),
        };
        ledger.Units.AddRange(
            Unit(0, Guid.CreateVersion7(), UnitKind.District, null), Unit(1, Guid.CreateVersion7(), UnitKind.Office, 0, "CREATION_OFFICE"), Unit(2, Street, UnitKind.Street, 0, "STREET"),
            Unit(3, OtherStreet, UnitKind.Street, 0, "STREET"), Unit(4, Guid.CreateVersion7(), UnitKind.Community, 2), Unit(5, Guid.CreateVersion7(), UnitKind.Community, 3),
            Unit(6, Department, UnitKind.Department, 0, "ENFORCEMENT;SANITATION;URBAN_MGMT;POLICE;TRAFFIC_POLICE;PUBLICITY;HOUSING"));
        var site = (int)await Sequence.Next(ledger, "sites", 2);
        ledger.Sites.AddRange(SiteOf(Site, site, 4), SiteOf(OtherSite, site + 1, 5));
        foreach (var role in Enum.GetValues<Role>())
            await Account(ledger, Name(role), $"{role}", role, role switch { Role.Street => root + 2, Role.Department => root + 6, _ => root });
        await Account(ledger, $"{code}-other", "other", Role.Street, root + 3);
    }

    /// <summary>All have one password, which is hashed once for all districts.</summary>
    private Task Account(Ledger ledger, string userName, string name, Role role, int unit) =>
        MakeAccount.Make(ledger, new NewAccount(Guid.CreateVersion7(), userName, name, Password, role, unit, root), () => Hashed.Value, Actor.System(root), DateTimeOffset.UnixEpoch);

    public Task<HttpClient> As(Role role) => As(Name(role));

    public Task<HttpClient> AsOtherStreet() => As($"{code}-other");

    public string Name(Role role) => $"{code}-{role}".ToLowerInvariant();

    /// <summary>A visit body with one failed item.</summary>
    public object Visit(string item = StreetItem, string result = "fail", Guid? site = null, int? count = null, string? note = "not as it should be", bool fixedOnTheSpot = false, string[]? photos = null,
        string kind = "round", string startedAt = "2026-05-20T02:00:00Z", string finishedAt = "2026-05-20T02:10:00Z") => new
    {
        siteId = site ?? Site, kind, startedAt, finishedAt, checks = new[] { new { item, result, count, note, photos = photos ?? [], fixedOnTheSpot } },
    };

    /// <summary>An inspector finds something; the problem it opened.</summary>
    public async Task<JsonObject> AProblem(string item = StreetItem, Guid? site = null)
    {
        var inspector = await As(Role.Inspector);
        var id = Guid.CreateVersion7();
        (await inspector.PutAsJsonAsync($"/api/visits/{id}", Visit(item, site: site))).EnsureSuccessStatusCode();
        var opened = await inspector.Until($"/api/visits/{id}", visit => visit["problems"]!.AsArray().Any(p => p!["state"]!.GetValue<string>() == "assigned"));
        return (await inspector.GetFromJsonAsync<JsonObject>($"/api/problems/{opened["problems"]![0]!["id"]}"))!;
    }

    private async Task<HttpClient> As(string userName)
    {
        lock (Clients)
            if (Clients.TryGetValue(server.Address + userName, out var known)) return known;
        var client = await server.SignedIn(userName);
        lock (Clients) return Clients[server.Address + userName] = client;
    }

    private Site SiteOf(Guid id, int no, int ground) => new()
    {
        Id = id, No = no, District = root, Code = $"{code}-S{no}", Name = $"{code}小区{no}", Type = "ST06", Unit = root + ground, Since = new DateOnly(2000, 1, 1), Longitude = 103.2, Latitude = 39.4,
    };
}

internal static class Asking
{
    /// <summary>Asks again until it is so; gives up after a minute with what was last said.</summary>
    public static async Task<JsonObject> Until(this HttpClient client, string path, Func<JsonObject, bool> isSo)
    {
        JsonObject? answer = null;
        for (var round = 0; round < 1200; round++)
        {
            answer = await client.GetFromJsonAsync<JsonObject>(path);
            if (isSo(answer!)) return answer!;
            await Task.Delay(50);
        }
        throw new TimeoutException(answer!.ToJsonString());
    }

    public static Task<HttpResponseMessage> Move(this HttpClient client, JsonNode problem, string move, string? note = null, string? until = null, object? unit = null, Guid? id = null, object? into = null) =>
        client.PostAsJsonAsync($"/api/problems/{problem["id"]}/moves", new { move, note, until, unit, id, into });

    public static async Task<JsonObject> Json(this HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!;

    public static async Task ShouldRefuse(this Task<HttpResponseMessage> asked, int status, string code)
    {
        var answer = await asked;
        var said = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode, said).ShouldSatisfyAllConditions(x => x.Item1.ShouldBe(status, said), x => said.ShouldContain($"urn:chuangcheng:{code}\""));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }
}
