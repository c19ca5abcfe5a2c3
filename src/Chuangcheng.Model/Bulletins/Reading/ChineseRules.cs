using Chuangcheng.Model.Bulletins.Reading.Words;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>When a number in Chinese numerals counts something: most are names (三家店), slogans (一日三巡), set phrases (四套班子) or "a" (一支队伍).</summary>
internal static class ChineseRules
{
    /// <param name="start">Where the digits begin, <paramref name="end"/> where they end.</param>
    public static bool Allow(string text, int start, int end, Quantity quantity, bool approximate)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        if (before is '第' or '每' or '周' or '期' || Numerals.Is(before) || quantity.Unit is null) return false;
        if (text[start] is '一' && end - start == 1) return false;
        if (quantity.Kind == QuantityKind.Percent) return quantity.Unit == "倍" && end - start == 1;
        if (quantity.Kind != QuantityKind.Amount) return false;
        if (approximate) return quantity.Value >= 10;
        if (end - start >= 2) return quantity.Value > 10 && !text.AsSpan(start, end - start).ContainsAny('半', '〇', '零') && OneThing(text, quantity);
        return text[start] is not ('半' or '百' or '千' or '万' or '亿' or '数' or '几' or '十') && quantity.Unit is { } unit && MeasureWords.AfterOneDigit.Holds(unit) && OneThing(text, quantity) && Governed(text, start);
    }

    private static bool OneThing(string text, Quantity quantity)
    {
        var rest = text.AsSpan(quantity.End);
        if (rest.IsEmpty || MeasureWords.SetPhrases.At(rest) > 0) return false;
        if (quantity.Unit == "家") return MeasureWords.Enterprises.At(rest) > 0;
        return !Numerals.Is(rest[0]) && !char.IsAsciiDigit(rest[0]) && rest[0] is not ('，' or '。' or '、' or '；' or '”' or '》') && !(rest[0] is '线' or '路' or '村' or '街' or '店' or '桥' or '里');
    }

    /// <summary>One digit is believed only in the sentence of a verb that makes or visits something.</summary>
    private static bool Governed(string text, int start)
    {
        var from = start;
        while (from > 0 && start - from < 60 && text[from - 1] is not ('。' or '；' or '，' or '：' or '】')) from--;
        for (var i = from; i < start; i++)
            if (Verbs.Strong.At(text.AsSpan(i, start - i)) > 0) return true;
        return false;
    }
}
