using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangcheng.Server.Tests.Api;

/// <summary>The stream of what happens: inside the reader's boundary, and resumed without a gap or a double.</summary>
public abstract class FollowingEvents(TestServer server)
{
    [Fact]
    public async Task NeverCrossesTheBoundaryOfADistrict()
    {
        var (mine, other) = (await server.ADistrict(), await server.ADistrict());
        var office = await mine.As(Role.Office);
        var start = await Newest(office);
        await other.AProblem();
        await mine.AProblem();
        await other.AProblem(TestDistrict.DepartmentItem, other.OtherSite);
        var last = await Sealed();
        await mine.AProblem(TestDistrict.DepartmentItem);
        (await Read(office, start, last)).ShouldBe(await Kept(start, last, mine));
        (await Kept(start, last, mine)).Count.ShouldBeGreaterThan(2);
        (await Kept(start, last, other)).Count.ShouldBeGreaterThan(4);
    }

    [Fact]
    public async Task TellsAStreetOnlyWhatItIsAPartyTo()
    {
        var district = await server.ADistrict();
        var (street, neighbour) = (await district.As(Role.Street), await district.AsOtherStreet());
        var start = await Newest(street);
        var (ours, theirs) = (await district.AProblem(), await district.AProblem(site: district.OtherSite));
        (await street.Move(ours, "sign")).EnsureSuccessStatusCode();
        var last = await Sealed();
        await district.AProblem(TestDistrict.DepartmentItem);
        await district.AProblem(TestDistrict.DepartmentItem, district.OtherSite);
        var (seen, seenByNeighbour) = (await Read(street, start, last), await Read(neighbour, start, last));
        var (no, otherNo) = (await Number(ours), await Number(theirs));
        seen.Select(e => e.Aggregate).ShouldContain($"problem:{no}");
        seen.Select(e => e.Aggregate).ShouldNotContain($"problem:{otherNo}");
        seenByNeighbour.Select(e => e.Aggregate).ShouldContain($"problem:{otherNo}");
        seenByNeighbour.Select(e => e.Aggregate).ShouldNotContain($"problem:{no}");
        var allowed = (await Kept(start, last, district)).Where(e => e.Aggregate.StartsWith("problem:", StringComparison.Ordinal) || e.Aggregate.StartsWith("visit:", StringComparison.Ordinal)).ToHashSet();
        seen.Concat(seenByNeighbour).ShouldAllBe(e => allowed.Contains(e));
        seen.Intersect(seenByNeighbour).ShouldBeEmpty();
    }

    [Fact]
    public async Task NeverTellsOfAccounts()
    {
        var district = await server.ADistrict();
        var office = await district.As(Role.Office);
        var start = await Newest(office);
        (await (await district.As(Role.Security)).PostAsJsonAsync("/api/accounts", new { userName = $"x{Guid.CreateVersion7():N}"[..30], name = "x", password = TestDistrict.Password, role = "leader", unit = district.Street })).EnsureSuccessStatusCode();
        await district.AProblem();
        var last = await Sealed();
        await district.AProblem(TestDistrict.DepartmentItem);
        (await Read(office, start, last)).ShouldAllBe(e => !e.Aggregate.StartsWith("account:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ResumesWhereItWasCutAndLosesAndDoublesNothing()
    {
        var district = await server.ADistrict();
        var office = await district.As(Role.Office);
        var start = await Newest(office);
        await district.AProblem();
        var had = new List<Event>();
        await foreach (var e in Follow(office, start))
        {
            had.Add(e);
            if (had.Count == 2) break;
        }
        await district.AProblem(TestDistrict.DepartmentItem, district.OtherSite);
        var last = await Sealed();
        await district.AProblem(TestDistrict.DepartmentItem);
        var all = had.Concat(await Read(office, had[^1].Id, last)).ToList();
        all.ShouldBe(await Kept(start, last, district));
        all.Select(e => e.Id).ShouldBeUnique();
        all.Select(e => e.Id).ShouldBeInOrder();
    }

    [Fact]
    public async Task GoesOnWithoutAGapWhileThingsHappen()
    {
        var district = await server.ADistrict();
        var office = await district.As(Role.Office);
        var start = await Newest(office);
        async Task<List<Event>> Three()
        {
            var events = new List<Event>();
            await foreach (var e in Follow(office, start))
            {
                events.Add(e);
                if (events.Count(seen => seen.Kind == "problemOpened") == 3) break;
            }
            return events;
        }
        var following = Three();
        await district.AProblem();
        await district.AProblem(TestDistrict.DepartmentItem);
        await district.AProblem(site: district.OtherSite);
        var told = await following;
        told.ShouldBe(await Kept(start, told[^1].Id, district));
    }

    private sealed record Event(long Id, string Kind, string Aggregate);

    /// <summary>Where the stream begins for somebody who comes now: the newest of the chain.</summary>
    private static async Task<long> Newest(HttpClient client)
    {
        await foreach (var line in Lines(client, null))
            if (line.StartsWith("id: ", StringComparison.Ordinal)) return long.Parse(line.AsSpan(4), CultureInfo.InvariantCulture);
        throw new InvalidOperationException("The stream said nothing.");
    }

    /// <summary>All after <paramref name="start"/> up to <paramref name="last"/>; one that comes later says that all of them were told.</summary>
    private static async Task<List<Event>> Read(HttpClient client, long start, long last)
    {
        var events = new List<Event>();
        await foreach (var e in Follow(client, start))
        {
            if (e.Id > last) break;
            events.Add(e);
        }
        return events;
    }

    private static async IAsyncEnumerable<Event> Follow(HttpClient client, long after)
    {
        var (id, kind) = (0L, "");
        await foreach (var line in Lines(client, after))
            if (line.StartsWith("id: ", StringComparison.Ordinal)) id = long.Parse(line.AsSpan(4), CultureInfo.InvariantCulture);
            else if (line.StartsWith("event: ", StringComparison.Ordinal)) kind = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal)) yield return new(id, kind, JsonNode.Parse(line[6..])!["aggregate"]!.GetValue<string>());
    }

    private static async IAsyncEnumerable<string> Lines(HttpClient client, long? after)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/api/events");
        if (after is { } id) ask.Headers.Add("Last-Event-ID", id.ToString(CultureInfo.InvariantCulture));
        using var answer = await client.SendAsync(ask, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } line) yield return line;
    }

    /// <summary>The newest place in the chain once everything that happened so far is sealed.</summary>
    private async Task<long> Sealed()
    {
        for (var round = 0; round < 1200; round++)
        {
            await using var ledger = server.Services.GetRequiredService<Database>().Read();
            if (!await ledger.Happenings.AnyAsync(h => h.SealNo == null)) return (await ledger.Happenings.MaxAsync(h => h.SealNo))!.Value;
            await Task.Delay(50);
        }
        throw new TimeoutException("Not everything was sealed.");
    }

    private async Task<List<Event>> Kept(long start, long last, TestDistrict district)
    {
        await using var ledger = server.Services.GetRequiredService<Database>().Read();
        var no = (await ledger.Units.FirstAsync(u => u.Id == district.Street)).District;
        return [.. (await ledger.Happenings.AsNoTracking().Where(h => h.District == no && h.SealNo > start && h.SealNo <= last && !h.Aggregate.StartsWith("account:")).OrderBy(h => h.SealNo).ToListAsync())
            .Select(h => new Event(h.SealNo!.Value, char.ToLowerInvariant(h.Kind[0]) + h.Kind[1..], h.Aggregate))];
    }

    private async Task<long> Number(JsonObject problem)
    {
        var id = problem["id"]!.GetValue<Guid>();
        await using var ledger = server.Services.GetRequiredService<Database>().Read();
        return (await ledger.Problems.FirstAsync(p => p.Id == id)).No;
    }
}

[Collection(nameof(OnSqlite))]
public sealed class FollowingEventsOnSqlite(SqliteServer server) : FollowingEvents(server);

[Collection(nameof(OnPostgres))]
public sealed class FollowingEventsOnPostgres(PostgresServer server) : FollowingEvents(server);
