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

    private static readonly int[] LeftStates = [(int)ProblemState.Reported, (int)ProblemState.Registered, (int)ProblemState.Assigned, (int)ProblemState.InWork];

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/command", async (string? day, string? back, string? layer, HttpContext context, ShowCommand show) =>
        Page.Of<CommandPage>(await show.View(context.Actor(), day, back, layer == "places"))).Needs(Right.ReadMeasures).ExcludeFromDescription();

    private async Task<CommandView> View(Actor actor, string? day, string? back, bool places)
    {
        var now = register.Time.Local(clock.Now());
        var shown = MapDay(day, back, DateOnly.FromDateTime(now.DateTime));
        await using var ledger = database.Read();
        var found = feed.Columns.Ask(FoundToday(actor, now));
        var left = feed.Columns.Ask(FoundToday(actor, now) with { Any = new Dictionary<Facet, IReadOnlyCollection<int>> { [Facet.State] = LeftStates }, Order = LedgerOrder.DueAt, Take = TodayShown });
        var set = await settings.Of(actor.District);
        return new(now, [.. Figures.Select(f => new CommandFigure(measures.Figure(f.Name, f.Period, actor), f.Period, f.Late))], Late(actor))
        {
            Points = places ? await Places(ledger, actor, shown) : Points(actor, shown), MapDay = shown, ByPlaces = places, Days = Days(actor, DateOnly.FromDateTime(now.DateTime)),
            FoundToday = found.Total, DoneToday = found.Total - left.Total,
            Today = [.. (await ListProblems.Rows(ledger, left.Numbers, actor.Boundary)).Select(Entry)],
            Target = Asked.Day(set.GetValueOrDefault(DistrictSettings.TargetDay)),
            TargetName = set.GetValueOrDefault(DistrictSettings.TargetName, ""), MaySetTarget = actor.May(Right.PlanInspections),
        };
    }

    private LedgerQuestion FoundToday(Actor actor, DateTimeOffset now) =>
        new() { Boundary = actor.Boundary, Now = now, From = register.Time.StartOf(DateOnly.FromDateTime(now.DateTime)), Take = 0 };

    private LeftToday Entry(Problem p) => new(
        p.Id, ItemName.Of(p.Item, p.ItemName, register, words), p.Place, register.Tree.Find(p.Responsible)?.Name ?? "", p.DueAt is { } due ? register.Time.Local(due) : null);

    private IReadOnlyList<LateUnit> Late(Actor actor) => [.. feed.Columns.Standing(actor.Boundary, clock.Now(), null, StandingBy.Unit)
        .Where(group => group.Overdue > 0 && group.Key != 0).OrderByDescending(group => group.Overdue).ThenBy(group => group.Key).Take(UnitsShown).Select(group => (Unit: register.Tree.Find(group.Key), Group: group)).Where(l => l.Unit is not null)
        .Select(l => new LateUnit(l.Unit!.Id, l.Unit.Name, l.Group.Overdue, register.Time.Local(DateTimeOffset.FromUnixTimeSeconds(l.Group.OldestDue))))];

    /// <summary>One point a street, where its cases lie on average: what stands open, or stood open when a day ended.</summary>
    private IReadOnlyList<MapPoint> Points(Actor actor, DateOnly? day) =>
        [.. feed.Columns.Standing(actor.Boundary, clock.Now(), day, StandingBy.Street).Where(group => group.Located > 0).OrderBy(group => group.Key)
            .Select(group => (Unit: register.Tree.Find(group.Key), Group: group)).Where(x => x.Unit is not null).Select(x => Point(x.Unit!, x.Group, day))];

    private MapPoint Point(Unit street, StandingGroup group, DateOnly? day) => new(
        group.Longitude, group.Latitude, group.Open, group.Overdue > 0, words[day is null ? "measures.command.point" : "measures.command.pointThen", street.Name, group.Open, group.Overdue],
        day is { } past ? FormattableString.Invariant($"/measures/problems-standing/records?to={past:yyyy-MM-dd}&street={street.Id}") : $"/problems?street={street.Id}") { Name = street.Name };

    /// <summary>The past day the map shows; null for now.</summary>
    private static DateOnly? MapDay(string? day, string? back, DateOnly today)
    {
        var asked = Asked.Day(day) ?? (Asked.Number(back) is { } days and <= CommandView.DaysBack ? today.AddDays(-days) : null);
        return asked is { } past && past < today && past >= today.AddDays(-3660) ? past : null;
    }

    /// <summary>Place by place, those with most first; each opens one of its cases.</summary>
    private async Task<IReadOnlyList<MapPoint>> Places(Ledger ledger, Actor actor, DateOnly? day)
    {
        var groups = feed.Columns.Standing(actor.Boundary, clock.Now(), day, StandingBy.Place).Where(group => group.Located > 0).OrderByDescending(group => group.Open).ThenBy(group => group.First).Take(PlacesShown).ToList();
        var cases = (await ListProblems.Rows(ledger, groups.Select(group => (group.District, group.First)), actor.Boundary)).ToDictionary(p => (p.District, p.No));
        return [.. groups.Select(group => (Group: group, Case: cases.GetValueOrDefault((group.District, group.First)))).Where(x => x.Case is not null).Select(x => new MapPoint(
            x.Group.Longitude, x.Group.Latitude, x.Group.Open, x.Group.Overdue > 0, words["measures.command.pointThen", x.Case!.Place, x.Group.Open, x.Group.Overdue], $"/problems/{x.Case.Id}"))];
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
