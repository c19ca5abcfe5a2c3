using System.Globalization;
using System.Text.Json;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server;
using Chuangcheng.Server.Indicators;
using Chuangcheng.Server.Organisation;

namespace Chuangcheng.Bench.Load;

/// <summary>A district with streets, communities, a department, an account of every role, and sites of the type with most items.</summary>
internal sealed class LoadDistrict
{
    public const string Password = "a long enough password";
    public const int FirstStreet = 10;
    private const int Root = 1, Department = 2;

    private readonly List<Site> sites;
    private readonly string[] items;
    private readonly int units;

    public LoadDistrict(int count, Catalogues catalogues, int streets = 10, int communitiesAStreet = 8)
    {
        (Group, units) = (communitiesAStreet + 1, streets * (communitiesAStreet + 1));
        var type = catalogues.Current!.SiteTypes.MaxBy(t => catalogues.Current.CheckItems.Count(item => item.SiteTypes.Contains(t.Code)))!.Code;
        items = [.. catalogues.Current.CheckItems.Where(item => item.SiteTypes.Contains(type)).Select(item => item.Code).Take(20)];
        sites = [.. Enumerable.Range(1, count).Select(no => new Site
        {
            Id = Guid.CreateVersion7(), No = no, District = Root, Code = $"S{no}", Name = $"小区{no}", Type = type, Unit = FirstStreet + no % units,
            Since = new DateOnly(2000, 1, 1), Longitude = 103 + no % 100 * .001, Latitude = 39 + no / 100 * .001,
        })];
    }

    public static string Name(Role role) => $"bench-{role}".ToLowerInvariant();

    /// <summary>A street and its communities, whose numbers follow it.</summary>
    public int Group { get; }

    public IReadOnlyList<Site> Sites => sites;

    public IReadOnlyList<string> Items => items;

    /// <summary>Inside a writing use case.</summary>
    public async Task Make(Ledger ledger)
    {
        ledger.Units.AddRange(Unit(Root, UnitKind.District, null), Unit(Department, UnitKind.Department, Root, "ENFORCEMENT", "SANITATION", "URBAN_MGMT", "POLICE", "TRAFFIC_POLICE", "PUBLICITY", "HOUSING"),
            Unit(Department + 1, UnitKind.Office, Root, "CREATION_OFFICE"));
        for (var no = 0; no < units; no++)
            ledger.Units.Add(no % Group == 0 ? Unit(FirstStreet + no, UnitKind.Street, Root, "STREET") : Unit(FirstStreet + no, UnitKind.Community, FirstStreet + no / Group * Group));
        foreach (var role in Enum.GetValues<Role>())
            await MakeAccount.Make(ledger, new NewAccount(Guid.CreateVersion7(), Name(role), $"{role}", Password, role, Root, Root), Actor.System(Root), DateTimeOffset.UnixEpoch);
        ledger.Sites.AddRange(sites);
    }

    /// <summary>The body of a visit of twenty checks; one has failed, at a place and item no other visit has failed at.</summary>
    public string Visit(int no)
    {
        var failed = no / sites.Count % items.Length;
        return JsonSerializer.Serialize(new
        {
            siteId = sites[no % sites.Count].Id, kind = "round",
            startedAt = "2026-05-20T02:00:00Z", finishedAt = "2026-05-20T02:10:00Z",
            checks = items.Select((item, i) => new
            {
                item, result = i == failed ? "fail" : "pass", count = i == failed ? (int?)2 : null, photos = i == failed ? new[] { Convert.ToHexStringLower(new byte[28]) + no.ToString("x8", CultureInfo.InvariantCulture) } : [],
                note = i == failed ? "东侧绿化带内有散落垃圾，楼道口堆放杂物" : null,
            }),
        });
    }

    /// <summary>A file of requests, each recording another visit.</summary>
    public void WriteVisits(string file, int first, int count, Func<Guid, string> path)
    {
        using var writer = new StreamWriter(file);
        for (var no = first; no < first + count; no++) writer.Write($"PUT\t{path(Guid.CreateVersion7())}\t{Visit(no)}\n");
    }

    private static Unit Unit(int no, UnitKind kind, int? parent, params string[] types) => new()
    {
        Id = Guid.CreateVersion7(), No = no, District = Root, Code = $"U{no}", Name = $"单位{no}", Kind = kind, Parent = parent, Since = new DateOnly(2000, 1, 1), DepartmentTypes = types,
    };
}
