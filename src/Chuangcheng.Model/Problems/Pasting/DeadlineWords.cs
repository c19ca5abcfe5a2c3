using System.Globalization;
using System.Text.RegularExpressions;
using Chuangcheng.Model.Time;

namespace Chuangcheng.Model.Problems.Pasting;

/// <summary>Until when, as people write it: 今天18点前, 明天下班前, 本周五前, 5月23日前, 3日内, 24小时内, 3个工作日内.</summary>
internal static partial class DeadlineWords
{
    private static readonly TimeOnly CloseOfBusiness = new(18, 0);

    /// <returns>The instant and the words that said it; null when none did.</returns>
    public static (DateTimeOffset Due, string Said)? Find(string text, PasteVocabulary vocabulary)
    {
        if (Span().Match(text) is { Success: true } span) return (After(span, vocabulary), span.Value);
        if (Day().Match(text) is { Success: true } day && DayOf(day, vocabulary) is { } found)
            return (vocabulary.Time.At(found, Hour(day)), day.Value);
        return null;
    }

    private static DateTimeOffset After(Match said, PasteVocabulary vocabulary)
    {
        var number = Number(said.Groups["n"].Value);
        var unit = said.Groups["u"].Value switch
        {
            "小时" or "个小时" => TimeLimitUnit.CH,
            "个工作日" or "工作日" => TimeLimitUnit.WD,
            _ => TimeLimitUnit.ND,
        };
        return vocabulary.Clock.From(vocabulary.Now, new TimeLimit(Math.Clamp(number, 1, TimeLimit.Most), unit)).At;
    }

    private static DateOnly? DayOf(Match said, PasteVocabulary vocabulary)
    {
        var today = DateOnly.FromDateTime(vocabulary.Now.DateTime);
        if (said.Groups["word"] is { Success: true } word)
            return today.AddDays(word.Value[0] switch { '今' or '当' => 0, '明' => 1, _ => 2 });
        if (said.Groups["week"] is { Success: true } week)
            return today.AddDays("一二三四五六日".IndexOf(said.Groups["weekday"].Value.Replace('天', '日'), StringComparison.Ordinal) - ((int)today.DayOfWeek + 6) % 7 + (week.Value[0] == '下' ? 7 : 0));
        int Of(string name) => int.Parse(said.Groups[name].Value, CultureInfo.InvariantCulture);
        var year = said.Groups["y"].Success ? Of("y") : today.Year;
        var month = said.Groups["m"].Success ? Of("m") : today.Month;
        if (month is < 1 or > 12 || Of("d") is < 1 || Of("d") > DateTime.DaysInMonth(year, month)) return null;
        var day = new DateOnly(year, month, Of("d"));
        // "1月5日前", written in December, is next January.
        return said.Groups["y"].Success || day >= today ? day : today.DayNumber - day.DayNumber > 180 ? day.AddYears(1) : day;
    }

    private static TimeOnly Hour(Match said)
    {
        if (!said.Groups["h"].Success) return CloseOfBusiness;
        var hour = int.Parse(said.Groups["h"].Value, CultureInfo.InvariantCulture);
        if (said.Groups["noon"].Value is "下午" or "晚上" or "晚" && hour < 12) hour += 12;
        return hour > 23 ? CloseOfBusiness : new TimeOnly(hour, said.Groups["half"].Success ? 30 : 0);
    }

    private static int Number(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : text switch { "两" => 2, "半" => 1, _ => "一二三四五六七八九十".IndexOf(text, StringComparison.Ordinal) + 1 };

    [GeneratedRegex(@"(?<![月\d])(?<n>\d{1,3}|[一二两三四五六七八九十])(?<u>个?小时|个?工作日|[日天])(之?内|以内)")]
    private static partial Regex Span();

    [GeneratedRegex(@"(?:(?<word>今[天日]|当[天日]|明[天日]|后[天日])|(?<week>本周|这周|下周)(?<weekday>[一二三四五六日天])|(?:(?<y>20\d\d)[年./-])?(?<m>\d{1,2})[月./-](?<d>\d{1,2})[日号]?|(?<!\d)(?<d>\d{1,2})[日号])\s*(?<noon>上午|中午|下午|晚上|晚)?\s*(?:(?<h>\d{1,2})[点时:：](?<half>半|30分?)?(?:00)?|下班)?\s*(?:之?前|以前|完成|整改到位|截止)")]
    private static partial Regex Day();
}
