using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Tables;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Intake;

/// <summary>Units: code, name, kind, parent (a code), department_types, since, until. A code that is there already is updated.</summary>
internal static class ImportUnits
{
    private sealed record Line(int Row, string Code, string Name, UnitKind Kind, string Parent, IReadOnlyList<string> Types, DateOnly Since, DateOnly? Until);

    public static async Task<string> Run(IntakeDesk desk, ImportOrder order, CancellationToken cancel)
    {
        var faults = new List<RowFault>();
        var lines = Read(await IntakeDesk.Table(order, cancel), faults);
        var known = await Known(desk, cancel);
        var sorted = ParentsFirst(lines, known.Keys.ToHashSet(), faults);
        Faulty.Unless(faults);
        faults.AddRange(InCircles(sorted, known).Select(line => new RowFault("units", line.Row, "parent", "in-itself", line.Parent)));
        Faulty.Unless(faults);
        return await desk.Write(order, sorted.Count, ledger => Write(ledger, sorted, desk), cancel);
    }

    /// <summary>The code above each known code; empty above a district.</summary>
    private static async Task<Dictionary<string, string>> Known(IntakeDesk desk, CancellationToken cancel)
    {
        await using var ledger = desk.Database.Read();
        var units = await ledger.Units.AsNoTracking().ToListAsync(cancel);
        var codes = units.ToDictionary(u => u.No, u => u.Code);
        return units.GroupBy(u => u.Code).ToDictionary(g => g.Key, g => g.First().Parent is { } parent ? codes[parent] : "");
    }

    /// <summary>Lines that would put a unit below itself.</summary>
    private static IEnumerable<Line> InCircles(List<Line> lines, Dictionary<string, string> known)
    {
        var above = new Dictionary<string, string>(known);
        foreach (var line in lines) above[line.Code] = line.Parent;
        return lines.Where(line =>
        {
            var code = line.Parent;
            for (var steps = 0; code.Length > 0 && code != line.Code && steps < above.Count; steps++) code = above.GetValueOrDefault(code, "");
            return code == line.Code;
        });
    }

    private static List<Line> Read(CsvTable table, List<RowFault> faults)
    {
        var sheet = new Sheet("units", table, faults, "code", "name", "kind");
        return [.. sheet.Rows("code").Select(Read)];
    }

    private static Line Read(SheetRow row)
    {
        foreach (var (column, most) in new[] { ("code", 60), ("name", Limits.NameLength) })
            if (row[column].Length > most) row.Fault(column, "too-long");
        return new(row.Line, row["code"], row.Required("name"), row.Word("kind", ReadWords.UnitKinds), row["parent"], row.List("department_types"), Day(row, "since") ?? IntakeDesk.SinceEver, Day(row, "until"));
    }

    internal static DateOnly? Day(SheetRow row, string column)
    {
        if (row[column].Length == 0) return null;
        if (DateOnly.TryParseExact(row[column], ["yyyy-MM-dd", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        row.Fault(column, "bad-date");
        return null;
    }

    /// <summary>A unit comes after the one above it; one that never can names an unknown parent or a circle.</summary>
    private static List<Line> ParentsFirst(List<Line> lines, HashSet<string> known, List<RowFault> faults)
    {
        var (sorted, waiting) = (new List<Line>(), lines);
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(line => line.Parent.Length == 0 ? line.Kind is UnitKind.City or UnitKind.District : known.Contains(line.Parent)).ToList();
            if (ready.Count == 0) break;
            sorted.AddRange(ready);
            known.UnionWith(ready.Select(line => line.Code));
            waiting = [.. waiting.Except(ready)];
        }
        faults.AddRange(waiting.Select(line => new RowFault("units", line.Row, "parent", line.Parent.Length == 0 ? "required" : "unknown", line.Parent)));
        return sorted;
    }

    private static async Task Write(Ledger ledger, List<Line> lines, IntakeDesk desk)
    {
        var units = (await ledger.Units.ToListAsync()).GroupBy(u => u.Code).ToDictionary(g => g.Key, g => g.First());
        foreach (var line in lines)
        {
            var parent = line.Parent.Length == 0 ? null : units[line.Parent];
            if (units.TryGetValue(line.Code, out var unit))
            {
                if ((unit.Name, unit.Kind, unit.Parent, unit.Until) == (line.Name, line.Kind, parent?.No, line.Until) && unit.DepartmentTypes.SequenceEqual(line.Types)) continue;
                if (unit.Name != line.Name) await Note(ledger, unit, UnitChangeKind.Rename, unit.Name, line.Name, desk);
                if (unit.Parent != parent?.No) await Note(ledger, unit, UnitChangeKind.Move, units.Values.FirstOrDefault(u => u.No == unit.Parent)?.Code ?? "", line.Parent, desk);
                (unit.Name, unit.Kind, unit.Parent, unit.DepartmentTypes, unit.Until) = (line.Name, line.Kind, parent?.No, line.Types, line.Until);
                unit.Version++;
                continue;
            }
            var no = (int)await Sequence.Next(ledger, "units");
            ledger.Units.Add(units[line.Code] = new Unit
            {
                Id = Guid.CreateVersion7(), No = no, District = line.Kind is UnitKind.District or UnitKind.City ? no : parent!.District, Code = line.Code, Name = line.Name, Kind = line.Kind,
                Parent = parent?.No, DepartmentTypes = line.Types, Since = line.Since, Until = line.Until,
            });
        }
        ledger.Append(new RegisterChanged("units", lines.Count) { District = 0 }, Actor.System(0), desk.Now);
    }

    private static async Task Note(Ledger ledger, Unit unit, UnitChangeKind kind, string before, string after, IntakeDesk desk) => ledger.UnitChanges.Add(new UnitChange
    {
        Unit = unit.No, Seq = Math.Max(await ledger.UnitChanges.CountAsync(c => c.Unit == unit.No), ledger.UnitChanges.Local.Where(c => c.Unit == unit.No).Select(c => c.Seq).DefaultIfEmpty().Max()) + 1,
        On = desk.Today, Kind = kind, Before = before, After = after, At = desk.Now, Actor = 0,
    });
}
