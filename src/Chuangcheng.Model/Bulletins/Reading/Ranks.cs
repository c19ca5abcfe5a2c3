using Chuangcheng.Model.Bulletins.Reading.Words;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>排名第二, 名列全市第3名, 跻身前十.</summary>
internal static class Ranks
{
    private const int Reach = 24;

    /// <param name="at">The first digit.</param>
    public static Quantity? At(RunningText text, int at, int from, int to)
    {
        var clean = text.Clean;
        if (at == from || clean[at - 1] is not ('第' or '前')) return null;
        var end = at;
        while (end < to && (char.IsAsciiDigit(clean[end]) || Numerals.Is(clean[end]))) end++;
        var digits = clean.AsSpan(at, end - at);
        var value = char.IsAsciiDigit(digits[0]) ? int.TryParse(digits, out var number) ? number : null : Numerals.Value(digits);
        if (value is not { } rank || rank is 0 or > 1000 || !Ranked(clean, from, at - 1)) return null;
        var rest = clean.AsSpan(end, to - end);
        var unit = MeasureWords.Ranked.At(rest);
        if (unit == 0 && (ScoreWords.NoRank.At(rest) > 0 || (clean[at - 1] == '前' && !rest.IsEmpty && rest[0] is not ('，' or '。' or '；' or '、' or '）')))) return null;
        return new(at - 1, end + unit, rank, unit > 0 ? rest[..unit].ToString() : null, false, QuantityKind.Rank, !char.IsAsciiDigit(clean[at]));
    }

    /// <summary>Where the verb of ranking begins before the number, in the same clause; −1 for none.</summary>
    public static int Verb(string text, int from, int at)
    {
        for (var i = at - 1; i >= Math.Max(from, at - Reach); i--)
        {
            if (text[i] is '，' or '。' or '；') return -1;
            var length = ScoreWords.Ranking.At(text.AsSpan(i, at - i));
            if (length == 0) continue;
            while (i > from && ScoreWords.Ranking.At(text.AsSpan(i - 1, at - i + 1)) > length) i--;
            return i;
        }
        return -1;
    }

    private static bool Ranked(string text, int from, int at) => Verb(text, from, at) >= 0;
}
