using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Sites;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <param name="Sites">Open sites of the type on the unit's ground.</param>
/// <param name="Visited">Those visited in the period.</param>
public sealed record MatrixCell(string Type, int Sites, int Visited);

public sealed record MatrixRow(Guid Id, string Name, int Sites, int Visited, IReadOnlyList<MatrixCell> Cells);

public sealed record CoverageMatrix(DateOnly From, DateOnly To, IReadOnlyList<MatrixCell> Types, IReadOnlyList<MatrixRow> Rows);

/// <summary>Coverage as unit × type: how many sites there are, how many were visited.</summary>
internal sealed class ShowMatrix(Database database, Register register, TimeProvider clock)
{
    private const int UsualDays = 30;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/coverage/matrix", Handle).Needs(Right.ReadLedger).WithTags("Inspections").ProducesProblem(400);

    /// <summary>Streets and towns, or with unit what lies under one, by site type; filters from, to (the last thirty days when left out), unit.</summary>
    internal static async Task<Ok<CoverageMatrix>> Handle(HttpContext context, ShowMatrix show) => TypedResults.Ok(await show.Find(context.Request.Query, context.Actor()));

    public async Task<CoverageMatrix> Find(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "from", "to", "unit");
        var unit = reading.Unit("unit", query["unit"], required: false);
        var today = register.Time.DayOf(clock.Now());
        var (from, to) = (reading.Day(query, "from") ?? today.AddDays(-UsualDays), reading.Day(query, "to") ?? today);
        reading.InOrder("to", from, to);
        reading.Done();
        var (start, end) = (register.Time.StartOf(from), register.Time.StartOf(to.AddDays(1)));
        await using var ledger = database.Read();
        var sites = await ledger.Sites.AsNoTracking().Within(actor).Where(s => s.Until == null).Select(s => new { s.No, s.Unit, s.Type }).ToListAsync();
        var visited = (await ledger.Visits.AsNoTracking().Where(v => v.District == actor.District && v.Site != 0 && v.FinishedAt >= start && v.FinishedAt < end).Select(v => v.Site).Distinct().ToListAsync()).ToHashSet();
        var placed = sites.Select(s => (Row: RowOf(s.Unit, unit), s.Type, Seen: visited.Contains(s.No))).Where(s => s.Row is not null).ToList();
        return new(from, to, Cells(placed.Select(s => (s.Type, s.Seen))), [.. placed.GroupBy(s => s.Row!.No).OrderBy(g => g.Key).Select(g => new MatrixRow(
            g.First().Row!.Id, g.First().Row!.Name, g.Count(), g.Count(s => s.Seen), Cells(g.Select(s => (s.Type, s.Seen)))))]);
    }

    private static IReadOnlyList<MatrixCell> Cells(IEnumerable<(string Type, bool Seen)> sites) =>
        [.. sites.GroupBy(s => s.Type).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new MatrixCell(g.Key, g.Count(), g.Count(s => s.Seen)))];

    /// <summary>The street the site lies in, or under a unit asked for the unit just below it.</summary>
    private Unit? RowOf(int site, Unit? under)
    {
        var up = register.Tree.Upwards(site).ToList();
        if (under is null) return up.Find(u => u.Kind is UnitKind.Street or UnitKind.Town) ?? up.FirstOrDefault();
        var at = up.FindIndex(u => u.No == under.No);
        return at < 0 ? null : up[Math.Max(0, at - 1)];
    }
}
