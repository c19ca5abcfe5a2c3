using System.Globalization;

namespace Chuangcheng.Model.Inspections;

/// <summary>Hours of a day, the end not included.</summary>
public sealed record TimeWindow(TimeOnly From, TimeOnly To)
{
    /// <summary>As "07:00-09:00". Null when it cannot be read, or ends before it begins.</summary>
    public static TimeWindow? Parse(string text) =>
        text.Split('-', StringSplitOptions.TrimEntries) is [var from, var to] && Read(from) is { } start && Read(to) is { } end && start < end ? new(start, end) : null;

    /// <summary>Minutes between the moment and the window; 0 inside.</summary>
    public int MinutesTo(TimeOnly at) => at < From ? (int)(From - at).TotalMinutes + 1 : at < To ? 0 : (int)(at - To).TotalMinutes + 1;

    public override string ToString() => FormattableString.Invariant($"{From:HH\\:mm}-{To:HH\\:mm}");

    private static TimeOnly? Read(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
