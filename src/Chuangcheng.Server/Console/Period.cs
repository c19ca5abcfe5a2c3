using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Console;

/// <summary>A stretch of days as it stands in an address: a name, a month (2026-03), or two days (2026-03-01..2026-03-15).</summary>
internal static class Period
{
    public static IReadOnlyList<string> Names { get; } = ["today", "week", "month", "quarter", "year", "all"];

    /// <summary>The two days of a form as the value of an address; null unless both are days in order.</summary>
    public static string? Of(string? from, string? to) => Day(from) is { } first && Day(to) is { } last && first <= last ? $"{from}..{to}" : null;

    /// <returns>The first and the last day; null where it is open.</returns>
    /// <exception cref="Refused">Not a period.</exception>
    public static (DateOnly? From, DateOnly? To) Read(string? period, DateOnly today) => period switch
    {
        null or "" or "all" => (null, null),
        "today" => (today, today),
        "week" => (today.AddDays(-(((int)today.DayOfWeek + 6) % 7)), today),
        "month" => (new(today.Year, today.Month, 1), today),
        "quarter" => (new(today.Year, (today.Month - 1) / 3 * 3 + 1, 1), today),
        "year" => (new(today.Year, 1, 1), today),
        _ => Days(period) ?? throw new Refused(PlumbingRefusals.BadValue("period", period)),
    };

    private static (DateOnly?, DateOnly?)? Days(string period)
    {
        if (period.Split("..") is [var from, var to] && Of(from, to) is not null) return (Day(from), Day(to));
        return Day(period + "-01") is { } month ? (month, month.AddMonths(1).AddDays(-1)) : null;
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
