using Chuangcheng.Model.Bulletins.Reading.Words;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Cuts the thing counted out of the words around it.</summary>
internal sealed class Things(RunningText text, VerbFinder verbs)
{
    private readonly string clean = text.Clean;

    /// <summary>In front of the number: behind 等 and the last 的, without 各类 and a leading slogan.</summary>
    public Span Before(Span stretch)
    {
        var (from, to) = (stretch.From, stretch.To);
        to = WithoutTail(from, to);
        from = WithoutHead(from, to);
        if (LastOf(from, to) is var cut and > 0 && cut < to) from = WithoutHead(cut, to);
        if (BehindQuotations(from, to) is var behind && to - behind >= 2) from = WithoutHead(behind > from ? behind + Channel(behind, to) : behind, to);
        return Whole(from, to);
    }

    /// <summary>Behind the unit: up to a verb, an adverb, a preposition or 的.</summary>
    public Span After(Span stretch, bool listGoesOn)
    {
        var from = stretch.From;
        while (from < stretch.To && clean[from] is '的') from++;
        if (from < stretch.To && Particles.Qualifiers.At(clean.AsSpan(from, stretch.To - from)) is var q and > 1) from += q;
        var to = from;
        while (to < stretch.To && !Closes(from, to, stretch.To) && !(listGoesOn && clean[to] is '、' or '和' or '及' && !text.Quoted(to))) to++;
        if (Collective(from, to) is var kind and > 0) from = kind;
        return Whole(from, WithoutTail(from, to));
    }

    /// <summary>完成106条背街小巷环境整治提升工作 counts lanes: the work is left off.</summary>
    public Span WithoutWork(Span thing)
    {
        for (var i = thing.From + 2; i < thing.To; i++)
        {
            var length = Verbs.Weak.At(clean.AsSpan(i, thing.To - i));
            if (length == 0 && !clean.AsSpan(i, thing.To - i).StartsWith("整治")) continue;
            var end = i;
            if (clean.AsSpan(thing.From, end - thing.From).EndsWith("环境") || clean.AsSpan(thing.From, end - thing.From).EndsWith("综合")) end -= 2;
            return end - thing.From >= 2 && WorkOnly(i, thing.To) ? new(thing.From, end) : thing;
        }
        var word = clean.AsSpan(thing.From, thing.Length);
        return (word.EndsWith("环境") || word.EndsWith("综合")) && clean.AsSpan(thing.To).StartsWith("整治") && word.Length > 3 ? new(thing.From, thing.To - 2) : thing;
    }

    private bool WorkOnly(int from, int to)
    {
        while (from < to)
        {
            var rest = clean.AsSpan(from, to - from);
            var length = Math.Max(Verbs.Weak.At(rest), rest.StartsWith("整治") || rest.StartsWith("工作") || rest.StartsWith("任务") || rest.StartsWith("工程") ? 2 : 0);
            if (length == 0) return false;
            from += length;
        }
        return true;
    }

    private bool Closes(int from, int at, int to)
    {
        if (text.Quoted(at)) return false;
        var rest = clean.AsSpan(at, to - at);
        if (rest[0] is '的' or '。' or '，') return true;
        if (rest[0] is '、' or '和' or '及' or '与' or '或') return rest[0] == '与' || rest.Length < 2 || Verbs.Strong.At(rest[(rest.StartsWith("以及") ? 2 : 1)..]) > 0;
        if (at == from) return false;
        var verb = Verbs.Strong.At(rest);
        if (verb > 0 && verbs.Strong(new(at, to)).FirstOrDefault(Span.None).From == at && Verbs.Describing.Before(clean.AsSpan(from, at - from)) == 0) return true;
        if (Particles.NotPrepositions.At(rest) > 0 || Particles.NotPrepositions.At(clean.AsSpan(at - 1, to - at + 1)) > 1) return false;
        if (Particles.AfterTheThing.At(rest) > 0) return at - from > 1 || rest[0] is not ('中' or '有' or '共' or '现');
        return Particles.Prepositions.At(rest) > 0;
    }

    private int WithoutHead(int from, int to)
    {
        while (from < to)
        {
            var rest = clean.AsSpan(from, to - from);
            var length = Particles.Qualifiers.At(rest);
            if (length == 0) length = Day(rest);
            if (length == 0 && rest.Length > 3 && rest[0] is '为' or '向' or '给' or '替' && Particles.NotPrepositions.At(rest) == 0) length = 1;
            if (length == 0 || length >= rest.Length || (length == 1 && MeasureWords.Not.At(rest) > 0)) break;
            from += length;
        }
        return from;
    }

    /// <summary>2022年 in front of what was counted in it.</summary>
    public static int Day(ReadOnlySpan<char> rest)
    {
        var i = 0;
        while (i < rest.Length && char.IsAsciiDigit(rest[i])) i++;
        if (i == 0 || i >= rest.Length || rest[i] is not ('年' or '月' or '日')) return 0;
        return i + 1 + Particles.AroundADay.At(rest[(i + 1)..]);
    }

    private int WithoutTail(int from, int to)
    {
        while (to > from && Particles.Trailing.Before(clean.AsSpan(from, to - from)) is var length and > 0) to -= length;
        return to;
    }

    /// <summary>Behind the last 的 and the last 等 that are not inside a quotation.</summary>
    private int LastOf(int from, int to)
    {
        for (var i = to - 2; i > from; i--)
            if (clean[i] is '的' or '等' && !text.Quoted(i) && clean[i + 1] is not ('级' or '候' or '待') && clean[i - 1] is not ('平' or '高' or '中' or '初' or '同' or '一' or '二' or '三' or '特')) return i + 1;
        return -1;
    }

    /// <summary>A、B等C: behind the 等, when a kind follows.</summary>
    private int Collective(int from, int to) => LastOf(from, to) is var at and > 0 && to - at >= 2 ? at : -1;

    private int Channel(int from, int to) => Particles.Channels.At(clean.AsSpan(from, to - from)) is var length && to - from > length + 1 ? length : 0;

    private int BehindQuotations(int from, int to)
    {
        var at = from;
        while (at < to && text.Quoted(at) && Quotations.Closing(clean[at]) != '\0')
        {
            if (clean[at] is '《' or '（') return from;
            do at++;
            while (at < to && text.Quoted(at) && Quotations.Closing(clean[at]) == '\0');
            if (at + 1 < to && clean[at] is '、' or '和' or '及') at++;
        }
        return clean[Math.Max(from, at - 1)] is '、' or '和' or '及' ? from : at;
    }

    private Span Whole(int from, int to)
    {
        if (to - from > 2 && Quotations.Closing(clean[from]) == clean[to - 1] && clean[from] != '《' && clean.AsSpan(from + 1, to - from - 2).IndexOf(clean[from]) < 0) (from, to) = (from + 1, to - 1);
        return to > from ? new(from, to) : Span.None;
    }
}
