using Chuangcheng.Model;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <param name="Site">True for a road section.</param>
/// <param name="Windows">Walked in each of the windows of the day asked for; one entry where the round has none.</param>
/// <param name="Counted">Walks that count since the round began.</param>
/// <param name="Due">Walks due until the day asked for.</param>
public sealed record PatrolPlace(Guid Id, string Name, string? Above, bool Site, IReadOnlyList<bool> Windows, int Counted, int Due);

/// <summary>The walks of a round on a day, by place and never by person.</summary>
public sealed record PatrolBoard(Guid Round, string Name, DateOnly On, IReadOnlyList<string> Windows, IReadOnlyList<PatrolPlace> Places);

/// <summary>Which places of a patrol round were walked, and when.</summary>
internal sealed class ShowPatrols(Database database, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/rounds/{id:guid}/patrols", Handle).Needs(Right.ReadLedger).WithTags("Inspections").ProducesProblem(400).ProducesProblem(404);

    /// <summary>Places of the round in sight, walked or not, on a day (on; left out, today).</summary>
    internal static async Task<Ok<PatrolBoard>> Handle(Guid id, HttpContext context, ShowPatrols show)
    {
        var reading = new Reading(context.RequestServices.GetRequiredService<Register>(), context.Actor());
        reading.Only(context.Request.Query, "on");
        var on = reading.Day(context.Request.Query, "on");
        reading.Done();
        return TypedResults.Ok(await show.Find(id, on, context.Actor()));
    }

    public async Task<PatrolBoard> Find(Guid id, DateOnly? day, Actor actor)
    {
        await using var ledger = database.Read();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var round = await RoundsInSight.Find(ledger, id, actor);
        var on = day ?? register.Time.DayOf(clock.Now());
        var cadence = Cadence.Parse(round.Cadence) ?? new Cadence(1, CadencePeriod.Round, []);
        var walks = await RoundVisits.Walks(ledger, round, register.Time);
        var due = cadence.DueBetween(round.From, on < round.To ? on : round.To);
        var sites = await ledger.RoundSites.Where(s => s.Round == round.No).Join(ledger.Sites, r => r.Site, s => s.No, (_, s) => s).OrderBy(s => s.No).ToListAsync();
        var grounds = await ledger.RoundGrounds.Where(g => g.Round == round.No).OrderBy(g => g.Unit).Select(g => g.Unit).ToListAsync();
        PatrolPlace Place(Guid place, string name, int unit, bool isSite, int key) =>
            new(place, name, register.Tree.Find(register.Tree.Find(unit)?.Parent ?? 0)?.Name, isSite, Walked(cadence, walks[key], on), cadence.Counted(walks[key]), due);
        return new(round.Id, round.Name, on, [.. cadence.Windows.Select(window => window.ToString())],
        [
            .. grounds.Where(unit => actor.Boundary.Covers(unit)).Select(unit => Place(register.Tree[unit].Id, register.Tree[unit].Name, unit, false, -unit)),
            .. sites.Where(site => actor.Boundary.Covers(site.Unit)).Select(site => Place(site.Id, site.Name, site.Unit, true, site.No)),
        ]);
    }

    private static IReadOnlyList<bool> Walked(Cadence cadence, IEnumerable<DateTime> walks, DateOnly on)
    {
        var today = walks.Where(at => DateOnly.FromDateTime(at) == on).Select(TimeOnly.FromDateTime).ToList();
        if (cadence.Windows.Count == 0) return [today.Count > 0];
        var windows = today.Select(cadence.WindowOf).ToHashSet();
        return [.. Enumerable.Range(0, cadence.Windows.Count).Select(windows.Contains)];
    }
}
