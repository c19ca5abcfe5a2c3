using System.Collections.Frozen;

namespace Chuangcheng.Model.Time;

/// <summary>Working days of the district: the arrangements imported so far, and Monday to Friday where they are silent (R-CAL-01).</summary>
public sealed class WorkCalendar
{
    private readonly FrozenDictionary<DateOnly, DayKind> arranged;
    private readonly FrozenSet<int> years;
    private readonly (DateOnly From, DateOnly To)? worked;

    private WorkCalendar(WorkCalendar other, DateOnly from, DateOnly to) =>
        (Version, arranged, years, worked) = (other.Version, other.arranged, other.years, (from, to));

    /// <param name="version">Counts the imports; each deadline keeps the one it was reckoned with (R-CAL-03).</param>
    public WorkCalendar(int version, IEnumerable<CalendarDay> days)
    {
        Version = version;
        arranged = days.ToFrozenDictionary(day => day.Date, day => day.Kind);
        // New Year's Day is off in every arrangement; days of late December may belong to the next year's.
        years = arranged.Keys.Where(day => day is { Month: 1, Day: 1 }).Select(day => day.Year).ToFrozenSet();
    }

    public int Version { get; }

    /// <summary>What the arrangements say, day by day.</summary>
    public IReadOnlyDictionary<DateOnly, DayKind> Arranged => arranged;

    /// <summary>The same, but for every day of a key period being worked.</summary>
    public WorkCalendar WithEveryDay(DateOnly from, DateOnly to) => new(this, from, to);

    public bool IsWorkday(DateOnly day) => worked is { } every && every.From <= day && day <= every.To ? true : arranged.TryGetValue(day, out var kind)
        ? kind == DayKind.Work
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>No arrangement of that year is known yet: what is reckoned there may move (R-CAL-02).</summary>
    public bool IsProvisional(DateOnly day) => !years.Contains(day.Year);

    /// <summary>The day itself when it is worked, else the next that is.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkday(day)) day = day.AddDays(1);
        return day;
    }
}
