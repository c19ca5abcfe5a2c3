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
    private const int DaysBack = 30, TodayShown = 8, UnitsShown = 10;

    private static readonly (string Name, string Period, bool Late)[] Figures =
    [
        ("problems-found", "today", false), ("problems-closed", "today", false), ("problems-same-day-rate", "month", false),
        ("problems-open", "all", false), ("problems-overdue", "all", true), ("problems-on-time-rate", "month", false),
    ];

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/command", async (HttpContext context, ShowCommand show) =>
        Page.Of<CommandPage>(await show.View(context.Actor()))).Needs(Right.ReadMeasures).ExcludeFromDescription();

    private async Task<CommandView> View(Actor actor)
    {
        var now = register.Time.Local(clock.Now());
        await using var ledger = database.Read();
        var mine = ledger.Problems.AsNoTracking().Within(actor.Boundary);
        var today = await Today(mine, now);
        var set = await settings.Of(actor.District);
        return new(now, [.. Figures.Select(f => new CommandFigure(measures.Figure(f.Name, f.Period, actor), f.Period, f.Late))], await Late(mine))
        {
            Points = await Points(mine), Days = Days(actor, DateOnly.FromDateTime(now.DateTime)),
            FoundToday = today.Count, DoneToday = today.Count(p => !IsLeft(p)),
            Today = [.. today.Where(IsLeft).OrderBy(p => p.DueAt ?? DateTimeOffset.MaxValue).Take(TodayShown).Select(Entry)],
            Target = DateOnly.TryParseExact(set.GetValueOrDefault(DistrictSettings.TargetDay), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
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

    private List<DayCount> Days(Actor actor, DateOnly today)
    {
        var query = new MeasureQuery { Boundary = actor.Boundary, Now = clock.Now(), From = today.AddDays(1 - DaysBack), To = today, By = Dimension.Day };
        Dictionary<int, long> Of(string name) => MeasureCatalogue.Find(name)!.Compute(feed.Columns, query).Rows.ToDictionary(row => row.Key, row => row.Numerator);
        var (found, closed) = (Of("problems-found"), Of("problems-closed"));
        return [.. Enumerable.Range(0, DaysBack).Select(i => today.AddDays(i + 1 - DaysBack))
            .Select(day => new DayCount(day, found.GetValueOrDefault(day.DayNumber), closed.GetValueOrDefault(day.DayNumber)))];
    }
}
