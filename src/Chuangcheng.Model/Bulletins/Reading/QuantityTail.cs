using Chuangcheng.Model.Bulletins.Reading.Words;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>What follows the digits: 万, 余, the unit, 以上.</summary>
/// <param name="More">余, 多, 以上.</param>
/// <param name="IsTime">A date, a span, an age.</param>
internal readonly record struct QuantityTail(int End, decimal Factor, bool More, string? Unit, QuantityKind Kind, bool IsTime)
{
    private const decimal MostFactor = 1_000_000_000;

    public static QuantityTail Read(string text, int at, int to, bool chinese)
    {
        var (factor, more) = (1m, false);
        while (at < to)
        {
            var c = text[at];
            if (c is '余' or '多' or '来' or '几' && !more && !(c != '余' && MeasureOrFactor(text, at + 1, to) == 0)) more = true;
            else if (factor > MostFactor) break;
            else if (!chinese && Numerals.Factor(c) > 0 && !text.AsSpan(at).StartsWith("万元")) factor *= Numerals.Factor(c);
            else if (chinese && more && Numerals.Factor(c) > 0) factor *= Numerals.Factor(c);
            else break;
            at++;
        }
        if (text.AsSpan(at, to - at) is ['万', '元', ..]) (factor, at) = (factor * 10_000, at + 1);
        return Measured(text, at, to, factor, more);
    }

    private static int MeasureOrFactor(string text, int at, int to)
    {
        var rest = text.AsSpan(at, Math.Max(0, to - at));
        return rest.IsEmpty ? 0 : Numerals.Factor(rest[0]) > 0 ? 1 : MeasureWords.All.At(rest) + MeasureWords.Hours.At(rest);
    }

    private static QuantityTail Measured(string text, int at, int to, decimal factor, bool more)
    {
        var rest = text.AsSpan(at, to - at);
        if (Percent(rest) is var percent and > 0) return After(text, at + percent, to, factor, more, rest[..percent].ToString(), QuantityKind.Percent);
        if (MeasureWords.Hours.At(rest) is var hours and > 0) return After(text, at + hours, to, factor, more, rest[..hours].ToString(), QuantityKind.Amount);
        if (MeasureWords.Time.At(rest) > 0) return new(at, factor, more, null, QuantityKind.Amount, true);
        if (MeasureWords.All.At(rest) is var length and > 0 && MeasureWords.Not.At(rest) == 0) return After(text, at + length, to, factor, more, rest[..length].ToString(), QuantityKind.Amount);
        if (rest is ['分', not ('钟' or '之' or '别' or '类' or '批' or '组' or '会' or '局' or '指' or '为' or '钟' or '片' or '管'), ..] or ['分']) return After(text, at + 1, to, factor, more, "分", QuantityKind.Score);
        if (rest is ['倍', ..]) return After(text, at + 1, to, factor, more, "倍", QuantityKind.Percent);
        return new(at, factor, more, null, QuantityKind.Amount, false);
    }

    private static int Percent(ReadOnlySpan<char> rest) => rest switch
    {
        ['个', '百', '分', '点', ..] => 4,
        ['%', '以', '上', ..] => 1,
        ['%', ..] or ['‰', ..] => 1,
        _ => 0,
    };

    private static QuantityTail After(string text, int at, int to, decimal factor, bool more, string unit, QuantityKind kind)
    {
        if (at < to && text[at] is '余' && kind == QuantityKind.Amount) (at, more) = (at + 1, true);
        if (Particles.ApproximateAfter.At(text.AsSpan(at, to - at)) is var length and > 0) (at, more) = (at + length, true);
        return new(at, factor, more, unit, kind, false);
    }
}
