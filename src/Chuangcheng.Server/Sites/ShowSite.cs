using System.Text.Json;
using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Sites;

/// <param name="What">A department type, an item's category or code, or inside, outside, greenery, fire, parking.</param>
public sealed record PartyLine(string What, Guid? Unit, string? UnitName);

public sealed record SiteChangeLine(DateOnly On, string Change, string Before, string After, Guid? Into, DateTimeOffset At);

/// <param name="Metres">Length of a road section, or the way round an area; null for a point.</param>
/// <param name="Shape">GeoJSON geometry in WGS-84; null for a point.</param>
/// <param name="Gaps">Facilities that are missing or not as they should be.</param>
public sealed record SiteDetail(
    SiteLine Site, JsonElement? Shape, double? Metres, string Operator, IReadOnlyList<string> Lists, bool UnderVideo, Guid? MergedInto, IReadOnlyList<PartyLine> Parties,
    IReadOnlyList<FacilityLine> Facilities, int Gaps, IReadOnlyList<SiteChangeLine> Changes);

/// <summary>One site, with its parties, facilities and history.</summary>
internal sealed class ShowSite(Database database, Register register, ListSites list, KeepFacilities facilities)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/sites/{id:guid}", Handle).Needs(Right.ReadRegister).WithTags("Sites").ProducesProblem(404);

    /// <summary>One site.</summary>
    internal static async Task<Ok<SiteDetail>> Handle(Guid id, HttpContext context, ShowSite show) => TypedResults.Ok(await show.Find(id, context.Actor()));

    public async Task<SiteDetail> Find(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        var site = await ledger.Sites.AsNoTracking().Within(actor).FirstOrDefaultAsync(s => s.Id == id) ?? throw new Refused(SiteRefusals.UnknownSite);
        var changes = await ledger.SiteChanges.AsNoTracking().Where(c => c.Site == site.No).OrderBy(c => c.Seq).ToListAsync();
        var others = changes.Select(c => c.Into).Append(site.MergedInto).OfType<int>().ToList();
        var ids = await ledger.Sites.Where(s => others.Contains(s.No)).ToDictionaryAsync(s => s.No, s => s.Id);
        Guid? IdOf(int? no) => no is { } n && ids.TryGetValue(n, out var found) ? found : null;
        var there = await ledger.Facilities.AsNoTracking().Where(f => f.Site == site.No).OrderBy(f => f.No).ToListAsync();
        var lines = await facilities.Lines(ledger, there);
        return new(
            list.Line(site), site.Shape is null ? null : JsonDocument.Parse(site.Shape).RootElement, site.Shape is null ? null : Math.Round(Shape.Parse(site.Shape)?.Metres ?? 0), site.Operator,
            site.Lists, site.UnderVideo, IdOf(site.MergedInto), [.. site.Parties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new PartyLine(p.Key, register.Tree.Find(p.Value)?.Id, register.Tree.Find(p.Value)?.Name))],
            lines, there.Count(f => f.IsGap), [.. changes.Select(c => new SiteChangeLine(c.On, c.Kind.Wire(), c.Before, c.After, IdOf(c.Into), c.At))]);
    }
}
