using System.Globalization;
using System.Text.RegularExpressions;

namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>Days that do not exist, come after the paper, fall on another weekday or have a leading zero (R-DOC-01).</summary>
internal static partial class DaysAndWeekdays
{
    private const string Weekdays = "日一二三四五六";

    /// <param name="issued">Gives the year of a day without one; null when the paper has no date yet.</param>
    public static IEnumerable<Finding> In(Passage passage, DateOnly? issued)
    {
        foreach (Match day in Day().Matches(passage.Text))
        {
            var (month, date) = (Number(day, 2), Number(day, 3));
            if (day.Groups[2].Value[0] == '0' || day.Groups[3].Value[0] == '0') yield return passage.Found("leading-zero", day.Groups[2].Index, day.Groups[3].Index + day.Groups[3].Length - day.Groups[2].Index, $"{month}月{date}");
            var year = day.Groups[1].Success ? Number(day, 1) : issued?.Year;
            if (month is 0 or > 12 || year is < 1 || date == 0 || date > DateTime.DaysInMonth(year ?? 2024, month))
            {
                yield return passage.Found("date-impossible", day.Index, day.Length);
                continue;
            }
            if (year is not { } known) continue;
            var then = new DateOnly(known, month, date);
            if (day.Groups[4].Success && Weekday(then) is var right && right != Said(day)) yield return passage.Found("weekday", day.Groups[4].Index, 1, right.ToString(), then.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            if (day.Groups[1].Success && issued is { } paper && then > paper && Happened(passage.Text, day.Index + day.Length)) yield return passage.Found("date-later", day.Index, day.Length);
        }
    }

    private static char Weekday(DateOnly day) => Weekdays[(int)day.DayOfWeek];

    private static char Said(Match day) => day.Groups[4].Value[0] == '天' ? '日' : day.Groups[4].Value[0];

    /// <summary>A day to come may be a deadline (于9月30日前); what was done on it is a mistake.</summary>
    private static bool Happened(string text, int at) => at >= text.Length || text[at] is not ('前' or '起' or '至' or '之' or '为');

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:[（(]?(?:星期|周)([一二三四五六日天])[）)]?)?")]
    private static partial Regex Day();
}
