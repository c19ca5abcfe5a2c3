using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Model.Tables;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Intake;

/// <summary>Facilities: site (a code), kind, place, specification, item, required, present, compliant, counted_on, owner (a code), due_on, note. The same kind at the same place is counted anew.</summary>
internal static class ImportFacilities
{
    private sealed record Line(int Site, int District, string Kind, string Place, string Specification, string Item, int Required, int Present, int Compliant, DateOnly CountedOn, int? Owner, DateOnly? DueOn, string Note);

    public static async Task<string> Run(IntakeDesk desk, ImportOrder order, CancellationToken cancel)
    {
        var faults = new List<RowFault>();
        var sheet = new Sheet("facilities", await IntakeDesk.Table(order, cancel), faults, "site", "kind", "required", "present");
        var units = desk.UnitsByCode();
        await using var reading = desk.Database.Read();
        var sites = (await reading.Sites.AsNoTracking().Select(s => new { s.Code, s.No, s.District }).ToListAsync(cancel)).GroupBy(s => s.Code).ToDictionary(g => g.Key, g => (g.First().No, g.First().District));
        var lines = sheet.Rows().Select(row => Read(row, sites, units, desk)).OfType<Line>().ToList();
        Faulty.Unless(faults);
        return await desk.Write(order, lines.Count, ledger => Write(ledger, lines, desk), cancel);
    }

    private static Line? Read(SheetRow row, Dictionary<string, (int No, int District)> sites, Dictionary<string, Unit> units, IntakeDesk desk)
    {
        int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100_000 ? number : null;
        var there = sites.TryGetValue(row["site"], out var site);
        if (!there) row.Fault("site", "unknown");
        var (kind, required, present) = (row.Required("kind"), row.Read("required", Number), row.Read("present", Number));
        var compliant = row["compliant"].Length == 0 ? present : row.Read("compliant", Number);
        if (compliant > present) row.Fault("compliant", "bad-value");
        if (row["item"].Length > 0 && desk.Register.Catalogues.ItemNo(row["item"]) == 0) row.Fault("item", "unknown");
        Unit? owner = null;
        if (row["owner"].Length > 0 && !units.TryGetValue(row["owner"], out owner)) row.Fault("owner", "unknown");
        foreach (var (column, most) in new[] { ("kind", 60), ("place", Limits.NameLength), ("specification", Limits.NameLength), ("note", Limits.NoteLength) })
            if (row[column].Length > most) row.Fault(column, "too-long");
        var (counted, due) = (ImportUnits.Day(row, "counted_on") ?? desk.Today, ImportUnits.Day(row, "due_on"));
        return !there || required is null || present is null ? null
            : new(site.No, site.District, kind, row["place"], row["specification"], row["item"], required.Value, present.Value, compliant ?? present.Value, counted, owner?.No, due, row["note"]);
    }

    private static async Task Write(Ledger ledger, List<Line> lines, IntakeDesk desk)
    {
        var known = (await ledger.Facilities.ToListAsync()).GroupBy(f => (f.Site, f.Kind, f.Place)).ToDictionary(g => g.Key, g => g.First());
        foreach (var line in lines)
        {
            if (!known.TryGetValue((line.Site, line.Kind, line.Place), out var facility))
            {
                ledger.Facilities.Add(known[(line.Site, line.Kind, line.Place)] = facility = new Facility
                {
                    Id = Guid.CreateVersion7(), No = (int)await Sequence.Next(ledger, "facilities"), District = line.District, Site = line.Site, Kind = line.Kind, Place = line.Place,
                    Required = line.Required, Present = line.Present, Compliant = line.Compliant, CountedOn = line.CountedOn,
                });
            }
            (facility.Specification, facility.Item, facility.Required, facility.Present, facility.Compliant) = (line.Specification, line.Item, line.Required, line.Present, line.Compliant);
            (facility.CountedOn, facility.Owner, facility.DueOn, facility.Note) = (line.CountedOn, line.Owner, line.DueOn, line.Note);
            if (ledger.Entry(facility).State == EntityState.Modified) facility.Version++;
        }
        ledger.Append(new RegisterChanged("facilities", lines.Count) { District = lines.Count > 0 ? lines[0].District : 0 }, Actor.System(0), desk.Now);
    }
}
