using System.Globalization;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Tables;
using Chuangcheng.Model.Time;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Indicators;

/// <summary>Takes in arrangements of holidays and make-up workdays (R-CAL-03); each import is a new version of the calendar.</summary>
internal static class ImportCalendar
{
    /// <returns>What is wrong, by row and column; empty when it was written.</returns>
    public static async Task<IReadOnlyList<RowFault>> Write(Ledger ledger, string csv)
    {
        var reading = CalendarReader.Read(csv);
        if (reading.Faults.Count == 0) await Write(ledger, reading.Days);
        return reading.Faults;
    }

    public static async Task Write(Ledger ledger, IReadOnlyList<CalendarDay> days)
    {
        var dates = days.Select(d => d.Date).ToList();
        await ledger.Calendar.Where(d => dates.Contains(d.Date)).ExecuteDeleteAsync();
        ledger.Calendar.AddRange(days.Select(d => new CalendarRow { Date = d.Date, Kind = d.Kind, HolidayZh = d.HolidayZh, HolidayEn = d.HolidayEn }));
        var version = await Sequence.Next(ledger, "calendar");
        if (await ledger.Settings.FindAsync("calendar-version") is { } setting) setting.Value = version.ToString(CultureInfo.InvariantCulture);
        else ledger.Settings.Add(new Setting { Name = "calendar-version", Value = version.ToString(CultureInfo.InvariantCulture) });
    }
}
