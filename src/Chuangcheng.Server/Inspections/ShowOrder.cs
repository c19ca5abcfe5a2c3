using Chuangcheng.Model;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <param name="Metres">From the place before it, as the crow flies.</param>
public sealed record OrderStop(Guid Id, string Code, string Name, string Address, string Type, double? Longitude, double? Latitude, double Metres);

/// <param name="Metres">The whole way in this order.</param>
/// <param name="ByNumber">The way of the same list in the order of its numbers.</param>
/// <param name="Unplaced">Sites without coordinates: at the end, in the order of their numbers.</param>
public sealed record WalkingList(string? Team, double Metres, double ByNumber, IReadOnlyList<OrderStop> Stops, int Unplaced);

/// <summary>In which order what is left of a round is best walked.</summary>
internal sealed class ShowOrder(Database database, Register register)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/rounds/{id:guid}/order", Handle).Needs(Right.ReadLedger).WithTags("Inspections").ProducesProblem(400).ProducesProblem(404);

    /// <summary>Sites not visited yet, in walking order; filters team (a name), from (longitude,latitude where one sets out, WGS-84).</summary>
    internal static async Task<Ok<WalkingList>> Handle(Guid id, HttpContext context, ShowOrder show) => TypedResults.Ok(await show.Find(id, context.Request.Query, context.Actor()));

    public async Task<WalkingList> Find(Guid id, IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "team", "from");
        var start = query["from"].ToString() is { Length: > 0 } text ? Start(text, reading) : null;
        reading.Done();
        await using var ledger = database.Read();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var round = await RoundsInSight.Find(ledger, id, actor);
        var wanted = query["team"].ToString();
        var team = wanted.Length == 0 ? null : await ledger.RoundTeams.FirstOrDefaultAsync(t => t.Round == round.No && t.Name == wanted) ?? throw new Refused(InspectionRefusals.UnknownTeam(wanted));
        var visited = (await RoundVisits.At(ledger, round)).Select(v => v.Site).ToHashSet();
        var sites = (await ledger.RoundSites.Where(s => s.Round == round.No && (team == null || s.Team == team.Team)).Join(ledger.Sites, r => r.Site, s => s.No, (_, s) => s).OrderBy(s => s.No).ToListAsync())
            .Where(s => !visited.Contains(s.No)).ToList();
        return Ordered(team?.Name, sites, start);
    }

    private static WalkingList Ordered(string? team, List<Site> sites, Coordinate? start)
    {
        var placed = sites.Where(s => s is { Longitude: not null, Latitude: not null }).ToList();
        var places = placed.Select(s => new Coordinate(s.Longitude!.Value, s.Latitude!.Value)).ToList();
        var order = WalkingOrder.Of(places, start);
        double Leg(int i) => i > 0 ? places[order[i - 1]].MetresTo(places[order[i]]) : start?.MetresTo(places[order[i]]) ?? 0;
        var stops = order.Select((at, i) => Stop(placed[at], Leg(i))).Concat(sites.Except(placed).Select(s => Stop(s, 0))).ToList();
        return new(team, Math.Round(WalkingOrder.Metres(places, order, start)), Math.Round(WalkingOrder.Metres(places, [.. Enumerable.Range(0, places.Count)], start)), stops, sites.Count - placed.Count);
    }

    private static OrderStop Stop(Site s, double metres) => new(s.Id, s.Code, s.Name, s.Address, s.Type, s.Longitude, s.Latitude, Math.Round(metres));

    private static Coordinate? Start(string text, Reading reading)
    {
        var parts = text.Split(',');
        if (parts.Length == 2 && double.TryParse(parts[0], System.Globalization.CultureInfo.InvariantCulture, out var x) && double.TryParse(parts[1], System.Globalization.CultureInfo.InvariantCulture, out var y) && Coordinate.IsValid(x, y)) return new(x, y);
        reading.Fault(PlumbingRefusals.BadValue("from", text));
        return null;
    }
}
