namespace Chuangcheng.Model.Time;

/// <summary>Reckons deadlines and working time (domain 13.2). What falls beyond the calendar is reckoned and marked, never refused.</summary>
public sealed class DeadlineClock(WorkCalendar calendar, WorkingHours hours, DistrictTime time)
{
    public WorkCalendar Calendar => calendar;

    /// <summary>The same clock by another calendar.</summary>
    public DeadlineClock By(WorkCalendar other) => new(other, hours, time);

    public Deadline From(DateTimeOffset start, TimeLimit limit) => limit.Unit switch
    {
        TimeLimitUnit.CH => Promise(start.ToUniversalTime().AddHours(limit.Value)),
        TimeLimitUnit.WH => Promise(AfterWorking(start, TimeSpan.FromHours(limit.Value))),
        TimeLimitUnit.WD => Promise(CloseOf(AfterWorkdays(time.DayOf(start), limit.Value))),
        TimeLimitUnit.ND => Promise(CloseOf(calendar.OnOrAfter(time.DayOf(start).AddDays(limit.Value)))),
        _ => throw new ArgumentOutOfRangeException(nameof(limit), limit, "No such unit."),
    };

    /// <summary>The deadline moved by the time the clock stood still, in its own unit (R-CAL-12).</summary>
    public Deadline Pushed(Deadline due, DateTimeOffset paused, DateTimeOffset resumed, TimeLimitUnit unit)
    {
        if (resumed <= paused) return due;
        var day = time.DayOf(due.At);
        return unit switch
        {
            TimeLimitUnit.CH => Promise(due.At + (resumed - paused)),
            TimeLimitUnit.WH => Promise(AfterWorking(due.At, WorkingTimeBetween(paused, resumed))),
            TimeLimitUnit.WD => Promise(CloseOf(AfterWorkdays(day, WorkdaysBetween(time.DayOf(paused), time.DayOf(resumed))))),
            _ => Promise(CloseOf(calendar.OnOrAfter(day.AddDays(time.DayOf(resumed).DayNumber - time.DayOf(paused).DayNumber)))),
        };
    }

    public TimeSpan WorkingTimeBetween(DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from) return TimeSpan.Zero;
        var (first, last) = (time.DayOf(from), time.DayOf(to));
        var sum = TimeSpan.Zero;
        for (var day = first; day <= last; day = day.AddDays(1))
            if (calendar.IsWorkday(day))
                sum += (day == last ? WorkedBy(to) : hours.PerDay) - (day == first ? WorkedBy(from) : TimeSpan.Zero);
        return sum;
    }

    private TimeSpan WorkedBy(DateTimeOffset instant) => hours.WorkedBy(time.Local(instant).TimeOfDay);

    /// <summary>R-CAL-11: outside working hours the count begins at the next opening.</summary>
    private DateTimeOffset AfterWorking(DateTimeOffset start, TimeSpan left)
    {
        if (left == TimeSpan.Zero) return start;
        var day = time.DayOf(start);
        var since = time.Local(start).TimeOfDay;
        while (true)
        {
            if (calendar.IsWorkday(day))
                foreach (var (from, to) in hours.Windows)
                {
                    var begin = since > from.ToTimeSpan() ? since : from.ToTimeSpan();
                    var room = to.ToTimeSpan() - begin;
                    if (room <= TimeSpan.Zero) continue;
                    if (left <= room) return time.At(day, begin + left);
                    left -= room;
                }
            (day, since) = (day.AddDays(1), TimeSpan.Zero);
        }
    }

    /// <summary>The day of the event is not counted.</summary>
    private DateOnly AfterWorkdays(DateOnly day, int count)
    {
        while (count > 0)
            if (calendar.IsWorkday(day = day.AddDays(1))) count--;
        return day;
    }

    private int WorkdaysBetween(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            if (calendar.IsWorkday(day)) count++;
        return count;
    }

    private DateTimeOffset CloseOf(DateOnly day) => time.At(day, hours.Close);

    private Deadline Promise(DateTimeOffset at) => new(at, calendar.Version, calendar.IsProvisional(time.DayOf(at)));
}
