using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Console.Components;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems;
using Chuangcheng.Server.Problems.Pages;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>The first page of office and leaders: figures that open, what is late and whose, where, how it goes, and today's ledger.</summary>
internal sealed class ShowCommand(ShowMeasures measures, ColumnFeed feed, Database database, Register register, Words words, DistrictSettings settings, TimeProvider clock)
{
    private const int DaysBack = 30, TodayShown = 8, UnitsShown = 10, PlacesShown = 400;

    private static readonly (string Name, string Period, bool Late)[] Figures =
    [
        ("problems-found", "today", false), ("problems-closed", "today", false), ("problems-same-day-rate", "month", false),
        ("problems-open", "all", false), ("problems-overdue", "all", true), ("problems-on-time-rate", "month", false),
    ];

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/command", async (string? day, string? back, string? layer, HttpContext context, ShowCommand show) =>
        Page.Of<CommandPage>(await show.View(context.Actor(), day, back, layer == "places"))).Needs(Right.ReadMeasures).ExcludeFromDescription();

    private async Task<CommandView> View(Actor actor, string? day, string? back, bool places)
    {
        var now = register.Time.Local(clock.Now());
        var shown = MapDay(day, back, DateOnly.FromDateTime(now.DateTime));
        await using var ledger = database.Read();
        var mine = ledger.Problems.AsNoTracking().Within(actor.Boundary);
        var today = await Today(mine, now);
        var set = await settings.Of(actor.District);
        return new(now, [.. Figures.Select(f => new CommandFigure(measures.Figure(f.Name, f.Period, actor), f.Period, f.Late))], await Late(mine))
        {
            Points = shown is { } past || places ? await PointsOn(shown ?? DateOnly.FromDateTime(now.DateTime), places, actor, mine) : await Points(mine), MapDay = shown, ByPlaces = places, Days = Days(actor, DateOnly.FromDateTime(now.DateTime)),
            FoundToday = today.Count, DoneToday = today.Count(p => !IsLeft(p)),
            Today = [.. today.Where(IsLeft).OrderBy(p => p.DueAt ?? DateTimeOffset.MaxValue).Take(TodayShown).Select(Entry)],
            Target = Asked.Day(set.GetValueOrDefault(DistrictSettings.TargetDay)),
            TargetName = set.GetValueOrDefault(DistrictSettings.TargetName, ""), MaySetTarget = actor.May(Right.PlanInspections),
        };
    }

    private async Task<List<Problem>> Today(IQueryable<Problem> mine, DateTimeOffset now)
    {
        var start = register.Time.StartOf(DateOnly.FromDateTime(now.DateTime));
        return await mine.Where(p => p.CreatedAt >= start).OrderByDescending(p => p.CreatedAt).Take(2000).ToListAsync();
    }

    private static bool IsLeft(Problem p) => p.State is ProblemState.Reported or ProblemState.Registered or ProblemState.Assigned or ProblemState.InWork;

    private LeftToday Entry(Problem p) => new(
        p.Id, ItemName.Of(p.Item, p.ItemName, register, words), p.Place, register.Tree.Find(p.Responsible)?.Name ?? "", p.DueAt is { } due ? register.Time.Local(due) : null);

    private async Task<IReadOnlyList<LateUnit>> Late(IQueryable<Problem> mine)
    {
        var late = await mine.Where(ProblemQuery.OverdueAt(clock.Now())).Where(p => p.Responsible != 0).GroupBy(p => p.Responsible)
            .Select(g => new { Unit = g.Key, Count = g.Count(), Oldest = g.Min(p => p.DueAt) }).ToListAsync();
        return [.. late.OrderByDescending(l => l.Count).Take(UnitsShown).Select(l => (Unit: register.Tree.Find(l.Unit), l.Count, l.Oldest)).Where(l => l.Unit is not null)
            .Select(l => new LateUnit(l.Unit!.Id, l.Unit.Name, l.Count, register.Time.Local(l.Oldest!.Value)))];
    }

    /// <summary>One point a street, where its open cases lie on average.</summary>
    private async Task<IReadOnlyList<MapPoint>> Points(IQueryable<Problem> mine)
    {
        var now = clock.Now();
        var open = await mine.Where(p => p.State < ProblemState.Closed && p.Street != 0 && p.Longitude != null && p.Latitude != null).GroupBy(p => p.Street)
            .Select(g => new { Street = g.Key, Count = g.Count(), X = g.Average(p => p.Longitude!.Value), Y = g.Average(p => p.Latitude!.Value) }).ToListAsync();
        var late = await mine.Where(ProblemQuery.OverdueAt(now)).GroupBy(p => p.Street).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return [.. open.Select(o => (o, Unit: register.Tree.Find(o.Street), Late: late.GetValueOrDefault(o.Street))).Where(x => x.Unit is not null).Select(x => new MapPoint(
            x.o.X, x.o.Y, x.o.Count, x.Late > 0, words["measures.command.point", x.Unit!.Name, x.o.Count, x.Late], $"/problems?street={x.Unit.Id}") { Name = x.Unit.Name })];
    }

    /// <summary>The past day the map shows; null for now.</summary>
    private static DateOnly? MapDay(string? day, string? back, DateOnly today)
    {
        var asked = Asked.Day(day) ?? (Asked.Number(back) is { } days and <= CommandView.DaysBack ? today.AddDays(-days) : null);
        return asked is { } past && past < today && past >= today.AddDays(-3660) ? past : null;
    }

    /// <summary>What stood open when that day ended, by street or place by place; a street opens into its records.</summary>
    private async Task<IReadOnlyList<MapPoint>> PointsOn(DateOnly day, bool places, Actor actor, IQueryable<Problem> mine)
    {
        var end = register.Time.StartOf(day.AddDays(1));
        var standing = mine.Where(p => p.CreatedAt < end && p.State != ProblemState.Rejected && p.State != ProblemState.Merged && p.State != ProblemState.Withdrawn && (p.ClosedAt == null || p.ClosedAt >= end) && p.Longitude != null && p.Latitude != null);
        if (places) return await Places(day, end, standing);
        var at = await standing.Where(p => p.Street != 0).GroupBy(p => p.Street).Select(g => new { Street = g.Key, X = g.Average(p => p.Longitude!.Value), Y = g.Average(p => p.Latitude!.Value) }).ToDictionaryAsync(g => g.Street);
        var late = await standing.Where(p => p.DueAt != null && p.DueAt < end).GroupBy(p => p.Street).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var counts = MeasureCatalogue.Find("problems-standing")!.Compute(feed.Columns, new() { Boundary = actor.Boundary, Now = clock.Now(), To = day, By = Dimension.Street }).Rows;
        return [.. counts.Where(row => row.Numerator > 0 && at.ContainsKey(row.Key)).Select(row => (row, Unit: register.Tree.Find(row.Key), Late: late.GetValueOrDefault(row.Key))).Where(x => x.Unit is not null).Select(x => new MapPoint(
            at[x.row.Key].X, at[x.row.Key].Y, (int)x.row.Numerator, x.Late > 0, words["measures.command.pointThen", x.Unit!.Name, x.row.Numerator, x.Late],
            FormattableString.Invariant($"/measures/problems-standing/records?to={day:yyyy-MM-dd}&street={x.Unit.Id}")) { Name = x.Unit.Name })];
    }

    private async Task<IReadOnlyList<MapPoint>> Places(DateOnly day, DateTimeOffset end, IQueryable<Problem> standing)
    {
        var found = await standing.GroupBy(p => new { p.Site, p.Place, X = p.Longitude!.Value, Y = p.Latitude!.Value }).Select(g => new { g.Key, Count = g.Count(), Late = g.Count(p => p.DueAt != null && p.DueAt < end), First = g.Min(p => p.No), District = g.Min(p => p.District) })
            .OrderByDescending(g => g.Count).Take(PlacesShown).ToListAsync();
        var numbers = found.Select(f => f.First).ToList();
        var ids = await standing.Where(p => numbers.Contains(p.No)).Select(p => new { p.No, p.District, p.Id }).ToDictionaryAsync(p => (p.District, p.No), p => p.Id);
        return [.. found.Select(f => new MapPoint(f.Key.X, f.Key.Y, f.Count, f.Late > 0, words["measures.command.pointThen", f.Key.Place, f.Count, f.Late], ids.TryGetValue((f.District, f.First), out var id) ? $"/problems/{id}" : null))];
    }

    private List<DayCount> Days(Actor actor, DateOnly today)
    {
        var query = new MeasureQuery { Boundary = actor.Boundary, Now = clock.Now(), From = today.AddDays(1 - DaysBack), To = today, By = Dimension.Day };
        Dictionary<int, long> Of(string name) => MeasureCatalogue.Find(name)!.Compute(feed.Columns, query).Rows.ToDictionary(row => row.Key, row => row.Numerator);
        var (found, closed) = (Of("problems-found"), Of("problems-closed"));
        return [.. Enumerable.Range(0, DaysBack).Select(i => today.AddDays(i + 1 - DaysBack))
            .Select(day => new DayCount(day, found.GetValueOrDefault(day.DayNumber), closed.GetValueOrDefault(day.DayNumber)))];
    }
}
