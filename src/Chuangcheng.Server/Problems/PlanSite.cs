using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Sites;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <param name="Lead">Id or code of the unit that leads; left out, the unit on whose ground the site lies.</param>
/// <param name="Around">Metres around the site whose open problems belong to it; left out, 200.</param>
/// <param name="Problems">Ids; left out, every open problem inside and around.</param>
public sealed record SitePlanBody(string? Name, string? Lead, DateOnly? DueOn, int? Around, IReadOnlyList<Guid>? Problems);

/// <param name="Closed">Of its problems.</param>
public sealed record SitePlanDetail(
    Guid Id, Guid Site, string SiteName, string Name, Guid? Lead, string? LeadName, DateOnly DueOn, int Around, int Total, int Closed, bool Overdue, IReadOnlyList<ProblemLine> Problems);

/// <summary>一点一策: one plan for a site that bundles the problems inside and around it.</summary>
internal sealed class PlanSite(Database database, Writer writer, Register register, ListProblems lines, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/sites/{site:guid}/plans", List).Needs(Right.ReadLedger).WithTags("Problems").ProducesProblem(404);
        api.MapPut("/sites/{site:guid}/plans/{id:guid}", Put).Needs(Right.PlanInspections).WithTags("Problems").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>The site's plans with their problems, the newest first.</summary>
    internal static async Task<Ok<Page<SitePlanDetail>>> List(Guid site, HttpContext context, PlanSite plan) => TypedResults.Ok(await plan.Find(site, context.Actor()));

    /// <summary>Bundles the open problems inside and around the site under one lead and one date.</summary>
    internal static async Task<Ok<Page<SitePlanDetail>>> Put(Guid site, Guid id, JsonBody<SitePlanBody> body, HttpContext context, PlanSite plan)
    {
        await plan.Write(site, id, body.Value, context.Actor());
        return TypedResults.Ok(await plan.Find(site, context.Actor()));
    }

    private async Task<Page<SitePlanDetail>> Find(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var site = await ledger.Sites.Within(actor).FirstOrDefaultAsync(s => s.Id == id) ?? throw new Refused(SiteRefusals.UnknownSite);
        var (now, today) = (clock.Now(), register.Time.DayOf(clock.Now()));
        var plans = new List<SitePlanDetail>();
        foreach (var plan in await ledger.SitePlans.Where(p => p.Site == site.No).OrderByDescending(p => p.No).ToListAsync())
        {
            var problems = await ledger.PlannedProblems.Where(x => x.District == plan.District && x.Plan == plan.No)
                .Join(ledger.Problems.Within(actor.Boundary), x => new { x.District, No = x.Problem }, p => new { p.District, p.No }, (_, p) => p).OrderBy(p => p.No).ToListAsync();
            var closed = problems.Count(p => p.ClosedAt is not null);
            plans.Add(new(plan.Id, site.Id, site.Name, plan.Name, register.Tree.Find(plan.Lead)?.Id, register.Tree.Find(plan.Lead)?.Name, plan.DueOn, plan.Around, problems.Count, closed,
                closed < problems.Count && plan.DueOn < today, [.. problems.Select(p => lines.Line(p, now))]));
        }
        return new(plans, plans.Count, 1, plans.Count, null);
    }

    private Task Write(Guid siteId, Guid id, SitePlanBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var name = reading.Text("name", body.Name, required: true);
        var lead = reading.Unit("lead", body.Lead, required: false);
        var due = reading.Day("dueOn", body.DueOn);
        var around = reading.Number("around", body.Around, 0, Surroundings.MostMetres, Surroundings.UsualMetres);
        reading.Done();
        return writer.Run(async ledger =>
        {
            var site = await ledger.Sites.Within(actor).FirstOrDefaultAsync(s => s.Id == siteId) ?? throw new Refused(SiteRefusals.UnknownSite);
            var plan = await ledger.SitePlans.FirstOrDefaultAsync(p => p.Id == id);
            if (plan is not null && plan.Site != site.No) throw new Refused(ProblemRefusals.UnknownPlan);
            var problems = await Chosen(ledger, site, around, body.Problems, actor);
            if (problems.Count == 0) throw new Refused(ProblemRefusals.NothingToPlan);
            if (plan is null) ledger.SitePlans.Add(plan = new SitePlan
            {
                Id = id, No = (int)await Sequence.Next(ledger, "site-plans"), District = site.District, Site = site.No, Name = name, Lead = lead?.No ?? site.Unit, DueOn = due, Around = around, MadeAt = clock.Now(),
            });
            (plan.Name, plan.Lead, plan.DueOn) = (name, lead?.No ?? site.Unit, due);
            plan.Version++;
            await ledger.PlannedProblems.Where(p => p.District == plan.District && p.Plan == plan.No).ExecuteDeleteAsync();
            ledger.PlannedProblems.AddRange(problems.Select(no => new PlannedProblem { District = plan.District, Plan = plan.No, Problem = no }));
            ledger.Append(new RegisterChanged("site-plans", 1) { District = plan.District }, actor, clock.Now());
        });
    }

    private static async Task<IReadOnlyList<long>> Chosen(Ledger ledger, Site site, int around, IReadOnlyList<Guid>? ids, Actor actor)
    {
        var mine = ledger.Problems.AsNoTracking().Within(actor.Boundary).Where(p => p.District == site.District);
        if (ids is { Count: > 0 })
        {
            var wanted = ids.Distinct().ToList();
            var found = await mine.Where(p => wanted.Contains(p.Id)).Select(p => p.No).ToListAsync();
            return found.Count == wanted.Count ? found : throw new Refused(ProblemRefusals.UnknownProblem);
        }
        ProblemState[] open = [.. Enum.GetValues<ProblemState>().Where(state => state.IsOpen())];
        mine = mine.Where(p => open.Contains(p.State));
        var inside = await mine.Where(p => p.Site == site.No).Select(p => p.No).ToListAsync();
        if (site is not { Longitude: { } x, Latitude: { } y } || around == 0) return inside;
        var box = Surroundings.Around(new(x, y), around);
        var near = await mine.Where(p => p.Site != site.No && p.Latitude >= box.MinLatitude && p.Latitude <= box.MaxLatitude && p.Longitude >= box.MinLongitude && p.Longitude <= box.MaxLongitude)
            .Select(p => new { p.No, p.Longitude, p.Latitude }).ToListAsync();
        return [.. inside, .. near.Where(p => Surroundings.Distance(new Coordinate(x, y), new Coordinate(p.Longitude!.Value, p.Latitude!.Value)) <= around).Select(p => p.No)];
    }
}
