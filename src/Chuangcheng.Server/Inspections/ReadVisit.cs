using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Chuangcheng.Model;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Inspections;

/// <summary>A visit as understood: every code known, every bound kept.</summary>
internal sealed record VisitReading(
    Guid Id, VisitKind Kind, Site? Site, FreePlace? Place, DateTimeOffset StartedAt, DateTimeOffset FinishedAt, Guid? Round,
    IReadOnlyList<CheckReading> Checks, Coordinate? Position, byte[] Fingerprint)
{
    public int Territory => Site?.Unit ?? Place!.Territory;
    public string SiteType => Site?.Type ?? Place!.Type;

    /// <summary>Equal for the same place; what a problem is one of (R-LED-02).</summary>
    public string PlaceKey => Site is not null ? $"site:{Site.No}" : $"free:{Place!.Territory}:{Model.Sites.PlaceKey.Of(Place.Address)}";
}

internal sealed record FreePlace(string Address, int Territory, string Type, Coordinate? At);

internal sealed record CheckReading(int ItemNo, CheckItem Item, CheckResult Result, int? Count, string? Note, IReadOnlyList<string> Photos, bool FixedOnTheSpot);

/// <summary>Reads a visit, naming everything wrong with it at once.</summary>
internal sealed class ReadVisit(Register register, Actor actor, DateTimeOffset now)
{
    private readonly List<Refusal> refusals = [];

    /// <param name="site">The site named, when the actor may see it.</param>
    /// <exception cref="Refused">With one refusal a field.</exception>
    public VisitReading Read(Guid id, VisitBody body, Site? site)
    {
        var kind = Names.Read<VisitKind>(body.Kind);
        if (kind is null) refusals.Add(InspectionRefusals.UnknownKind);
        var started = Instant("startedAt", body.StartedAt);
        var finished = Instant("finishedAt", body.FinishedAt);
        if (started is not null && finished < started) refusals.Add(InspectionRefusals.FinishedBeforeStarted);
        if (body.SiteId is null == body.Place is null) refusals.Add(InspectionRefusals.SiteOrPlace);
        if (body.SiteId is not null && site is null) refusals.Add(InspectionRefusals.UnknownSite);
        if (site is not null && started is { } day && !site.ExistsOn(register.Time.DayOf(day)))
            refusals.Add(InspectionRefusals.SiteNotOpen(register.Time.DayOf(day)));
        var place = body.Place is { } words && body.SiteId is null ? Place(words) : null;
        var checks = Checks(body, site?.Type ?? place?.Type);
        var position = body.Position is { } at ? CoordinateOf("position", at.Longitude, at.Latitude, at.Datum) : null;
        if (refusals.Count > 0) throw new Refused(refusals);
        if (!checks.Exists(check => check.Result == CheckResult.Fail)) position = null;
        var reading = new VisitReading(id, kind!.Value, site, place, started!.Value, finished!.Value, body.Round, checks, place?.At ?? position, []);
        return reading with { Fingerprint = FingerprintOf(reading) };
    }

    private DateTimeOffset? Instant(string field, DateTimeOffset? instant)
    {
        if (instant is not { } given) refusals.Add(PlumbingRefusals.Required(field));
        else if (given > now + Limits.ClockAhead) refusals.Add(InspectionRefusals.InTheFuture(field));
        else if (given < Limits.Earliest) refusals.Add(InspectionRefusals.BeforeTheRecord(field));
        else return given.Cut();
        return null;
    }

    private FreePlace? Place(PlaceBody body)
    {
        var address = body.Address?.Trim() ?? "";
        if (address.Length == 0) refusals.Add(PlumbingRefusals.Required("place.address"));
        if (address.Length > Limits.NameLength) refusals.Add(PlumbingRefusals.TooLong("place.address", Limits.NameLength));
        var unit = body.Unit is null ? register.Tree.Find(actor.Unit) : FindUnit(body.Unit);
        if (unit is null || !actor.Boundary.Covers(unit.No)) refusals.Add(Organisation.OrganisationRefusals.UnknownUnit("place.unit"));
        if (body.Type is { } type && register.Catalogues.SiteTypeNo(type) == 0) refusals.Add(PlumbingRefusals.BadValue("place.type", type));
        var at = CoordinateOf("place", body.Longitude, body.Latitude, body.Datum);
        return refusals.Count > 0 ? null : new FreePlace(address, TerritoryOf(unit!), body.Type ?? "", at);
    }

    /// <summary>An office or a department has no ground of its own: the district's counts.</summary>
    private int TerritoryOf(Unit unit) => register.Tree.StreetOf(unit.No) > 0 ? unit.No : unit.District;

    private Unit? FindUnit(string unit) => Guid.TryParse(unit, out var id)
        ? register.Tree.Find(id)
        : register.Tree.Units.FirstOrDefault(u => u.District == actor.District && u.Code == unit);

    private Coordinate? CoordinateOf(string field, double? east, double? north, string? reference)
    {
        if (east is null && north is null) return null;
        var datum = reference is null ? Datum.Wgs84 : Names.Read<Datum>(reference);
        if (datum is null || east is not { } longitude || north is not { } latitude || !Coordinate.IsValid(longitude, latitude))
        {
            refusals.Add(InspectionRefusals.BadCoordinate(field));
            return null;
        }
        return DatumShift.ToWgs84(new Coordinate(longitude, latitude), datum.Value);
    }

    private List<CheckReading> Checks(VisitBody body, string? siteType)
    {
        var checks = new List<CheckReading>();
        if (body.Checks is not { Count: > 0 } given) refusals.Add(InspectionRefusals.NoChecks);
        else if (given.Count > Limits.ChecksPerVisit) refusals.Add(InspectionRefusals.TooManyChecks);
        else
            for (var i = 0; i < given.Count; i++)
                if (Check(i, given[i], siteType, checks) is { } check) checks.Add(check);
        return checks;
    }

    private CheckReading? Check(int index, CheckBody? body, string? siteType, List<CheckReading> before)
    {
        var no = body?.Item is { } code ? register.Catalogues.ItemNo(code) : 0;
        var item = register.Catalogues.Item(no);
        if (body is null || item is null) refusals.Add(InspectionRefusals.UnknownItem(index, body?.Item));
        else if (before.Exists(check => check.ItemNo == no)) refusals.Add(InspectionRefusals.ItemTwice(index, item.Code));
        else if (siteType is { Length: > 0 } && !item.SiteTypes.Contains(siteType)) refusals.Add(InspectionRefusals.ItemNotOfType(index, item.Code, siteType));
        if (Names.Read<CheckResult>(body?.Result) is not { } result)
        {
            refusals.Add(PlumbingRefusals.OneOf($"checks[{index}].result", Enum.GetValues<CheckResult>().Select(r => r.Wire())));
            return null;
        }
        if (body!.Count is < 0 or > Limits.Count) refusals.Add(PlumbingRefusals.BadValue($"checks[{index}].count", body.Count?.ToString(CultureInfo.InvariantCulture)));
        if (body.Note?.Length > Limits.NoteLength) refusals.Add(PlumbingRefusals.TooLong($"checks[{index}].note", Limits.NoteLength));
        var photos = Photos(index, body.Photos);
        return item is null ? null : new CheckReading(
            no, item, result, body.Count, string.IsNullOrWhiteSpace(body.Note) ? null : body.Note.Trim(), photos, body.FixedOnTheSpot && result == CheckResult.Fail);
    }

    private List<string> Photos(int index, IReadOnlyList<string?>? given)
    {
        var photos = new List<string>();
        if (given is null) return photos;
        if (given.Count > Limits.PhotosPerCheck || given.Any(p => p is not { Length: 64 } || !p.All(char.IsAsciiHexDigit))) refusals.Add(InspectionRefusals.BadPhoto(index));
        else photos.AddRange(given.Select(p => p!.ToLowerInvariant()).Distinct());
        return photos;
    }

    /// <summary>The first half of the SHA-256: enough to tell two contents under one id apart.</summary>
    private byte[] FingerprintOf(VisitReading visit)
    {
        var content = Content(visit);
        return SHA256.HashData(visit.Position is { } at && visit.Place?.At is null ? [.. content, .. JsonSerializer.SerializeToUtf8Bytes(at)] : content)[..16];
    }

    private byte[] Content(VisitReading visit) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        visit.Kind, Site = visit.Site?.No, visit.Place, Started = visit.StartedAt.UtcTicks, Finished = visit.FinishedAt.UtcTicks, visit.Round, Inspector = actor.Account,
        Checks = visit.Checks.OrderBy(c => c.Item.Code, StringComparer.Ordinal).Select(c => new { c.Item.Code, c.Result, c.Count, c.Note, c.Photos, c.FixedOnTheSpot }),
    });
}
