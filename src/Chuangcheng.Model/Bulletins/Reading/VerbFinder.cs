using Chuangcheng.Model.Bulletins.Reading.Words;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Finds the verb that governs a figure among the words that could be verbs.</summary>
internal sealed class VerbFinder(RunningText text)
{
    private readonly string clean = text.Clean;

    /// <summary>The last verb of the stretch that leaves room for a thing behind it; the one before 的 when a thing is described at length.</summary>
    public Span Governing(Span stretch, bool adjacent)
    {
        var (chosen, touching) = (Span.None, Span.None);
        foreach (var verb in Strong(stretch))
            if (verb.To >= stretch.To && !adjacent) touching = verb;
            else if (!chosen.IsEmpty && verb.To >= stretch.To && clean[verb.From - 1] == '、') continue;
            else if (chosen.IsEmpty || !DescribedAtLength(verb, stretch.To)) chosen = verb;
        if (chosen.IsEmpty) chosen = touching;
        return chosen;
    }

    /// <summary>The predicate of the stretch: the first verb that is not part of a noun; behind 对 and 将 rather 进行 and what follows.</summary>
    public Span Predicate(Span stretch, bool afterPreposition)
    {
        if (stretch.IsEmpty) return Span.None;
        if (afterPreposition && LightVerb(stretch) is { IsEmpty: false } light) return light;
        foreach (var verb in Strong(stretch))
            return Verbs.Light.Holds(Word(verb)) ? Done(verb, stretch.To) : verb;
        var weak = Span.None;
        for (var i = stretch.From; i < stretch.To; i++)
            if (!text.Quoted(i) && Verbs.Weak.At(clean.AsSpan(i, stretch.To - i)) is var length and > 0 && !PartOfNoun(i, i + length, stretch.To)) weak = new(i, i + length);
        return weak;
    }

    /// <summary>All verbs of the stretch that are not parts of nouns, in order.</summary>
    public IEnumerable<Span> Strong(Span stretch)
    {
        for (var i = Math.Max(0, stretch.From); i < stretch.To; i++)
        {
            if (clean[i] == '未') yield break;
            if (text.Quoted(i)) continue;
            var length = Verbs.Strong.At(clean.AsSpan(i, stretch.To - i));
            if (length == 0) continue;
            var end = i + length;
            if (!PartOfNoun(i, end, stretch.To) && !Describes(i, stretch.From) && !Together(i, end, stretch.To)) yield return new(i, end);
            i = end - 1;
        }
    }

    /// <summary>A verb that is as often a noun, at the beginning of the stretch or behind a unit's name.</summary>
    public Span Weak(Span stretch)
    {
        for (var i = stretch.From; i < stretch.To; i++)
        {
            if (text.Quoted(i)) continue;
            var length = Verbs.Weak.At(clean.AsSpan(i, stretch.To - i));
            if (length > 0 && (i == stretch.From || UnitNames.Suffixes.Before(clean.AsSpan(stretch.From, i - stretch.From)) > 0)) return new(i, i + length);
        }
        return Span.None;
    }

    /// <summary>Where a phrase of circumstance begins; −1 for none.</summary>
    public int Preposition(Span stretch)
    {
        for (var i = stretch.From; i < stretch.To; i++)
        {
            if (text.Quoted(i)) continue;
            var rest = clean.AsSpan(i, stretch.To - i);
            if (Particles.NotPrepositions.At(rest) is var not and > 0) i += not - 1;
            else if (Particles.Prepositions.At(rest) > 0 && (i == 0 || Particles.NotPrepositions.At(clean.AsSpan(i - 1, Math.Min(4, clean.Length - i + 1))) < 2)) return i;
        }
        return -1;
    }

    public ReadOnlySpan<char> Word(Span span) => clean.AsSpan(span.From, span.Length);

    private bool PartOfNoun(int from, int end, int to)
    {
        var rest = clean.AsSpan(end, Math.Max(0, to - end));
        if (rest.StartsWith("人员")) return !Verbs.CallPeople.Holds(clean.AsSpan(from, end - from));
        if (Verbs.NounTails.At(rest) > 0) return !rest.StartsWith("会议") && !rest.StartsWith("会员") && !rest.StartsWith("员工") && !rest.StartsWith("等级");
        return Verbs.WorkTails.At(rest) > 0 && !rest.StartsWith("点位") && !rest.StartsWith("点亮") && !Verbs.TakeWork.Holds(clean.AsSpan(from, end - from));
    }

    private bool Describes(int at, int from) => Verbs.Describing.Before(clean.AsSpan(from, at - from)) > 0 && !clean.AsSpan(from, at - from).EndsWith("不断");

    /// <summary>联合开展: how, not what.</summary>
    private bool Together(int from, int end, int to) => clean.AsSpan(from, end - from) is "联合" && Verbs.Strong.At(clean.AsSpan(end, to - end)) > 0;

    private bool DescribedAtLength(Span verb, int to)
    {
        for (var i = verb.To; i < to; i++)
            if (clean[i] == '的' && !text.Quoted(i)) return true;
        return false;
    }

    private Span LightVerb(Span stretch)
    {
        for (var i = stretch.From; i < stretch.To; i++)
            if (Verbs.Light.At(clean.AsSpan(i, stretch.To - i)) is var length and > 0 && !text.Quoted(i)) return Done(new(i, i + length), stretch.To);
        return Span.None;
    }

    /// <summary>进行精细化管理 → 精细化管理; a number between them is passed over.</summary>
    private Span Done(Span light, int to)
    {
        var from = light.To < to && clean[light.To] == '了' ? light.To + 1 : light.To;
        for (var i = from; i < to; i++)
            if (char.IsAsciiDigit(clean[i])) from = Behind(i, to);
            else if (clean[i] is '、' or '的') return new(from, Math.Max(from + 1, i));
        return to - from is > 1 and < 16 ? new(from, to) : light;
    }

    private int Behind(int at, int to)
    {
        while (at < to && char.IsAsciiDigit(clean[at])) at++;
        while (at < to && clean[at] is '余' or '多' or '万') at++;
        return at + MeasureWords.All.At(clean.AsSpan(at, to - at));
    }
}
