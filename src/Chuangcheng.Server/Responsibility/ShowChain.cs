using Chuangcheng.Model;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Responsibility;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Sites;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Responsibility;

/// <param name="Why">namedForTheSite, namedForTheGround, dispatchRule, liesThere or empty.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Duty">Id of the entry the link comes from.</param>
public sealed record ChainStepLine(
    string Step, Guid? Unit, string? UnitName, string? Post, string? Person, string? Phone, string Why, string WhyText, string? Source, string? Words, string? Aspect, bool Claimed,
    DateOnly? Since, DateOnly? Until, Guid? Duty);

/// <param name="Unit">The unit that answers for the item, when one was asked about.</param>
/// <param name="Reason">Why that one.</param>
/// <param name="Missing">Steps nobody stands at.</param>
public sealed record ChainAnswer(
    Guid? Site, string Place, DateOnly On, string? Item, Guid? Unit, string? UnitName, string? Reason, string? ReasonText, IReadOnlyList<ChainStepLine> Steps, IReadOnlyList<string> Missing);

/// <summary>Who is responsible for this item at this place on this day, and why: the chain, each link with its source.</summary>
internal sealed class ShowChain(Database database, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/chain", Handle).Needs(Right.ReadLedger).Asks(["site", "ground", "item", "on"]).WithTags("Responsibility").ProducesProblem(400).ProducesProblem(404);

    /// <summary>The chain at a site (site) or on a unit's ground (ground), for an item (item), on a day (on; left out, today).</summary>
    internal static async Task<Ok<ChainAnswer>> Handle(HttpContext context, ShowChain show) => TypedResults.Ok(await show.Ask(context.Request.Query, context.Actor()));

    public async Task<ChainAnswer> Ask(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "site", "ground", "item", "on");
        var on = reading.Day(query, "on") ?? register.Time.DayOf(clock.Now());
        var ground = reading.Unit("ground", query["ground"], required: false);
        var item = query["item"].ToString() is { Length: > 0 } code ? register.Catalogues.Current?.Item(code) : null;
        if (query["item"].ToString().Length > 0 && item is null) reading.Fault(PlumbingRefusals.BadValue("item", query["item"].ToString()));
        await using var ledger = database.Read();
        var site = Guid.TryParse(query["site"], out var id) ? await ledger.Sites.AsNoTracking().Within(actor).FirstOrDefaultAsync(s => s.Id == id) : null;
        if (query["site"].ToString().Length > 0 && site is null) throw new Refused(SiteRefusals.UnknownSite);
        if (site is null && ground is null && reading.Faults.Count == 0) reading.Fault(ResponsibilityRefusals.PlaceNeeded);
        reading.Done();
        return await At(ledger, site, site?.Unit ?? ground!.No, item, on);
    }

    /// <param name="site">Null for a free place on the territory's ground.</param>
    public async Task<ChainAnswer> At(Ledger ledger, Site? site, int territory, CheckItem? item, DateOnly on)
    {
        var decision = item is null ? (DispatchDecision?)null
            : Dispatch.Decide(register.Tree, territory, item.Department, site?.Parties ?? new Dictionary<string, int>(), on, item.Code, item.CategoryZh);
        var grounds = register.Tree.Upwards(territory).Select(unit => unit.No).ToList();
        var no = site?.No ?? 0;
        var duties = await ledger.Duties.AsNoTracking().Where(d =>
            (d.FieldKind == FieldKind.Site && d.Field == no && no != 0) || (d.FieldKind == FieldKind.Ground && grounds.Contains(d.Field))).OrderBy(d => d.No).ToListAsync();
        var templates = await Templates(ledger, grounds);
        var links = Chain.At(
            register.Tree, new(no, territory), Chain.StepsAt(register.Tree, territory, templates), duties, item is null ? [] : [item.Code, item.CategoryZh, item.Department], decision?.Unit ?? LeadOf(site, on), on);
        var holders = await Holders.Of(ledger, links.Select(link => link.Duty?.Post).OfType<int>(), on);
        return new(
            site?.Id, site?.Name ?? register.Tree[territory].Name, on, item?.Code, UnitId(decision?.Unit), UnitName(decision?.Unit), decision?.Reason.Wire(),
            decision is null ? null : RefusalWords.Of($"problems.reason.{decision.Value.Reason.Wire()}"),
            [.. links.Select(link => Line(link, link.Duty?.Post is { } post ? holders.GetValueOrDefault(post) : null))],
            [.. links.Where(link => link.Why == LinkReason.Empty).Select(link => link.Step)]);
    }

    /// <summary>Where no item is asked about, the department that leads for sites of the kind.</summary>
    private int? LeadOf(Site? site, DateOnly on) => site is not null && register.Catalogues.Current?.SiteType(site.Type) is { LeadDepartment.Length: > 0 } type
        ? Dispatch.Decide(register.Tree, site.Unit, type.LeadDepartment, site.Parties, on).Unit : null;

    internal static async Task<Dictionary<int, IReadOnlyList<ChainStep>>> Templates(Ledger ledger, IReadOnlyCollection<int> units) =>
        (await ledger.ChainTemplates.AsNoTracking().Where(t => units.Contains(t.Unit)).ToListAsync())
            .ToDictionary(t => t.Unit, t => (IReadOnlyList<ChainStep>)[.. t.Steps.Select(ChainStep.Parse).OfType<ChainStep>()]);

    private ChainStepLine Line(ChainLink link, Holder? holder) => new(
        link.Step, UnitId(link.Unit), UnitName(link.Unit), holder?.Title, holder is { Person.Length: > 0 } ? holder.Person : null, holder is { Phone.Length: > 0 } ? holder.Phone : null,
        link.Why.Wire(), RefusalWords.Of($"responsibility.why.{link.Why.Wire()}"), link.Duty?.Source, link.Duty?.Words, link.Duty?.Aspect, link.Duty?.Claimed ?? false, link.Duty?.Since, link.Duty?.Until, link.Duty?.Id);

    private Guid? UnitId(int? no) => no is { } unit ? register.Tree.Find(unit)?.Id : null;

    private string? UnitName(int? no) => no is { } unit ? register.Tree.Find(unit)?.Name : null;
}
