using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Responsibility;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Sites;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Responsibility;

/// <param name="Kind">site, section, area or ground.</param>
/// <param name="Steps">The steps nobody stands at.</param>
public sealed record GapLine(string Kind, Guid Id, string Code, string Name, string? Type, Guid? Unit, string? UnitName, IReadOnlyList<string> Steps, double? Longitude = null, double? Latitude = null);

/// <summary>Which sites, road sections and grids have nobody.</summary>
internal sealed class FindGaps(Database database, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/chain/gaps", Handle).Needs(Right.ReadLedger).Asks(["step", "type", "unit", "kind"]).WithTags("Responsibility").ProducesProblem(400);

    /// <summary>Open sites and grids where a step of the chain is empty or its post vacant today; filters step, type, unit, kind.</summary>
    internal static async Task<Ok<Page<GapLine>>> Handle(HttpContext context, FindGaps find) => TypedResults.Ok(await find.Ask(context.Request.Query, context.Actor()));

    public async Task<Page<GapLine>> Ask(IQueryCollection query, Actor actor) => (await AskAll(query, actor)).Page;

    /// <summary>The page asked for, and all there are, for the map.</summary>
    public async Task<(Page<GapLine> Page, IReadOnlyList<GapLine> All)> AskAll(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "step", "type", "unit", "kind");
        var paging = Paging.Read(query, ["number"], "number", reading.Faults);
        var unit = reading.Unit("unit", query["unit"], required: false);
        var (step, type, kind) = (query["step"].ToString(), query["type"].ToString(), query["kind"].ToString());
        if (kind.Length > 0 && kind is not ("site" or "section" or "area" or "ground")) reading.Fault(PlumbingRefusals.OneOf("kind", ["site", "section", "area", "ground"]));
        reading.Done();
        var today = register.Time.DayOf(clock.Now());
        var inside = unit is null ? null : register.Tree.BoundaryOf(unit.No);
        await using var ledger = database.Read();
        var sites = await ledger.Sites.AsNoTracking().Within(actor).Where(s => type == "" || s.Type == type).OrderBy(s => s.No).ToListAsync();
        var duties = (await ledger.Duties.AsNoTracking().Where(d => d.Since <= today && (d.Until == null || today < d.Until)).ToListAsync()).ToLookup(d => (d.FieldKind, d.Field));
        var held = await Holders.Of(ledger, duties.SelectMany(d => d).Select(d => d.Post).OfType<int>(), today);
        var templates = await ShowChain.Templates(ledger, register.Tree.Units.Select(u => u.No).ToList());
        IReadOnlyList<string> Empty(int site, int territory)
        {
            var near = duties[(FieldKind.Site, site)].Concat(register.Tree.Upwards(territory).SelectMany(u => duties[(FieldKind.Ground, u.No)])).ToList();
            var links = Chain.At(register.Tree, new(site, territory), Chain.StepsAt(register.Tree, territory, templates), near, [], answering: territory, today);
            return [.. links.Where(link => link.Why == LinkReason.Empty || (link.Duty?.Post is { } post && held.GetValueOrDefault(post) is { Person: "" })).Select(link => link.Step)
                .Where(name => step.Length == 0 || name == step).Distinct()];
        }
        var lines = new List<GapLine>();
        foreach (var site in sites.Where(s => s.ExistsOn(today) && (inside is null || inside.Covers(s.Unit)) && (kind.Length == 0 || KindOf(s) == kind)))
            if (Empty(site.No, site.Unit) is { Count: > 0 } steps)
                lines.Add(new(KindOf(site), site.Id, site.Code, site.Name, site.Type, register.Tree.Find(site.Unit)?.Id, register.Tree.Find(site.Unit)?.Name, steps, site.Longitude, site.Latitude));
        foreach (var ground in register.Tree.Units.Where(u => type.Length == 0 && kind is "" or "ground" && u.Kind == UnitKind.Grid && u.ExistsOn(today) && actor.Boundary.Covers(u.No) && inside?.Covers(u.No) != false))
            if (Empty(0, ground.No) is { Count: > 0 } steps)
                lines.Add(new("ground", ground.Id, ground.Code, ground.Name, null, ground.Id, ground.Name, steps));
        var numbered = lines.Select((line, i) => (Line: line, No: i + 1)).ToList();
        return (InMemoryPage.Of(numbered, paging, n => n.No, null, n => n.Line), lines);
    }

    private static string KindOf(Site site) => site.Shape is null ? "site" : site.Shape.Contains("Polygon", StringComparison.Ordinal) ? "area" : "section";
}
