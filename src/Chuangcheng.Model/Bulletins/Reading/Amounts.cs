using Chuangcheng.Model.Bulletins.Reading.Words;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Verb and thing of a counted amount: 发放宣传品500余份, 聘请24名专业保安, 100余名观众观看.</summary>
internal sealed class Amounts(RunningText text, VerbFinder verbs, Things things)
{
    private readonly string clean = text.Clean;

    /// <param name="before">What the quantity before it in the same sentence says.</param>
    public Said Read(Place place, Said? before)
    {
        var stretch = Trimmed(place.Left);
        return ThingFollows(place, stretch) ? ThingBehind(place, stretch, before) : ThingInFront(place, stretch, before);
    }

    private bool ThingFollows(Place place, Span stretch)
    {
        var right = place.Right;
        if (right.IsEmpty) return false;
        var rest = clean.AsSpan(right.From, right.Length);
        if (rest[0] is '、' or '并' or '且' or '和' or '及' or '与' or '等' or '或' or '而' or '后' or '”' or '」' || rest.StartsWith("以及")) return false;
        if (Particles.NotPrepositions.At(rest) > 0) return !IsVerb(right);
        if (place.Quantity.Unit is "元" && Verbs.Weak.At(rest) > 0) return false;
        if (place.Quantity.Unit is "次" or "场" or "场次" or "轮" or "轮次" or "项" && IsVerb(right) && !stretch.IsEmpty && verbs.Governing(stretch, adjacent: true) is { IsEmpty: false } verb && verb.To == stretch.To && Verbs.Events.Holds(verbs.Word(verb))) return true;
        return (Particles.AfterTheThing.At(rest) == 0 || rest[0] == '中') && Particles.Prepositions.At(rest) == 0 && (!IsVerb(right) || (!stretch.IsEmpty && !Described(right).IsEmpty && verbs.Strong(stretch).LastOrDefault(Span.None).To >= stretch.To - 1));
    }

    /// <summary>提出21件涉及城市治理的议案: what stands behind 的.</summary>
    private Span Described(Span right)
    {
        var at = clean.LastIndexOf('的', right.To - 1, right.Length);
        return at < 0 || at >= right.To - 2 ? Span.None : things.After(new(at + 1, right.To), false);
    }

    private bool IsVerb(Span right) => Verbs.Strong.At(clean.AsSpan(right.From, right.Length)) > 0 && verbs.Strong(right).FirstOrDefault(Span.None).From == right.From;

    private Said ThingInFront(Place place, Span stretch, Said? before)
    {
        if (stretch.IsEmpty) return (Joined(place) || place.Right.IsEmpty) && before is { } same ? same : new(Predicate(place, place.Right.From, false), Span.None);
        var verb = verbs.Governing(stretch, adjacent: false);
        if (!verb.IsEmpty) return verb.To < stretch.To ? Governed(verb, stretch) : Touching(verb, stretch, before);
        var weak = verbs.Weak(stretch);
        if (Touched(stretch) is { IsEmpty: false } help) return new(help, things.Before(new(stretch.From, help.From)));
        if (!weak.IsEmpty && weak.To < stretch.To && things.Before(new(weak.To, stretch.To)) is { IsEmpty: false } thing) return new(weak, thing);
        if (Linked(stretch) is { IsEmpty: false } link) return new(link, things.Before(new(stretch.From, link.From)));
        if (!weak.IsEmpty && weak.From == stretch.From) return new(weak, Span.None);
        if (EndsWeakly(stretch) is { IsEmpty: false } done && !(before is { Action.IsEmpty: false } held && Verbs.Events.Holds(verbs.Word(held.Action)))) return new(done, Span.None);
        var subject = things.Before(stretch);
        if (!Lists(place) && !place.Right.IsEmpty && clean[place.Right.From] is not ('、' or '和' or '及') && Predicate(place, place.Right.From, false) is { IsEmpty: false } predicate) return new(predicate, subject);
        return new(before?.Action ?? Span.None, subject);
    }

    /// <summary>发现并整改问题56个 does both to the same thing.</summary>
    private Said Governed(Span verb, Span stretch)
    {
        var rest = clean.AsSpan(verb.To, stretch.To - verb.To);
        var joint = rest[0] == '并' ? 1 : 0;
        var second = joint > 0 ? Math.Max(Verbs.Strong.At(rest[joint..]), Verbs.Weak.At(rest[joint..])) : rest.StartsWith("整改") ? 2 : 0;
        if (second > 0 && joint + second < rest.Length) verb = verb with { To = verb.To + joint + second };
        return new(verb, things.Before(new(verb.To, stretch.To)));
    }

    /// <summary>为社区老人义诊450人次: the verb in front of the number, the thing behind 为.</summary>
    private Span Touched(Span stretch)
    {
        if (Particles.Prepositions.At(clean.AsSpan(stretch.From, stretch.Length)) == 0 || Particles.NotPrepositions.At(clean.AsSpan(stretch.From, stretch.Length)) > 0) return Span.None;
        var length = Verbs.Weak.Before(clean.AsSpan(stretch.From, stretch.Length));
        return length > 0 && stretch.Length - length > 2 ? new(stretch.To - length, stretch.To) : Span.None;
    }

    /// <summary>文明宣传3000人次 with no event before: what was done.</summary>
    private Span EndsWeakly(Span stretch)
    {
        var length = Verbs.Weak.Before(clean.AsSpan(stretch.From, stretch.Length));
        return length > 0 ? new(stretch.To - length, stretch.To) : Span.None;
    }

    /// <summary>罚款200元 counts nothing but money; after 开展…1次 an 专项整治30次 is the thing.</summary>
    private Said Touching(Span verb, Span stretch, Said? before)
    {
        var earlier = verbs.Strong(new(stretch.From, verb.From)).LastOrDefault(Span.None);
        if (!earlier.IsEmpty) return earlier.To == verb.From ? new(new(earlier.From, verb.To), Span.None) : new(earlier, things.Before(new(earlier.To, stretch.To)));
        if (verb.From > stretch.From && before is { Action.IsEmpty: false } carried && Verbs.Events.Holds(verbs.Word(carried.Action))) return new(carried.Action, things.Before(stretch));
        return new(verb, verb.From - stretch.From >= 2 && text.Clean[verb.To - 1] is not '款' ? things.Before(new(stretch.From, verb.From)) : Span.None);
    }

    private Said ThingBehind(Place place, Span stretch, Said? before)
    {
        var thing = things.After(place.Right, place.Right.To < place.Clause.To);
        var verb = stretch.IsEmpty ? Span.None : verbs.Governing(stretch, adjacent: true);
        if (!verb.IsEmpty && verb.To >= stretch.To - 1 && (IsVerb(place.Right) || clean.AsSpan(place.Right.From).StartsWith("关于")) && Described(place.Right) is { IsEmpty: false } described) return new(verb, described);
        var phrase = stretch.IsEmpty ? -1 : verbs.Preposition(verb.IsEmpty ? stretch : new(verb.To, stretch.To));
        if (!verb.IsEmpty && verbs.Word(verb) is "共有" or "现有" && verbs.Predicate(new(thing.To, place.Clause.To), false) is { IsEmpty: false } does) return new(does, thing);
        if (!verb.IsEmpty && phrase < 0) return new(verb, Finished(verb) ? things.WithoutWork(thing) : thing);
        var weak = stretch.IsEmpty || phrase >= 0 ? Span.None : verbs.Weak(stretch);
        if (!weak.IsEmpty) return new(weak, thing);
        if (stretch.IsEmpty && Joined(place) && before is { Action.IsEmpty: false } same) return new(same.Action, thing);
        var from = thing.IsEmpty ? place.Right.From : thing.To;
        var predicate = Predicate(place, from, phrase >= 0);
        if (!predicate.IsEmpty) return new(predicate, thing);
        if (!stretch.IsEmpty && Linked(stretch) is { IsEmpty: false } link) return new(link, thing);
        return new(verb.IsEmpty ? before?.Action ?? Span.None : verb, thing);
    }

    /// <summary>The predicate behind the thing, in this clause or the next ones of the sentence.</summary>
    private Span Predicate(Place place, int from, bool afterPreposition)
    {
        var found = verbs.Predicate(new(from, place.Clause.To), afterPreposition);
        var clause = place.Clause;
        for (var i = 0; found.IsEmpty && i < 2; i++)
        {
            clause = Clauses.After(text, clause.To, place.Sentence.To);
            if (clause.IsEmpty) break;
            found = verbs.Predicate(clause, afterPreposition);
        }
        return found;
    }

    private bool Finished(Span verb) => verbs.Word(verb) is "完成" or "启动" or "推进" or "实施";

    /// <summary>参与人数达3000余人次: the word that joins thing and number.</summary>
    private Span Linked(Span stretch)
    {
        var length = Verbs.Linking.Before(clean.AsSpan(stretch.From, stretch.Length));
        return length > 0 && length < stretch.Length ? new(stretch.To - length, stretch.To) : Span.None;
    }

    /// <summary>Nothing but 和 or 、 stands between this number and the one before.</summary>
    private static bool Joined(Place place) => place.Left.From > place.Clause.From;

    private bool Lists(Place place) => place.Left.Length > 0 && clean[place.Left.From] is '、' or '和' or '及';

    private int Skipped(int from, int to) => Math.Max(Particles.Adverbs.At(clean.AsSpan(from, to - from)), Things.Day(clean.AsSpan(from, to - from)));

    private Span Trimmed(Span left)
    {
        var from = left.From;
        while (from < left.To && Skipped(from, left.To) is var length and > 0)
        {
            if (Verbs.Strong.At(clean.AsSpan(from, left.To - from)) >= length || UnitNames.Parts.At(clean.AsSpan(from, left.To - from)) > length) break;
            from += length;
        }
        var to = left.To;
        while (to > from && (clean[to - 1] is '了' or '约' || clean.AsSpan(from, to - from).EndsWith("共计") || clean.AsSpan(from, to - from).EndsWith("累计"))) to -= clean[to - 1] is '了' or '约' ? 1 : 2;
        while (to > from && Particles.Trailing.Before(clean.AsSpan(from, to - from)) is var tail and > 2) to -= tail;
        return to > from && clean.AsSpan(from, to - from) is not "有" ? new(from, to) : Span.None;
    }
}
