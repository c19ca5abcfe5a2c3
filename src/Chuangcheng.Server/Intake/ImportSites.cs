using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Model.Tables;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Intake;

/// <summary>Sites: code, name, type, unit (a code), address, longitude, latitude, datum, parties (TYPE=unit code;…), status, since, until. A code that is there already is updated.</summary>
internal static class ImportSites
{
    private static readonly Dictionary<string, Datum> Datums = Enum.GetValues<Datum>().ToDictionary(d => d.Wire());

    private sealed record Line(
        string Code, string Name, string Type, Unit Unit, string Address, Coordinate? At, Datum Datum, Dictionary<string, int> Parties, SiteStatus Status, DateOnly Since, DateOnly? Until,
        string Operator, IReadOnlyList<string> Lists, string? Shape, bool UnderVideo);

    public static async Task<string> Run(IntakeDesk desk, ImportOrder order, CancellationToken cancel)
    {
        var faults = new List<RowFault>();
        var table = order.File.EndsWith("json", StringComparison.OrdinalIgnoreCase) ? await SitesAsGeoJson.Read(order.File, cancel) : await IntakeDesk.Table(order, cancel);
        var sheet = new Sheet("sites", table, faults, "code", "name", "type", "unit");
        var units = desk.UnitsByCode(order.By);
        var lines = sheet.Rows("code").Select(row => Read(row, desk, units, order.By)).OfType<Line>().ToList();
        Faulty.Unless(faults);
        desk.Say("intake.writing", lines.Count);
        return await desk.Write(order, lines.Count, ledger => Write(ledger, lines, desk, order.By), cancel);
    }

    private static Line? Read(SheetRow row, IntakeDesk desk, Dictionary<string, Unit> units, Actor? by)
    {
        if (desk.Register.Catalogues.SiteTypeNo(row["type"]) == 0) row.Fault("type", "unknown");
        if (!units.TryGetValue(row["unit"], out var unit) || by?.Boundary.Covers(unit.No) == false) row.Fault("unit", "unknown");
        var datum = row["datum"].Length == 0 ? Datum.Wgs84 : row.Word("datum", Datums);
        var status = row["status"].Length == 0 ? SiteStatus.Open : row.Word("status", ReadWords.SiteStatuses);
        var since = ImportUnits.Day(row, "since") ?? IntakeDesk.SinceEver;
        var (name, at, parties, until) = (row.Required("name"), At(row, datum), Parties(row, units), ImportUnits.Day(row, "until"));
        if (ReadWords.YesNo(row["under_video"]) is not { } video) { row.Fault("under_video", "bad-value"); video = false; }
        var shape = row["shape"].Length == 0 ? null : row["shape"];
        if (shape is not null && Shape.Parse(shape) is not { Kind: not "Point" }) row.Fault("shape", "bad-value");
        if (row["code"].Length > 60) row.Fault("code", "too-long");
        foreach (var column in new[] { "name", "address", "operator" }.Where(column => row[column].Length > Limits.NameLength)) row.Fault(column, "too-long");
        if (until < since) row.Fault("until", "bad-date");
        return unit is null ? null : new(row["code"], name, row["type"], unit, row["address"], at ?? (shape is null ? null : Shape.Parse(shape)?.Middle), datum, parties, status, since, until, row["operator"], row.List("lists"), shape, video);
    }

    private static Coordinate? At(SheetRow row, Datum datum)
    {
        if (row["longitude"].Length == 0 && row["latitude"].Length == 0) return null;
        double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
        var (longitude, latitude) = (row.Read("longitude", Number), row.Read("latitude", Number));
        if (longitude is not { } x || latitude is not { } y) return null;
        if (Coordinate.IsValid(x, y)) return DatumShift.ToWgs84(new Coordinate(x, y), datum == 0 ? Datum.Wgs84 : datum);
        row.Fault("longitude", "bad-value");
        return null;
    }

    private static Dictionary<string, int> Parties(SheetRow row, Dictionary<string, Unit> units)
    {
        var parties = new Dictionary<string, int>();
        foreach (var pair in row.List("parties").Select(part => part.Split('=', 2)))
            if (pair is [var type, var code] && units.TryGetValue(code, out var party)) parties[type] = party.No;
            else row.Fault("parties", "unknown");
        return parties;
    }

    private static async Task Write(Ledger ledger, List<Line> lines, IntakeDesk desk, Actor? by)
    {
        var known = await ledger.Sites.ToDictionaryAsync(s => (s.District, s.Code));
        var changes = await ledger.SiteChanges.GroupBy(c => c.Site).Select(g => new { g.Key, Last = g.Max(c => c.Seq) }).ToDictionaryAsync(c => c.Key, c => c.Last);
        var fresh = lines.Count(line => !known.ContainsKey((line.Unit.District, line.Code)));
        var no = fresh == 0 ? 0 : (int)await Sequence.Next(ledger, "sites", fresh);
        foreach (var line in lines)
        {
            if (!known.TryGetValue((line.Unit.District, line.Code), out var site))
                ledger.Sites.Add(site = new Site
                {
                    Id = Guid.CreateVersion7(), No = no++, District = line.Unit.District, Code = line.Code, Name = line.Name, Type = line.Type, Unit = line.Unit.No, Since = line.Since,
                });
            else if (by?.Boundary.Covers(site.Unit) == false) throw new Refused(IntakeRefusals.SiteElsewhere(line.Code));
            else if (site.Name != line.Name) ledger.SiteChanges.Add(new SiteChange
            {
                Site = site.No, Seq = changes.GetValueOrDefault(site.No) + 1, On = desk.Today, Kind = SiteChangeKind.Rename, Before = site.Name, After = line.Name, At = desk.Now, Actor = by?.Account ?? 0,
            });
            (site.Name, site.Type, site.Unit, site.Address, site.Datum, site.Parties) = (line.Name, line.Type, line.Unit.No, line.Address, line.Datum, line.Parties);
            (site.Longitude, site.Latitude, site.Status, site.Until) = (line.At?.Longitude, line.At?.Latitude, line.Status, line.Until);
            (site.Operator, site.Lists, site.Shape, site.UnderVideo) = (line.Operator, line.Lists, line.Shape, line.UnderVideo);
            if (ledger.Entry(site).State == EntityState.Modified) site.Version++;
        }
        ledger.Append(new RegisterChanged("sites", lines.Count) { District = lines.Count > 0 ? lines[0].Unit.District : 0 }, by ?? Actor.System(0), desk.Now);
    }
}
