using Chuangcheng.Model;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <summary>Rounds, one round, and what it has not visited yet.</summary>
internal sealed class ShowRound(Database database, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/rounds", List).Needs(Right.ReadLedger).Asks(["kind", "running"]).WithTags("Inspections").ProducesProblem(400);
        api.MapGet("/rounds/{id:guid}", Show).Needs(Right.ReadLedger).WithTags("Inspections").ProducesProblem(404);
        api.MapGet("/rounds/{id:guid}/sites", Sites).Needs(Right.ReadLedger).Asks(["visited"]).WithTags("Inspections").ProducesProblem(400).ProducesProblem(404);
    }

    /// <summary>Rounds one may know of, the newest first; filters kind, running.</summary>
    internal static async Task<Ok<Page<RoundLine>>> List(HttpContext context, ShowRound show) => TypedResults.Ok(await show.Find(context.Request.Query, context.Actor()));

    /// <summary>One round with its teams.</summary>
    internal static async Task<Ok<RoundDetail>> Show(Guid id, HttpContext context, ShowRound show) => TypedResults.Ok(await show.Find(id, context.Actor()));

    /// <summary>Its sites; filter visited (false: what was not visited).</summary>
    internal static async Task<Ok<Page<RoundSiteLine>>> Sites(Guid id, HttpContext context, ShowRound show) => TypedResults.Ok(await show.SitesOf(id, context.Request.Query, context.Actor()));

    public async Task<Page<RoundLine>> Find(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "kind", "running");
        var paging = Paging.Read(query, ["number"], "-number", reading.Faults);
        var kind = reading.Word<VisitKind>("kind", query["kind"], required: false);
        reading.Done();
        var districts = actor.Boundary.WholeDistricts;
        await using var ledger = database.Read();
        var rounds = await ledger.Rounds.AsNoTracking().Where(r => (r.District == actor.District || districts.Contains(r.District)) && (kind == null || r.Kind == kind)).ToListAsync();
        if (query["running"] == "true") rounds = [.. rounds.Where(r => r.SubmittedAt is null && r.CancelledAt is null)];
        var numbers = rounds.Select(r => r.No).ToList();
        var members = (await ledger.RoundTeams.AsNoTracking().Where(t => numbers.Contains(t.Round)).ToListAsync()).ToLookup(t => t.Round);
        var page = InMemoryPage.Of(rounds.Where(r => r.IsKnownTo(actor, members[r.No].SelectMany(RoundsInSight.MembersOf).ToHashSet())), paging, r => r.No, null, r => r);
        var lines = new List<RoundLine>();
        foreach (var round in page.Items) lines.Add(await Line(ledger, round));
        return new(lines, page.Total, page.Number, page.PageSize, page.Next);
    }

    public async Task<RoundDetail> Find(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var round = await RoundsInSight.Find(ledger, id, actor);
        var visited = (await RoundVisits.At(ledger, round)).Select(v => v.Site).ToHashSet();
        var sites = await ledger.RoundSites.Where(s => s.Round == round.No).ToListAsync();
        var teams = await ledger.RoundTeams.Where(t => t.Round == round.No).OrderBy(t => t.Team).ToListAsync();
        var accounts = teams.SelectMany(RoundsInSight.MembersOf).ToList();
        var names = await ledger.Accounts.Where(a => accounts.Contains(a.No)).ToDictionaryAsync(a => a.No, a => a.Name);
        return new(await Line(ledger, round), [.. teams.Select(t => new TeamLine(
            t.Name, [.. RoundsInSight.MembersOf(t).Select(m => names.GetValueOrDefault(m, ""))], sites.Count(s => s.Team == t.Team), sites.Count(s => s.Team == t.Team && visited.Contains(s.Site))))], round.Because, await ledger.RoundGrounds.CountAsync(g => g.Round == round.No));
    }

    public async Task<Page<RoundSiteLine>> SitesOf(Guid id, IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "visited");
        var paging = Paging.Read(query, ["number"], "number", reading.Faults);
        reading.Done();
        await using var ledger = database.Read();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var round = await RoundsInSight.Find(ledger, id, actor);
        var visits = (await RoundVisits.At(ledger, round)).ToLookup(v => v.Site, v => v.Id);
        var teams = await ledger.RoundTeams.Where(t => t.Round == round.No).ToDictionaryAsync(t => t.Team, t => t.Name);
        var sites = await ledger.RoundSites.Where(s => s.Round == round.No).Join(ledger.Sites, r => r.Site, s => s.No, (r, s) => new { Site = s, r.Team }).ToListAsync();
        var wanted = sites.Where(s => query["visited"].ToString() switch { "true" => visits.Contains(s.Site.No), "false" => !visits.Contains(s.Site.No), _ => true });
        return InMemoryPage.Of(wanted, paging, s => s.Site.No, null, s => new RoundSiteLine(
            s.Site.Id, s.Site.Code, s.Site.Name, s.Site.Type, register.Tree.Find(s.Site.Unit)?.Id, register.Tree.Find(s.Site.Unit)?.Name, teams.GetValueOrDefault(s.Team), [.. visits[s.Site.No]]));
    }

    private async Task<RoundLine> Line(Ledger ledger, Round r)
    {
        var progress = await RoundVisits.Progress(ledger, r, register.Time, register.Time.DayOf(clock.Now()));
        return new(r.Id, r.Name, r.Kind.Wire(), r.From, r.To, r.Unannounced, r.Seed, r.Items, progress.Planned, progress.Visited, r.SubmittedAt, r.CancelledAt, r.Template, r.Cadence);
    }
}
