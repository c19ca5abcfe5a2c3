namespace Chuangcheng.Model.Measures;

/// <summary>The days a period is compared with.</summary>
public static class ComparedPeriod
{
    /// <summary>The same days a year before; a month that is whole is compared with a whole month.</summary>
    public static (DateOnly From, DateOnly To) LastYear(DateOnly from, DateOnly to) => Shifted(from, to, 12);

    /// <summary>
    /// What came just before: a period within one month, quarter or year that begins on its first day is compared with the same
    /// days of the month, quarter or year before; every other one with as many days.
    /// </summary>
    public static (DateOnly From, DateOnly To) Before(DateOnly from, DateOnly to)
    {
        foreach (var months in new[] { 1, 3, 12 })
            if (from.Day == 1 && (from.Month - 1) % months == 0 && to < from.AddMonths(months)) return Shifted(from, to, months);
        return (from.AddDays(from.DayNumber - to.DayNumber - 1), from.AddDays(-1));
    }

    private static (DateOnly, DateOnly) Shifted(DateOnly from, DateOnly to, int months) =>
        (from.AddMonths(-months), to.AddDays(1).Day == 1 ? to.AddDays(1).AddMonths(-months).AddDays(-1) : to.AddMonths(-months));
}
