using System.Globalization;
using System.Text.RegularExpressions;

namespace Chuangcheng.Model.Reports;

/// <summary>The days a sentence of a report speaks of, so that the ledger is asked about the same days; one that names none speaks of the year so far.</summary>
public static partial class ClaimPeriod
{
    /// <param name="day">Of the report: nothing later is meant.</param>
    public static (DateOnly From, DateOnly To) Of(string sentence, DateOnly day)
    {
        var (from, to) = Span(sentence, day) ?? Month(sentence, day) ?? Quarter(sentence, day) ?? Named(sentence, day) ?? (new DateOnly(day.Year, 1, 1), day);
        return (from, to > day ? day : to);
    }

    private static (DateOnly, DateOnly)? Named(string sentence, DateOnly day)
    {
        bool Says(params string[] words) => words.Any(word => sentence.Contains(word, StringComparison.Ordinal));
        var (monday, first, year) = (day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, 1, 1));
        return Says("今日", "今天", "当日", "当天") ? (day, day)
            : Says("昨日", "昨天") ? (day.AddDays(-1), day.AddDays(-1))
            : Says("上周") ? (monday.AddDays(-7), monday.AddDays(-1))
            : Says("本周", "这周") ? (monday, day)
            : Says("上月", "上个月") ? (first.AddMonths(-1), first.AddDays(-1))
            : Says("本月", "当月") ? (first, day)
            : Says("上半年") ? (year, year.AddMonths(6).AddDays(-1))
            : Says("下半年") ? (year.AddMonths(6), year.AddYears(1).AddDays(-1))
            : Says("去年", "上年") ? (year.AddYears(-1), year.AddDays(-1))
            : null;
    }

    /// <summary>5月1日至5月20日, 5月1日至20日.</summary>
    private static (DateOnly, DateOnly)? Span(string sentence, DateOnly day)
    {
        var match = Days().Match(sentence);
        if (!match.Success) return null;
        var year = match.Groups["y"].Success ? Number(match.Groups["y"]) : day.Year;
        var month = Number(match.Groups["m"]);
        if (Day(year, month, Number(match.Groups["d"])) is not { } from || Day(year, match.Groups["m2"].Success ? Number(match.Groups["m2"]) : month, Number(match.Groups["d2"])) is not { } to) return null;
        if (!match.Groups["y"].Success && from > day) (from, to) = (from.AddYears(-1), to.AddYears(-1));
        return from <= to ? (from, to) : null;
    }

    /// <summary>2026年5月, 5月份: the last such month that had begun.</summary>
    private static (DateOnly, DateOnly)? Month(string sentence, DateOnly day)
    {
        var match = Months().Match(sentence);
        if (!match.Success || Day(match.Groups["y"].Success ? Number(match.Groups["y"]) : day.Year, Number(match.Groups["m"]), 1) is not { } first) return null;
        if (!match.Groups["y"].Success && first > day) first = first.AddYears(-1);
        return (first, first.AddMonths(1).AddDays(-1));
    }

    private static (DateOnly, DateOnly)? Quarter(string sentence, DateOnly day)
    {
        var match = Quarters().Match(sentence);
        if (!match.Success) return null;
        var now = (day.Month - 1) / 3;
        var quarter = match.Value switch { "本季度" => now, "上季度" => now - 1, _ => "一二三四".IndexOf(match.Groups["q"].Value, StringComparison.Ordinal) is >= 0 and var at ? at : match.Groups["q"].Value[0] - '1' };
        var first = new DateOnly(day.Year, 1, 1).AddMonths(3 * quarter);
        if (first > day) first = first.AddYears(-1);
        return (first, first.AddMonths(3).AddDays(-1));
    }

    private static DateOnly? Day(int year, int month, int day) => year is > 2000 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:(?<y>20\d\d)年)?(?<m>\d{1,2})月(?<d>\d{1,2})日?[至到—–-]+(?:(?<m2>\d{1,2})月)?(?<d2>\d{1,2})日")]
    private static partial Regex Days();

    [GeneratedRegex(@"(?:(?<y>20\d\d)年)?(?<![\d.])(?<m>\d{1,2})月(?:份|(?!\d|底前|前))")]
    private static partial Regex Months();

    [GeneratedRegex("本季度|上季度|第?(?<q>[一二三四1-4])季度")]
    private static partial Regex Quarters();
}
