using System.Text.RegularExpressions;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Whole dates as papers write them, leading zeros included.</summary>
internal static partial class Dates
{
    public static DateOnly? In(string clean)
    {
        if (Arabic().Match(clean) is { Success: true } day) return Make(Number(day, 1), Number(day, 2), Number(day, 3));
        if (Chinese().Match(clean) is { Success: true } written) return Make(Numeral(written, 1), Numeral(written, 2), Numeral(written, 3));
        return null;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, provider: System.Globalization.CultureInfo.InvariantCulture);

    private static int Numeral(Match match, int group) => (int)(Numerals.Value(match.Groups[group].Value.Replace('○', '〇')) ?? 0);

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1949 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    [GeneratedRegex(@"(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})(?:日|\b)?")]
    private static partial Regex Arabic();

    [GeneratedRegex("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日")]
    private static partial Regex Chinese();
}
