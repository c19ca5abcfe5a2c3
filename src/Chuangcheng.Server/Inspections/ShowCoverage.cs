using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Sites;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <param name="Sites">Open sites on its ground.</param>
/// <param name="Visited">Those visited in the period.</param>
/// <param name="Visits">All visits and patrols on its ground, free places too.</param>
/// <param name="LastVisit">The last day anybody was there, ever; null for never.</param>
public sealed record CoverageLine(Guid Id, string Name, string Kind, int Sites, int Visited, int Visits, DateOnly? LastVisit);

/// <summary>Coverage by place and never by person: sites visited and not, and the streets, communities and grids nobody has walked.</summary>
internal sealed class ShowCoverage(Database database, Register register, TimeProvider clock)
{
    private const int UsualDays = 30;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/coverage", Handle).Needs(Right.ReadLedger).Asks(["from", "to", "unit", "type", "never"]).WithTags("Inspections").ProducesProblem(400);

    /// <summary>Streets, communities, villages and grids with what was visited; filters from, to (the last thirty days when left out), unit, type, never (true: those without a visit in the period).</summary>
    internal static async Task<Ok<Page<CoverageLine>>> Handle(HttpContext context, ShowCoverage show) => TypedResults.Ok(await show.Find(context.Request.Query, context.Actor()));

    public async Task<Page<CoverageLine>> Find(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "from", "to", "unit", "type", "never");
        var paging = Paging.Read(query, ["number"], "number", reading.Faults);
        var unit = reading.Unit("unit", query["unit"], required: false);
        var today = register.Time.DayOf(clock.Now());
        var (from, to, type) = (reading.Day(query, "from") ?? today.AddDays(-UsualDays), reading.Day(query, "to") ?? today, query["type"].ToString());
        reading.InOrder("to", from, to);
        reading.Done();
        var (start, end) = (register.Time.StartOf(from), register.Time.StartOf(to.AddDays(1)));
        await using var ledger = database.Read();
        var sites = await ledger.Sites.AsNoTracking().Within(actor).Where(s => s.Until == null && (type == "" || s.Type == type)).Select(s => new { s.No, s.Unit }).ToListAsync();
        var visits = await ledger.Visits.AsNoTracking().Where(v => v.District == actor.District && v.FinishedAt >= start && v.FinishedAt < end && (type == "" || v.SiteType == type))
            .GroupBy(v => new { v.Site, v.Territory }).Select(g => new { g.Key.Site, g.Key.Territory, Count = g.Count() }).ToListAsync();
        var walks = await ledger.Patrols.AsNoTracking().Where(p => p.District == actor.District && type == "").GroupBy(p => p.Ground)
            .Select(g => new { g.Key, Count = g.Sum(p => p.On >= from && p.On <= to ? 1 : 0), Last = g.Max(p => p.On) }).ToListAsync();
        var last = await ledger.Visits.AsNoTracking().Where(v => v.District == actor.District && (type == "" || v.SiteType == type)).GroupBy(v => v.Territory).Select(g => new { g.Key, At = g.Max(v => v.FinishedAt) }).ToListAsync();
        var visited = visits.Where(v => v.Site != 0).Select(v => v.Site).ToHashSet();
        var inside = unit is null ? actor.Boundary : register.Tree.BoundaryOf(unit.No);
        var (all, seen, went, latest) = (new Dictionary<int, int>(), new Dictionary<int, int>(), new Dictionary<int, int>(), new Dictionary<int, DateOnly>());
        foreach (var site in sites) foreach (var ground in register.Tree.Upwards(site.Unit)) { Add(all, ground.No, 1); if (visited.Contains(site.No)) Add(seen, ground.No, 1); }
        foreach (var visit in visits) foreach (var ground in register.Tree.Upwards(visit.Territory)) Add(went, ground.No, visit.Count);
        foreach (var l in last) foreach (var ground in register.Tree.Upwards(l.Key)) latest[ground.No] = Max(latest.GetValueOrDefault(ground.No), register.Time.DayOf(l.At));
        foreach (var walk in walks) foreach (var ground in register.Tree.Upwards(walk.Key))
        {
            Add(went, ground.No, walk.Count);
            latest[ground.No] = Max(latest.GetValueOrDefault(ground.No), walk.Last);
        }
        var lines = register.Tree.Units.Where(u => u.Kind is UnitKind.Street or UnitKind.Town or UnitKind.Community or UnitKind.Village or UnitKind.Grid && u.ExistsOn(today) && inside.Covers(u.No) && actor.Boundary.Covers(u.No))
            .Where(u => query["never"] != "true" || went.GetValueOrDefault(u.No) == 0);
        return InMemoryPage.Of(lines, paging, u => u.No, null, u => new CoverageLine(
            u.Id, u.Name, u.Kind.Wire(), all.GetValueOrDefault(u.No), seen.GetValueOrDefault(u.No), went.GetValueOrDefault(u.No), latest.TryGetValue(u.No, out var day) ? day : null));
    }

    private static void Add(Dictionary<int, int> sums, int key, int amount) => sums[key] = sums.GetValueOrDefault(key) + amount;

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;
}
