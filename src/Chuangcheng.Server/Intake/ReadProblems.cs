using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Model.Tables;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Intake;

/// <summary>One record of somebody's ledger, understood.</summary>
internal sealed record ImportedLine(int Row, string Number, DateOnly Created, DateOnly? Closed, string Unit, string Address, Coordinate? At, string Nature, string Note, string Item, bool Duplicate, Promised Promised);

/// <summary>What an export of ours tells beyond what every ledger does.</summary>
internal sealed record Promised(int Count, DateTimeOffset? Assigned, DateTimeOffset? Due, Site? Site);

/// <summary>Reads somebody's ledger through a map, naming everything wrong by row and column.</summary>
internal sealed class ReadProblems(IntakeDesk desk, ProblemMap map)
{
    private const string File = "problems";

    private readonly List<RowFault> faults = [];
    private readonly Dictionary<string, Unit> units = desk.UnitsByCode();
    private Dictionary<string, Site> sites = [];

    /// <exception cref="Faulty">With all that is wrong.</exception>
    public async Task<List<ImportedLine>> Lines(CsvTable table, CancellationToken cancel)
    {
        await KnowSites(table, cancel);
        var lines = Read(table);
        Faulty.Unless(faults);
        return lines;
    }

    private async Task KnowSites(CsvTable table, CancellationToken cancel)
    {
        if (map.Site is null || !table.Has(map.Site)) return;
        await using var ledger = desk.Database.Read();
        sites = (await ledger.Sites.AsNoTracking().ToListAsync(cancel)).GroupBy(site => site.Code).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    private List<ImportedLine> Read(CsvTable table)
    {
        faults.AddRange(map.Missing(table).Select(column => new RowFault(File, 1, column, "missing-column", "")));
        if (faults.Count > 0) return [];
        if (Enum.TryParse<UnitKind>(map.Unit?.Kind, ignoreCase: true, out _) is false && map.Unit is not null) faults.Add(new(File, 0, "unit.kind", "bad-value", map.Unit.Kind));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = new List<ImportedLine>(table.Rows.Count);
        foreach (var row in table.Rows.Select(row => new SheetRow(File, table, row, faults)))
            if (Read(row) is { } line)
            {
                // A source may use a number twice for two records: the second is told apart.
                var times = numbers[line.Number] = numbers.GetValueOrDefault(line.Number) + 1;
                lines.Add(times == 1 ? line : line with { Number = FormattableString.Invariant($"{line.Number}-{times}") });
            }
        return lines;
    }

    private ImportedLine? Read(SheetRow row)
    {
        var created = Day(row, map.Created, required: true);
        var closed = map.Closed is null ? null : Day(row, map.Closed, required: false);
        if (closed < created) row.Fault(map.Closed!, "before-created");
        var address = Bounded(row, map.Address, Limits.NameLength);
        var promised = new Promised(Count(row), Instant(row, map.Assigned, new(0, 0)), Instant(row, map.Due, new(18, 0)), SiteOf(row));
        if (address.Length == 0 && promised.Site is null) row.Fault(map.Address, "required");
        var unit = Cell(row, map.Unit?.Column);
        if (map.IsOurs && unit.Length > 0 && !units.ContainsKey(unit)) row.Fault(map.Unit!.Column, "unknown");
        var item = Cell(row, map.Item);
        if (item.Length > 0 && desk.Register.Catalogues.ItemNo(item) == 0) row.Fault(map.Item!, "unknown");
        var at = Coordinate(row);
        var number = Bounded(row, map.Number, 60) is { Length: > 0 } given ? given : FormattableString.Invariant($"IM-{row.Line:000000}");
        return created is not { } day ? null : new(
            row.Line, number, day, closed, unit, address, at, Bounded(row, map.Nature, Limits.NameLength), Bounded(row, map.Note, Limits.NoteLength), item,
            map.Status?.Duplicate?.Contains(Cell(row, map.Status.Column)) == true, promised);
    }

    private int Count(SheetRow row)
    {
        if (Cell(row, map.Count) is not { Length: > 0 } text) return 1;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= Limits.Count) return count;
        row.Fault(map.Count!, "bad-number");
        return 1;
    }

    private DateTimeOffset? Instant(SheetRow row, string? column, TimeOnly usual)
    {
        if (Cell(row, column) is not { Length: > 0 } text) return null;
        if (DateOnly.TryParseExact(text, map.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return desk.Register.Time.At(day, usual);
        if (DateTime.TryParseExact(text, ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return desk.Register.Time.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        row.Fault(column!, "bad-date");
        return null;
    }

    private Site? SiteOf(SheetRow row)
    {
        if (Cell(row, map.Site) is not { Length: > 0 } code) return null;
        if (!sites.TryGetValue(code, out var site)) row.Fault(map.Site!, "unknown");
        return site;
    }

    private static string Cell(SheetRow row, string? column) => column is null ? "" : row[column];

    private static string Bounded(SheetRow row, string? column, int most)
    {
        var cell = Cell(row, column);
        if (cell.Length > most) row.Fault(column!, "too-long");
        return cell;
    }

    private DateOnly? Day(SheetRow row, string column, bool required)
    {
        if (row[column].Length == 0)
        {
            if (required) row.Fault(column, "required");
            return null;
        }
        if (DateOnly.TryParseExact(row[column], map.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= DateOnly.FromDateTime(Limits.Earliest.UtcDateTime) && day <= desk.Register.Time.DayOf(desk.Now)) return day;
        row.Fault(column, "bad-date");
        return null;
    }

    private Coordinate? Coordinate(SheetRow row)
    {
        double? Number(string? column) => double.TryParse(Cell(row, column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (Cell(row, map.Longitude).Length == 0 || Cell(row, map.Latitude).Length == 0) return null;
        if (Number(map.Longitude) is { } x && Number(map.Latitude) is { } y && Model.Sites.Coordinate.IsValid(x, y)) return new(x, y);
        row.Fault(map.Longitude!, "bad-value");
        return null;
    }
}
