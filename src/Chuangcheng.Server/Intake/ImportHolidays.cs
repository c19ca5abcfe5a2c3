using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Time;
using Chuangcheng.Server.Indicators;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Intake;

/// <summary>Arrangements of holidays and make-up workdays: date, type (OFF or WORK), holiday_zh, holiday_en.</summary>
internal static class ImportHolidays
{
    public static async Task<string> Run(IntakeDesk desk, ImportOrder order, CancellationToken cancel)
    {
        var reading = CalendarReader.Read(await IntakeDesk.Table(order, cancel));
        Faulty.Unless([.. reading.Faults]);
        if (!order.DryRun)
            await desk.Writer.Run(async ledger =>
            {
                await ImportCalendar.Write(ledger, reading.Days);
                await Repromise(ledger, desk, reading.Days);
                ledger.Append(new RegisterChanged("calendar", reading.Days.Count) { District = 0 }, Actor.System(0), desk.Now);
            });
        return RefusalWords.Of("intake.done.calendar", reading.Days.Count);
    }

    /// <summary>R-CAL-02: what was promised in a year without an arrangement is reckoned again now that there is one.</summary>
    private static async Task Repromise(Ledger ledger, IntakeDesk desk, IReadOnlyList<CalendarDay> fresh)
    {
        var known = await ledger.Calendar.AsNoTracking().ToListAsync();
        var days = known.Select(d => new CalendarDay(d.Date, d.Kind, d.HolidayZh, d.HolidayEn)).Concat(fresh).DistinctBy(d => d.Date);
        var clock = new DeadlineClock(new WorkCalendar(desk.Register.Clock.Calendar.Version + 1, days), WorkingHours.Default, desk.Register.Time);
        foreach (var problem in await ledger.Problems.Where(p => p.DueProvisional && p.ClosedAt == null && p.PausedAt == null).ToListAsync()) problem.Repromise(clock);
    }
}
