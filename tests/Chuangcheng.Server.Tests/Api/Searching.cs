using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangcheng.Server.Tests.Api;

/// <summary>Two characters are enough, no hit of LIKE is lost, and nobody finds what is not theirs.</summary>
public abstract class Searching(TestServer server)
{
    private static readonly string[] Words = ["路灯", "坏了", "和平", "垃圾", "满溢", "abc", "A1", "100%", "_", "'", "井盖", "，", "北侧"];

    [Fact]
    public async Task LosesNoHitThatLikeFinds()
    {
        var district = await server.ADistrict();
        var (inspector, street, office) = (await district.As(Role.Inspector), await district.As(Role.Street), await district.As(Role.Office));
        var random = new Random(11);
        string Text() => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Words[random.Next(Words.Length)]));
        for (var i = 0; i < 25; i++)
            (await inspector.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", new
            {
                place = new { address = $"{Text()}{i}号", unit = district.Street, type = "ST06" }, kind = "patrol", startedAt = "2026-05-20T02:00:00Z", finishedAt = "2026-05-20T02:10:00Z",
                checks = new[] { new { item = TestDistrict.StreetItem, result = "fail", note = Text() } },
            })).EnsureSuccessStatusCode();
        var all = await office.Until("/api/problems?pageSize=200", page => page["total"]!.GetValue<int>() == 25 && page["items"]!.AsArray().All(p => p!["state"]!.GetValue<string>() == "assigned"));
        foreach (var problem in all["items"]!.AsArray().Take(10)) (await street.Move(problem!, "feedback", Text())).EnsureSuccessStatusCode();

        // On SQLite what was just said is due, then in the index, then both.
        await using var ledger = server.Services.GetRequiredService<Database>().Read();
        var no = server.Services.GetRequiredService<Register>().Tree.Find(district.Street)!.District;
        await Compare();
        if (ledger.IsSqlite)
            while (await ledger.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM problem_grams_due AS d JOIN problems AS p ON p.no = d.no WHERE p.district = {no}").SingleAsync() > 0) await Task.Delay(50);
        await Compare();
        foreach (var problem in all["items"]!.AsArray().Skip(5).Take(10)) await street.Move(problem!, "return", Text());
        await Compare();

        async Task Compare()
        {
            foreach (var word in Words.Concat(Words.Select(w => w[..1])).Concat(Enumerable.Range(0, 20).Select(_ => Text())).Distinct())
            {
                var like = await ledger.Problems.AsNoTracking().Where(p => p.District == no && (p.Note.Contains(word) || p.Place.Contains(word) || p.ItemName.Contains(word) || p.Number.Contains(word)
                    || ledger.ProblemMoves.Any(m => m.District == p.District && m.Problem == p.No && m.Note.Contains(word)))).Select(p => p.Id).ToListAsync();
                var found = (await office.GetFromJsonAsync<JsonObject>($"/api/problems?pageSize=200&q={Uri.EscapeDataString(word)}"))!;
                like.Except(found["items"]!.AsArray().Select(p => p!["id"]!.GetValue<Guid>())).ShouldBeEmpty(word);
                found["total"]!.GetValue<int>().ShouldBe(found["items"]!.AsArray().Count, word);
                (await office.GetFromJsonAsync<JsonObject>($"/api/problems?pageSize=200&sort=dueAt&q={Uri.EscapeDataString(word)}"))!["total"]!.GetValue<int>().ShouldBe(found["total"]!.GetValue<int>(), word);
            }
        }
    }

    [Fact]
    public async Task WalksThroughHitsPageByPageAndStaysInsideTheBoundary()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        for (var i = 0; i < 7; i++)
            (await inspector.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", new
            {
                place = new { address = $"青槐巷{i}号", unit = i % 2 == 0 ? district.Street : district.OtherStreet, type = "ST06" }, kind = "patrol", startedAt = "2026-05-20T02:00:00Z", finishedAt = "2026-05-20T02:10:00Z",
                checks = new[] { new { item = TestDistrict.StreetItem, result = "fail", note = "井盖松动" } },
            })).EnsureSuccessStatusCode();
        await inspector.Until("/api/problems?q=井盖", page => page["total"]!.GetValue<int>() == 7);
        var (seen, next) = (new List<string>(), "");
        do
        {
            var page = (await inspector.GetFromJsonAsync<JsonObject>($"/api/problems?q=井盖&pageSize=3{(next.Length > 0 ? $"&after={next}" : "")}"))!;
            seen.AddRange(page["items"]!.AsArray().Select(p => p!["number"]!.GetValue<string>()));
            next = page["next"]?.GetValue<string>() ?? "";
        } while (next.Length > 0);
        seen.ShouldBe(seen.Distinct().OrderDescending());
        seen.Count.ShouldBe(7);
        (await (await district.As(Role.Street)).GetFromJsonAsync<JsonObject>("/api/problems?q=井盖"))!["total"]!.GetValue<int>().ShouldBe(4);
        (await (await (await server.ADistrict()).As(Role.Office)).GetFromJsonAsync<JsonObject>("/api/problems?q=井盖"))!["total"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task FindsSitesByWhatTheyAreCalledNow()
    {
        var district = await server.ADistrict();
        var office = await district.As(Role.Office);
        (await office.PostAsJsonAsync($"/api/sites/{district.Site}/changes", new { change = "rename", name = "云渡广场" })).EnsureSuccessStatusCode();
        async Task<int> Found(string words) => (await office.GetFromJsonAsync<JsonObject>($"/api/sites?q={Uri.EscapeDataString(words)}"))!["total"]!.GetValue<int>();
        (await Found("云渡"), await Found("渡广场"), await Found("云"), await Found("小区"), await Found("云场")).ShouldBe((1, 1, 1, 1, 0));
    }
}

[Collection(nameof(OnSqlite))]
public sealed class SearchingOnSqlite(SqliteServer server) : Searching(server);

[Collection(nameof(OnPostgres))]
public sealed class SearchingOnPostgres(PostgresServer server) : Searching(server);
