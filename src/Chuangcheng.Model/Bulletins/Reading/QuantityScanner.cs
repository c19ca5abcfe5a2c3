using System.Globalization;
using Chuangcheng.Model.Bulletins.Reading.Words;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Finds the numbers that count something, and passes over dates, telephone numbers, codes, schedules, slogans and names.</summary>
internal sealed class QuantityScanner(RunningText text)
{
    private readonly string clean = text.Clean;

    public List<Quantity> In(int from, int to)
    {
        var found = new List<Quantity>();
        for (var i = from; i < to; i++)
        {
            var c = clean[i];
            if (!char.IsAsciiDigit(c) && !Numerals.Is(c)) continue;
            if (text.Quoted(i)) continue;
            if (Ranks.At(text, i, from, to) is { } rank)
            {
                found.Add(rank);
                i = rank.End - 1;
                continue;
            }
            var end = char.IsAsciiDigit(c) ? Arabic(i, to) : Chinese(i, to);
            if (Read(from, i, end, to) is { } quantity) found.Add(quantity);
            i = Math.Max(end, found.Count > 0 ? found[^1].End : 0) - 1;
        }
        return found;
    }

    /// <summary>End of the digits: 1,200 and 1.22, but not the point of a list's "1." before a number.</summary>
    private int Arabic(int start, int to)
    {
        var i = start;
        while (i < to && (char.IsAsciiDigit(clean[i]) || ((clean[i] is '.' or ',') && i + 1 < to && char.IsAsciiDigit(clean[i + 1]) && text.Before(i + 1) == Gap.None))) i++;
        return i;
    }

    private int Chinese(int start, int to)
    {
        var i = start;
        while (i < to && Numerals.Is(clean[i])) i++;
        return i;
    }

    private Quantity? Read(int from, int start, int end, int to)
    {
        var chinese = !char.IsAsciiDigit(clean[start]);
        if (!chinese && PartOfACode(from, start, end, to)) return null;
        var number = chinese ? Numerals.Value(clean.AsSpan(start, end - start)) : Parse(clean.AsSpan(start, end - start));
        if (number is not { } value) return null;
        var tail = QuantityTail.Read(clean, end, to, chinese);
        if (tail.IsTime) return null;
        if (tail.Unit is null && !(tail.Kind == QuantityKind.Amount && tail.More && value * tail.Factor >= 10 && NounFollows(tail.End, to))) return null;
        var vague = chinese && clean.AsSpan(start, end - start).IndexOfAny("数几上") >= 0;
        var begin = BeginWithApproximation(from, start, chinese, out var approx);
        var quantity = new Quantity(begin, tail.End, value * tail.Factor, tail.Unit, approx || tail.More || vague, tail.Kind, chinese);
        return (chinese ? ChineseRules.Allow(clean, start, end, quantity, tail.More || approx || vague) : Allowed(quantity, start)) ? quantity : null;
    }

    private bool NounFollows(int at, int to) =>
        at < to && char.GetUnicodeCategory(clean[at]) == UnicodeCategory.OtherLetter && !text.Quoted(at) && MeasureWords.Time.At(clean.AsSpan(at, to - at)) == 0 && MeasureWords.Hours.At(clean.AsSpan(at, to - at)) == 0;

    private static decimal? Parse(ReadOnlySpan<char> digits) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) && value < 1_000_000_000_000m ? value : null;

    /// <summary>G108, 20:30, 7×24, 5+2, 2020-03-05, MC00-0100, 第3期, 〔2022〕12号.</summary>
    private bool PartOfACode(int from, int start, int end, int to)
    {
        var before = start > from ? clean[start - 1] : ' ';
        var after = end < to ? clean[end] : ' ';
        if (char.IsAsciiLetterOrDigit(before) || before is '.' or '-' or '－' or '—' or '–' or '~' or '～' or '+' or '×' or '/' or ':' or '第' or '〔' or '#' or '·' or '@' or '*') return !(before == '.' && text.Before(start) != Gap.None);
        if (before is '至' && start - 1 > from && char.IsAsciiDigit(clean[start - 2])) return true;
        return after is '+' or '×' or '/' or ':' or '-' or '－' or '—' or '–' or '~' or '～' or '@' or '·' or '*' or 'x' || (char.IsAsciiLetter(after) && after != 'm');
    }

    private int BeginWithApproximation(int from, int start, bool chinese, out bool approx)
    {
        var length = Particles.Approximate.Before(clean.AsSpan(from, start - from));
        if (length == 1 && clean[start - 1] == '上' && (!chinese || clean[start] is not ('百' or '千' or '万'))) length = 0;
        if (length == 1 && start - 2 >= from && MeasureWords.NearlyOther.Before(clean.AsSpan(from, start - from)) > 0) length = 0;
        approx = length > 0;
        return start - length;
    }

    /// <summary>Hours only as work given, points only as a result.</summary>
    private bool Allowed(Quantity quantity, int start)
    {
        var before = clean.AsSpan(Math.Max(0, start - 14), start - Math.Max(0, start - 14));
        return quantity.Unit switch
        {
            "小时" or "个小时" => quantity.Value >= 100 || before.EndsWith("时长") || before.EndsWith("服务"),
            "分" => ScoreWords.Result.In(before) >= 0 || ScoreWords.After.At(clean.AsSpan(quantity.End, Math.Min(4, clean.Length - quantity.End))) > 0,
            _ => MeasureWords.Reach.At(clean.AsSpan(quantity.End)) == 0 || quantity.Unit is not ("米" or "公里" or "千米" or "里" or "人"),
        };
    }
}
