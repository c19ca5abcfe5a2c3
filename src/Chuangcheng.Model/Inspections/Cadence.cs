using System.Globalization;

namespace Chuangcheng.Model.Inspections;

/// <summary>How often each place of a round is walked: so many times a day, a week, or in the round, and at which hours.</summary>
/// <param name="Windows">Hours meant; one outside them counts as well, a window never refuses.</param>
public sealed record Cadence(int Times, CadencePeriod Per, IReadOnlyList<TimeWindow> Windows)
{
    private const int MostTimes = 48;

    /// <summary>As "3/day@07:00-09:00,11:00-13:00". Null when it cannot be read.</summary>
    public static Cadence? Parse(string text)
    {
        var (often, hours) = text.Split('@', 2) is [var before, var after] ? (before, after) : (text, "");
        if (often.Split('/') is not [var times, var per] || !int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MostTimes) return null;
        var windows = hours.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(TimeWindow.Parse).ToList();
        return Names.Read<CadencePeriod>(per.Trim()) is not { } period || windows.Contains(null) ? null : new(number, period, [.. windows.OfType<TimeWindow>()]);
    }

    /// <summary>How often a place is due between two days, both included; a begun week is a week.</summary>
    public int DueBetween(DateOnly from, DateOnly to)
    {
        var days = to < from ? 0 : to.DayNumber - from.DayNumber + 1;
        return Times * (Per switch { CadencePeriod.Day => days, CadencePeriod.Week => (days + 6) / 7, _ => Math.Min(days, 1) });
    }

    /// <summary>Number of the window a moment belongs to, from 0: the one it falls into, else the nearest. 0 when there are none.</summary>
    public int WindowOf(TimeOnly at) => Windows.Count == 0 ? 0 : Enumerable.Range(0, Windows.Count).MinBy(i => Windows[i].MinutesTo(at));

    /// <summary>How many of the walks count: one a window of a day, or where there are no windows as many a day as are due.</summary>
    public int Counted(IEnumerable<DateTime> walks)
    {
        if (Windows.Count > 0) return walks.Select(at => (DateOnly.FromDateTime(at), WindowOf(TimeOnly.FromDateTime(at)))).Distinct().Count();
        return walks.GroupBy(DateOnly.FromDateTime).Sum(day => Math.Min(day.Count(), Per == CadencePeriod.Day ? Times : 1));
    }

    public override string ToString() => $"{Times.ToString(CultureInfo.InvariantCulture)}/{Per.Wire()}{(Windows.Count == 0 ? "" : "@" + string.Join(',', Windows))}";
}
