using System.Text.Json;
using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Sites;

/// <param name="Unit">Id or code of the community, village, grid or street on whose ground it lies.</param>
/// <param name="Longitude">In <paramref name="Datum"/>; kept in WGS-84.</param>
/// <param name="Datum">wgs84, gcj02 or cgcs2000; left out, wgs84.</param>
/// <param name="Shape">A GeoJSON geometry in WGS-84 for a road section or an area.</param>
/// <param name="Parties">What → id or code of the unit that looks after it: a department type, an item's category or code, inside, outside, greenery, fire, parking.</param>
/// <param name="Lists">Lists it stands on, as national, municipal, district.</param>
public sealed record SiteBody(
    string? Code, string? Name, string? Address, string? Type, string? Unit, double? Longitude, double? Latitude, string? Datum, JsonElement? Shape,
    IReadOnlyDictionary<string, string>? Parties, string? Operator, IReadOnlyList<string>? Lists, bool? UnderVideo, DateOnly? Since);

/// <param name="Change">rename, merge, close or reopen.</param>
/// <param name="Into">Id of the site that carries on, for merge.</param>
public sealed record SiteChangeBody(string? Change, string? Name, Guid? Into, DateOnly? On);

/// <summary>Sites are made, described, renamed, merged, closed and opened again, each with its day; none is deleted.</summary>
internal sealed class KeepSites(Writer writer, Register register, ColumnFeed columns, SitePins pins, ShowSite show, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPut("/sites/{id:guid}", Put).Needs(Right.KeepRegister).WithTags("Sites").ProducesProblem(400).ProducesProblem(409);
        api.MapPost("/sites/{id:guid}/changes", Change).Needs(Right.KeepRegister).WithTags("Sites").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>Makes a site, or says anew what it is.</summary>
    internal static async Task<Ok<SiteDetail>> Put(Guid id, JsonBody<SiteBody> body, HttpContext context, KeepSites keep)
    {
        await keep.Write(id, body.Value, context.Actor());
        return TypedResults.Ok(await keep.Shown(id, context.Actor()));
    }

    /// <summary>Renames, merges, closes or reopens a site from a day on.</summary>
    internal static async Task<Ok<SiteDetail>> Change(Guid id, JsonBody<SiteChangeBody> body, HttpContext context, KeepSites keep)
    {
        await keep.Alter(id, body.Value, context.Actor());
        return TypedResults.Ok(await keep.Shown(id, context.Actor()));
    }

    private Task<SiteDetail> Shown(Guid id, Actor actor) => show.Find(id, actor);

    public async Task Write(Guid id, SiteBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var (code, name, address) = (reading.Text("code", body.Code, 60, required: true), reading.Text("name", body.Name, required: true), reading.Text("address", body.Address));
        if (register.Catalogues.SiteTypeNo(body.Type ?? "") == 0) reading.Fault(PlumbingRefusals.BadValue("type", body.Type ?? ""));
        var unit = reading.Unit("unit", body.Unit, own: true);
        var datum = reading.Word<Datum>("datum", body.Datum, required: false) ?? Datum.Wgs84;
        var shape = ShapeOf(body, reading);
        var at = At(body, datum, shape, reading);
        var parties = Parties(body, reading);
        var (by, since) = (reading.Text("operator", body.Operator), reading.Day("since", body.Since, Today));
        if (body.Lists?.Any(list => list.Length is 0 or > 60 || list.Contains(';', StringComparison.Ordinal)) == true) reading.Fault(PlumbingRefusals.BadValue("lists"));
        reading.Done();
        await Run(actor, async ledger =>
        {
            var site = await ledger.Sites.FirstOrDefaultAsync(s => s.Id == id);
            if (site is not null && !actor.Boundary.Covers(site.Unit)) throw new Refused(SiteRefusals.UnknownSite);
            if (await ledger.Sites.AnyAsync(s => s.District == unit!.District && s.Code == code && s.Id != id)) throw new Refused(SiteRefusals.SiteCodeTaken(code));
            if (site is null)
            {
                ledger.Sites.Add(site = new Site { Id = id, No = (int)await Sequence.Next(ledger, "sites"), District = unit!.District, Code = code, Name = name, Type = body.Type!, Unit = unit.No, Since = since });
                await Note(ledger, site, SiteChangeKind.Open, since, "", name, null, actor);
            }
            else if (site.Name != name) await Note(ledger, site, SiteChangeKind.Rename, Today, site.Name, name, null, actor);
            (site.Code, site.Name, site.Address, site.Type, site.Unit, site.Datum) = (code, name, address, body.Type!, unit!.No, datum);
            (site.Longitude, site.Latitude, site.Shape, site.Parties) = (at?.Longitude, at?.Latitude, shape, parties);
            (site.Operator, site.Lists, site.UnderVideo, site.Since) = (by, body.Lists ?? [], body.UnderVideo ?? false, since);
            site.Version++;
            ledger.AfterCommit.Add(() => columns.Put(site));
        });
    }

    private static string? ShapeOf(SiteBody body, Reading reading)
    {
        if (body.Shape is not { ValueKind: not JsonValueKind.Null } shape) return null;
        if (Shape.Parse(shape) is { Kind: not "Point" }) return shape.GetRawText();
        reading.Fault(SiteRefusals.BadShape);
        return null;
    }

    /// <summary>A shape without a point has its pin in its middle.</summary>
    private static Coordinate? At(SiteBody body, Datum datum, string? shape, Reading reading)
    {
        if (body.Longitude is null && body.Latitude is null) return shape is null ? null : Shape.Parse(shape)!.Middle;
        if (body is { Longitude: { } x, Latitude: { } y } && Coordinate.IsValid(x, y)) return DatumShift.ToWgs84(new(x, y), datum);
        reading.Fault(SiteRefusals.BadPlace);
        return null;
    }

    private static Dictionary<string, int> Parties(SiteBody body, Reading reading)
    {
        var parties = new Dictionary<string, int>();
        foreach (var (what, code) in body.Parties ?? new Dictionary<string, string>())
            if (what.Length is 0 or > 60 || what.AsSpan().ContainsAny('=', ';')) reading.Fault(PlumbingRefusals.BadValue("parties", what));
            else if (reading.Unit("parties", code) is { } party) parties[what] = party.No;
        return parties;
    }

    public async Task Alter(Guid id, SiteChangeBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var change = reading.Word<SiteChangeKind>("change", body.Change);
        if (change == SiteChangeKind.Open) reading.Fault(PlumbingRefusals.OneOf("change", ["rename", "merge", "close", "reopen"]));
        if (change == SiteChangeKind.Merge && body.Into is null) reading.Fault(PlumbingRefusals.Required("into"));
        var name = reading.Text("name", body.Name, required: change == SiteChangeKind.Rename);
        var on = reading.Day("on", body.On, Today);
        reading.Done();
        await Run(actor, async ledger =>
        {
            var site = await ledger.Sites.FirstOrDefaultAsync(s => s.Id == id);
            if (site is null || !actor.Boundary.Covers(site.Unit)) throw new Refused(SiteRefusals.UnknownSite);
            if (site.Until is not null != (change == SiteChangeKind.Reopen)) throw new Refused(site.Until is null ? SiteRefusals.SiteThere : SiteRefusals.SiteGone);
            reading.InOrder("on", site.Since, on);
            reading.Done();
            await Apply(ledger, site, change!.Value, name, body.Into, on, actor);
            site.Version++;
            ledger.AfterCommit.Add(() => columns.Put(site));
        });
    }

    private async Task Apply(Ledger ledger, Site site, SiteChangeKind change, string name, Guid? into, DateOnly on, Actor actor)
    {
        switch (change)
        {
            case SiteChangeKind.Rename:
                await Note(ledger, site, change, on, site.Name, name, null, actor);
                site.Name = name;
                break;
            case SiteChangeKind.Merge:
                var other = await ledger.Sites.Within(actor).FirstOrDefaultAsync(s => s.Id == into && s.Until == null) ?? throw new Refused(SiteRefusals.UnknownSite);
                if (other.No == site.No || other.District != site.District) throw new Refused(SiteRefusals.SiteInItself);
                await Note(ledger, site, change, on, site.Name, other.Name, other.No, actor);
                (site.Until, site.Status, site.MergedInto) = (on, SiteStatus.Closed, other.No);
                break;
            case SiteChangeKind.Reopen:
                await Note(ledger, site, change, on, "", site.Name, null, actor);
                (site.Until, site.Status, site.MergedInto) = (null, SiteStatus.Open, null);
                break;
            default:
                await Note(ledger, site, change, on, site.Name, "", null, actor);
                (site.Until, site.Status) = (on, SiteStatus.Closed);
                break;
        }
    }

    private async Task Note(Ledger ledger, Site site, SiteChangeKind kind, DateOnly on, string before, string after, int? into, Actor actor)
    {
        var seq = await ledger.SiteChanges.CountAsync(c => c.Site == site.No) + 1;
        ledger.SiteChanges.Add(new SiteChange { Site = site.No, Seq = seq, On = on, Kind = kind, Before = before, After = after, Into = into, At = clock.Now(), Actor = actor.Account });
    }

    private Task Run(Actor actor, Func<Ledger, Task> work) => writer.Run(async ledger =>
    {
        await work(ledger);
        ledger.AfterCommit.Add(pins.Forget);
        ledger.Append(new RegisterChanged("sites", 1) { District = actor.District }, actor, clock.Now());
    });

    private DateOnly Today => register.Time.DayOf(clock.Now());
}
