using System.Globalization;
using Chuangcheng.Model.Tables;

namespace Chuangcheng.Model.Time;

/// <summary>Arrangements as read, or everything that is wrong with them.</summary>
public sealed record CalendarReading(IReadOnlyList<CalendarDay> Days, IReadOnlyList<RowFault> Faults);

/// <summary>Reads arrangements: date, type (OFF or WORK), holiday_zh, holiday_en.</summary>
public static class CalendarReader
{
    private const string File = "calendar";

    public static CalendarReading Read(string csv) => Read(CsvTable.Parse(csv));

    public static CalendarReading Read(CsvTable table)
    {
        var faults = new List<RowFault>();
        foreach (var column in new[] { "date", "type" }.Where(column => !table.Has(column))) faults.Add(new(File, 1, column, "missing-column", ""));
        if (faults.Count > 0) return new([], faults);
        var days = new Dictionary<DateOnly, CalendarDay>();
        foreach (var row in table.Rows)
        {
            if (!DateOnly.TryParseExact(table[row, "date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                faults.Add(new(File, row.Line, "date", "bad-date", table[row, "date"]));
            else if (table[row, "type"] is not ("OFF" or "WORK"))
                faults.Add(new(File, row.Line, "type", "bad-value", table[row, "type"]));
            else if (!days.TryAdd(date, new(date, table[row, "type"] == "WORK" ? DayKind.Work : DayKind.Off, table[row, "holiday_zh"], table[row, "holiday_en"])))
                faults.Add(new(File, row.Line, "date", "duplicate", table[row, "date"]));
        }
        return faults.Count > 0 ? new([], faults) : new([.. days.Values.OrderBy(day => day.Date)], []);
    }
}
