using Chuangcheng.Model;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Sites;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <param name="Checks">Items judged.</param>
/// <param name="Failed">Those that failed.</param>
public sealed record VisitLine(Guid Id, string Kind, Guid? Site, string Place, string Type, string? UnitName, DateTimeOffset FinishedAt, Guid? Round, int Checks, int Failed);

/// <summary>Visits in sight, the latest first.</summary>
internal sealed class ListVisits(Database database, Register register, ColumnFeed feed)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/visits", Handle).Needs(Right.ReadLedger).WithTags("Inspections").ProducesProblem(400);

    /// <summary>Visits, the latest first; filters kind, site, round, unit, from, to. Visits of a round one may not know of yet are left out (R-INSP-03).</summary>
    internal static async Task<Ok<Page<VisitLine>>> Handle(HttpContext context, ListVisits list) => TypedResults.Ok(await list.Find(context.Request.Query, context.Actor()));

    public async Task<Page<VisitLine>> Find(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "kind", "site", "round", "unit", "from", "to");
        var paging = Paging.Read(query, ["number"], "-number", reading.Faults);
        var kind = reading.Word<VisitKind>("kind", query["kind"], required: false);
        var unit = reading.Unit("unit", query["unit"], required: false);
        var (from, to) = (reading.Day(query, "from"), reading.Day(query, "to"));
        reading.Done();
        await using var ledger = database.Read();
        var visits = InSight(ledger, actor);
        if (kind is { } k) visits = visits.Where(v => v.Kind == k);
        if (from is { } first) { var start = register.Time.StartOf(first); visits = visits.Where(v => v.FinishedAt >= start); }
        if (to is { } last) { var end = register.Time.StartOf(last.AddDays(1)); visits = visits.Where(v => v.FinishedAt < end); }
        if (unit is not null) { var units = register.Tree.BoundaryOf(unit.No).Units().ToList(); visits = visits.Where(v => units.Contains(v.Territory)); }
        if (query["site"].ToString() is { Length: > 0 } text)
        {
            var site = Guid.TryParse(text, out var id) ? await ledger.Sites.Within(actor).Where(s => s.Id == id).Select(s => s.No).FirstOrDefaultAsync() : 0;
            if (site == 0) throw new Refused(SiteRefusals.UnknownSite);
            var here = feed.Columns.VisitsAt(site);
            visits = visits.Where(v => EF.Parameter(here).Contains(v.No));
        }
        if (query["round"].ToString() is { Length: > 0 } named)
        {
            Guid? round = Guid.TryParse(named, out var id) ? id : Guid.Empty;
            visits = visits.Where(v => v.Round == round && v.Round != null);
        }
        return await PageOf(ledger, await Known(ledger, visits, actor), paging);
    }

    private static IQueryable<Visit> InSight(Ledger ledger, Actor actor)
    {
        var (districts, visits) = (actor.Boundary.WholeDistricts, ledger.Visits.AsNoTracking());
        if (districts.Count > 0) return visits.Where(v => districts.Contains(v.District));
        var (district, units) = (actor.District, actor.Boundary.Units().ToList());
        return visits.Where(v => v.District == district && (units.Contains(v.Territory) || units.Contains(v.Recorder)));
    }

    private static async Task<IQueryable<Visit>> Known(Ledger ledger, IQueryable<Visit> visits, Actor actor)
    {
        if (actor.Role == Role.Office) return visits;
        var secret = await ledger.Rounds.AsNoTracking().Where(r => r.Unannounced && r.SubmittedAt == null && r.District == actor.District).ToListAsync();
        var numbers = secret.Select(r => r.No).ToList();
        var teams = (await ledger.RoundTeams.AsNoTracking().Where(t => numbers.Contains(t.Round)).ToListAsync()).ToLookup(t => t.Round);
        var hidden = secret.Where(r => !r.IsKnownTo(actor, teams[r.No].SelectMany(RoundsInSight.MembersOf).ToHashSet())).Select(r => (Guid?)r.Id).ToList();
        return hidden.Count == 0 ? visits : visits.Where(v => v.Round == null || !hidden.Contains(v.Round));
    }

    private async Task<Page<VisitLine>> PageOf(Ledger ledger, IQueryable<Visit> visits, Paging paging)
    {
        var total = await visits.CountAsync();
        var sorted = paging.Descending ? visits.OrderByDescending(v => v.No) : visits.OrderBy(v => v.No);
        var after = paging.After?.No ?? 0;
        var rest = paging.After is null ? sorted.Skip((paging.Page - 1) * paging.PageSize) : sorted.Where(v => paging.Descending ? v.No < after : v.No > after);
        var rows = await rest.Take(paging.PageSize + 1).ToListAsync();
        var page = rows.Take(paging.PageSize).ToList();
        return new(await Lines(ledger, page), total, paging.Page, paging.PageSize, rows.Count > paging.PageSize ? new PageEnd(0, page[^1].No).ToString() : null);
    }

    private async Task<IReadOnlyList<VisitLine>> Lines(Ledger ledger, List<Visit> visits)
    {
        var (numbers, places) = (visits.Select(v => v.No).ToList(), visits.Select(v => v.Site).Distinct().ToList());
        var districts = visits.Select(v => v.District).Distinct().ToList();
        var sums = await ledger.Checks.AsNoTracking().Where(c => districts.Contains(c.District) && numbers.Contains(c.Visit) && (c.Result == CheckResult.Pass || c.Result == CheckResult.Fail)).GroupBy(c => c.Visit)
            .Select(g => new { g.Key, All = g.Count(), Failed = g.Sum(c => c.Result == CheckResult.Fail ? 1 : 0) }).ToDictionaryAsync(g => g.Key);
        var sites = await ledger.Sites.AsNoTracking().Where(s => places.Contains(s.No)).ToDictionaryAsync(s => s.No, s => new { s.Id, s.Name });
        return [.. visits.Select(v => new VisitLine(
            v.Id, v.Kind.Wire(), sites.GetValueOrDefault(v.Site)?.Id, sites.GetValueOrDefault(v.Site)?.Name ?? v.Place, v.SiteType, register.Tree.Find(v.Territory)?.Name, v.FinishedAt, v.Round,
            sums.GetValueOrDefault(v.No)?.All ?? 0, sums.GetValueOrDefault(v.No)?.Failed ?? 0))];
    }
}
