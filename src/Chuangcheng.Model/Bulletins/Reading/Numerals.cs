namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Chinese numerals: 十二, 三百零五, 千, 数十, 半.</summary>
internal static class Numerals
{
    private const string Digits = "零一二三四五六七八九";

    public static bool Is(char c) => c is '零' or '〇' or '一' or '二' or '两' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' or '万' or '亿' or '数' or '几' or '半';

    /// <summary>十 百 千 万 亿 as a factor; 0 for anything else.</summary>
    public static decimal Factor(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10_000, '亿' => 100_000_000, _ => 0 };

    /// <summary>Null when the characters make no number.</summary>
    public static decimal? Value(ReadOnlySpan<char> text)
    {
        if (text is "半") return 0.5m;
        var (total, section, digit, seen) = (0m, 0m, 0m, false);
        foreach (var c in text)
        {
            var factor = Factor(c);
            if (factor == 0)
            {
                if (Digit(c) is not { } value || (digit > 0 && value > 0)) return Plain(text);
                (digit, seen) = (value, true);
            }
            else if (factor < 10_000) (section, digit, seen) = (section + Math.Max(digit, 1) * factor, 0, true);
            else (total, section, digit, seen) = (total + Math.Max(section + digit, 1) * factor, 0, 0, true);
        }
        return seen ? total + section + digit : null;
    }

    /// <summary>二〇二一: digits one after another.</summary>
    private static decimal? Plain(ReadOnlySpan<char> text)
    {
        var value = 0m;
        if (text.Length > 9) return null;
        foreach (var c in text)
        {
            if (Digit(c) is not { } digit) return null;
            value = value * 10 + digit;
        }
        return value;
    }

    private static decimal? Digit(char c) => c switch
    {
        '〇' => 0,
        '两' => 2,
        '数' or '几' => 1,
        _ => Digits.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? at : null,
    };
}
