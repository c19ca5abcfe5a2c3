using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Sites;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <summary>Plans a round: a kind, a period, its sites chosen or drawn, its teams. Planning the same again changes nothing.</summary>
internal sealed class PlanRound(Database database, Writer writer, Register register, ShowRound show, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPut("/rounds/{id:guid}", Put).Needs(Right.PlanInspections).WithTags("Inspections").ProducesProblem(400).ProducesProblem(409);
        api.MapPost("/rounds/{id:guid}/submit", Submit).Needs(Right.RecordVisits).WithTags("Inspections").ProducesProblem(404).ProducesProblem(409);
        api.MapPost("/rounds/{id:guid}/cancel", Cancel).Needs(Right.PlanInspections).WithTags("Inspections").ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>Plans a round, or plans one anew that has not been submitted.</summary>
    internal static async Task<Ok<RoundDetail>> Put(Guid id, JsonBody<RoundBody> body, HttpContext context, PlanRound plan)
    {
        await plan.Write(id, body.Value, context.Actor());
        return TypedResults.Ok(await plan.Shown(id, context.Actor()));
    }

    /// <summary>The round is done: from now on everybody concerned sees it (R-INSP-03).</summary>
    internal static Task<Ok<RoundDetail>> Submit(Guid id, HttpContext context, PlanRound plan) => plan.End(id, context.Actor(), (round, now) => round.SubmittedAt = now);

    /// <summary>Gives the round up; what was visited stays.</summary>
    internal static Task<Ok<RoundDetail>> Cancel(Guid id, HttpContext context, PlanRound plan) => plan.End(id, context.Actor(), (round, now) => round.CancelledAt = now);

    private Task<RoundDetail> Shown(Guid id, Actor actor) => show.Find(id, actor);

    public Task SubmitRound(Guid id, Actor actor) => Ended(id, actor, (round, now) => round.SubmittedAt = now);

    public Task CancelRound(Guid id, Actor actor) => Ended(id, actor, (round, now) => round.CancelledAt = now);

    private async Task<Ok<RoundDetail>> End(Guid id, Actor actor, Action<Round, DateTimeOffset> end)
    {
        await Ended(id, actor, end);
        return TypedResults.Ok(await show.Find(id, actor));
    }

    private async Task Ended(Guid id, Actor actor, Action<Round, DateTimeOffset> end)
    {
        await writer.Run(async ledger =>
        {
            var round = await RoundsInSight.Find(ledger, id, actor);
            if (round.SubmittedAt is not null || round.CancelledAt is not null) throw new Refused(InspectionRefusals.RoundOver);
            end(round, clock.Now());
            round.Version++;
            ledger.Append(new RegisterChanged("rounds", 1) { District = round.District }, actor, clock.Now());
        });
    }

    /// <summary>The body with the sites of these codes.</summary>
    public async Task<RoundBody> Named(RoundBody body, IReadOnlyList<string> codes, Actor actor)
    {
        if (codes.Count == 0) return body;
        await using var ledger = database.Read();
        var sites = await ledger.Sites.AsNoTracking().Within(actor).Where(s => s.District == actor.District && codes.Contains(s.Code) && s.Until == null).Select(s => s.Id).ToListAsync();
        return sites.Count == codes.Count ? body with { Sites = sites } : throw new Refused(InspectionRefusals.UnknownRoundSite(codes.Count - sites.Count));
    }

    public async Task Write(Guid id, RoundBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var asked = new RoundReading(register, body, reading);
        reading.Done();
        await writer.Run(async ledger =>
        {
            var round = await ledger.Rounds.FirstOrDefaultAsync(r => r.Id == id);
            if (round is not null && (round.District != actor.District || round.Kind != asked.Kind || round.Unannounced != asked.Unannounced)) throw new Refused(InspectionRefusals.RoundKnown(id));
            if (round is { SubmittedAt: not null } or { CancelledAt: not null }) throw new Refused(InspectionRefusals.RoundOver);
            // A draw is made once: asking again may change the name, never the luck.
            var drawn = round?.Seed is not null && asked.Draw is not null;
            if (round is null) ledger.Rounds.Add(round = new Round
            {
                Id = id, No = (int)await Sequence.Next(ledger, "rounds"), District = actor.District, Name = asked.Name, Kind = asked.Kind, From = asked.From, To = asked.To, Template = asked.Template,
                Unannounced = asked.Unannounced, Seed = asked.Draw?.Seed, MadeBy = actor.Account, MadeAt = clock.Now(),
            });
            (round.Name, round.From, round.To, round.Items, round.Cadence) = (asked.Name, asked.From, asked.To, asked.Items, asked.Cadence);
            round.Version++;
            if (!drawn) await Fill(ledger, round, asked, body, actor);
            ledger.Append(new RegisterChanged("rounds", 1) { District = round.District }, actor, clock.Now());
        });
    }

    private async Task Fill(Ledger ledger, Round round, RoundReading asked, RoundBody body, Actor actor)
    {
        var grounds = asked.Grounds(actor, register.Time.DayOf(clock.Now()));
        var sites = asked.Draw is { } draw ? await Drawn(ledger, round, draw, actor)
            : asked.Places == RoundPlaces.Sections ? await Sections(ledger, asked.Within, actor)
            : grounds.Count > 0 ? [] : await Chosen(ledger, body.Sites ?? [], actor);
        if (sites.Count + grounds.Count == 0) throw new Refused(InspectionRefusals.NothingToDraw);
        await ledger.RoundGrounds.Where(g => g.Round == round.No).ExecuteDeleteAsync();
        ledger.RoundGrounds.AddRange(grounds.Select(ground => new RoundGround { Round = round.No, Unit = ground }));
        var bodies = asked.Draw?.Teams(RefusalWords.Of("inspections.team")) is { Count: > 0 } dealt ? dealt : body.Teams ?? [];
        await Places(ledger, round, sites, await Teams(ledger, bodies, actor));
    }

    private async Task<IReadOnlyList<Site>> Drawn(Ledger ledger, Round round, RoundDraw draw, Actor actor)
    {
        var all = await ledger.Sites.AsNoTracking().Within(actor).Where(s => s.Until == null).ToListAsync();
        var risks = draw.ByRisk ? await SiteRisks.Of(ledger, round.District, [.. all.Select(s => s.No)], clock.Now()) : [];
        var (sites, record) = draw.From(all, risks, round.No, clock.Now());
        ledger.DrawRecords.Add(record);
        return sites;
    }

    private async Task<IReadOnlyList<Site>> Sections(Ledger ledger, Unit? within, Actor actor)
    {
        var ground = within is null ? null : register.Tree.BoundaryOf(within.No);
        return [.. (await ledger.Sites.AsNoTracking().Within(actor).Where(s => s.Until == null && s.Shape != null && s.Shape.Contains("LineString")).OrderBy(s => s.No).ToListAsync()).Where(s => ground?.Covers(s.Unit) != false)];
    }

    private static async Task<IReadOnlyList<Site>> Chosen(Ledger ledger, IReadOnlyList<Guid> ids, Actor actor)
    {
        var wanted = ids.Distinct().ToList();
        var sites = await ledger.Sites.AsNoTracking().Within(actor).Where(s => wanted.Contains(s.Id) && s.Until == null).OrderBy(s => s.No).ToListAsync();
        return sites.Count == wanted.Count ? sites : throw new Refused(InspectionRefusals.UnknownRoundSite(wanted.Count - sites.Count));
    }

    private sealed record Team(string Name, IReadOnlyList<int> Members, IReadOnlySet<Guid> Sites);

    private static async Task<List<Team>> Teams(Ledger ledger, IReadOnlyList<TeamBody> bodies, Actor actor)
    {
        var teams = new List<Team>();
        var names = bodies.SelectMany(t => t.Members ?? []).Distinct().ToList();
        var known = await ledger.Accounts.AsNoTracking().Where(a => names.Contains(a.UserName)).ToDictionaryAsync(a => a.UserName);
        foreach (var team in bodies)
        {
            foreach (var member in team.Members ?? [])
                if (!known.TryGetValue(member, out var account) || !actor.Boundary.Covers(account.Unit)) throw new Refused(InspectionRefusals.UnknownMember(member));
            teams.Add(new(string.IsNullOrWhiteSpace(team.Name) ? (teams.Count + 1).ToString(CultureInfo.InvariantCulture) : team.Name.Trim(), [.. (team.Members ?? []).Select(m => known[m].No)], (team.Sites ?? []).ToHashSet()));
        }
        return teams;
    }

    /// <summary>A site goes to the team that names it, else to the one with the fewest.</summary>
    private static async Task Places(Ledger ledger, Round round, IReadOnlyList<Site> sites, List<Team> teams)
    {
        await ledger.RoundSites.Where(s => s.Round == round.No).ExecuteDeleteAsync();
        await ledger.RoundTeams.Where(t => t.Round == round.No).ExecuteDeleteAsync();
        var load = new int[Math.Max(1, teams.Count)];
        foreach (var site in sites)
        {
            var team = teams.FindIndex(t => t.Sites.Contains(site.Id));
            if (team < 0) team = Array.IndexOf(load, load.Min());
            load[team]++;
            ledger.RoundSites.Add(new RoundSite { Round = round.No, Site = site.No, Team = teams.Count == 0 ? 0 : team + 1 });
        }
        ledger.RoundTeams.AddRange(teams.Select((team, i) => new RoundTeam
        {
            Round = round.No, Team = i + 1, Name = team.Name, Members = [.. team.Members.Select(m => m.ToString(CultureInfo.InvariantCulture))],
        }));
    }
}
