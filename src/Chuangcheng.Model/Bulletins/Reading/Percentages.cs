using Chuangcheng.Model.Bulletins.Reading.Words;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Changes, shares, ratios, rates, points and ranks.</summary>
internal sealed class Percentages(RunningText text, VerbFinder verbs, Things things)
{
    private readonly string clean = text.Clean;

    public Said Read(Place place, Said? before) => place.Quantity.Kind switch
    {
        QuantityKind.Rank => Rank(place, before),
        QuantityKind.Score => Score(place, before),
        _ => Change(place, before) ?? Share(place, before) ?? Rate(place, before),
    };

    /// <summary>投诉量环比减少26件: an amount that is a change; null for any other.</summary>
    public Said? ChangedAmount(Place place, Said? before) =>
        Change(place, before) is { Comparison: Comparison.Yoy or Comparison.Mom } change ? change : null;

    /// <summary>同比下降44%, 比上月提高了1.6个百分点.</summary>
    private Said? Change(Place place, Said? before)
    {
        var to = place.Quantity.Start;
        while (to > place.Clause.From && ScoreWords.Filler.Before(Text(place.Clause.From, to)) is var filler and > 0) to -= filler;
        var falls = ScoreWords.Falling.Before(Text(place.Clause.From, to));
        var rises = ScoreWords.Rising.Before(Text(place.Clause.From, to));
        if (falls + rises == 0) return null;
        var verb = new Span(to - Math.Max(falls, rises), to);
        var (comparison, from) = Against(place, verb.From);
        return new(verb, Subject(new(place.Left.From, from), before), comparison, falls > rises);
    }

    private (Comparison Comparison, int At) Against(Place place, int to)
    {
        var left = Text(place.Left.From, to);
        if (ScoreWords.AgainstLastYear.In(left) is var year and >= 0) return (Comparison.Yoy, place.Left.From + year);
        if (ScoreWords.AgainstLastPeriod.In(left) is var month and >= 0) return (Comparison.Mom, place.Left.From + month);
        return (Comparison.Vs, ScoreWords.Against.In(left) is var other and >= 0 ? place.Left.From + other : to);
    }

    /// <summary>占总数的30%.</summary>
    private Said? Share(Place place, Said? before)
    {
        var left = Text(place.Left.From, place.Quantity.Start);
        var at = left.LastIndexOf('占');
        if (at < 0 || left[at..].StartsWith("占道") || left[at..].StartsWith("占用")) return null;
        var from = place.Left.From + at;
        return new(new(from, from + (left[at..].StartsWith("占比") ? 2 : 1)), Subject(new(place.Left.From, from), before), Comparison.Share);
    }

    /// <summary>满意率达到98%, 立案量达到举报量的318%, 指标100%达标.</summary>
    private Said Rate(Place place, Said? before)
    {
        var left = place.Left;
        if (left.Length == 1 && clean[left.From] is '和' or '、' && before is { Comparison: not null } same) return same with { Object = Span.None };
        if (clean[Math.Max(0, place.Quantity.Start - 1)] == '的' && Joint(left, left.To) is { IsEmpty: false } joint)
            return new(joint, Subject(new(left.From, joint.From), before), Comparison.Ratio);
        var behind = place.Right.IsEmpty ? Span.None : verbs.Predicate(place.Right with { To = Math.Min(place.Right.To, place.Right.From + 6) }, false);
        var length = left.IsEmpty ? 0 : Verbs.Linking.Before(Text(left.From, left.To));
        var link = length > 0 ? new Span(left.To - length, left.To) : Span.None;
        var thing = new Span(left.From, link.IsEmpty ? left.To : link.From);
        var lead = thing.IsEmpty ? Span.None : verbs.Strong(thing).LastOrDefault(Span.None);
        if (!lead.IsEmpty && lead.To < thing.To) thing = new(lead.To, thing.To);
        else if (!lead.IsEmpty && lead.From == thing.From) thing = Span.None;
        var action = behind.From == place.Right.From && !behind.IsEmpty ? behind : link.IsEmpty ? lead : link;
        return new(action, thing.IsEmpty ? place.Right.IsEmpty || !link.IsEmpty ? before?.Object ?? Span.None : things.After(place.Right, false) : Subject(thing, before), place.Quantity.Unit == "倍" ? Comparison.Ratio : Comparison.Rate);
    }

    private Said Score(Place place, Said? before)
    {
        var ranking = place.Right.IsEmpty ? Span.None : Ranking(place.Right);
        var left = Unled(place.Left);
        var verb = left.IsEmpty ? Span.None : verbs.Strong(left).LastOrDefault(Span.None);
        var length = left.IsEmpty ? 0 : Verbs.Linking.Before(Text(left.From, left.To));
        if (verb.IsEmpty && length > 0) verb = new(left.To - length, left.To);
        var thing = verb.IsEmpty ? left : verb.To < left.To ? new(verb.To, left.To) : new(left.From, verb.From);
        return new(verb.IsEmpty ? ranking : verb, Subject(thing, before), Comparison.Score);
    }

    /// <summary>The thing ranked: what has the points, else the subject, else what was ranked before.</summary>
    private Said Rank(Place place, Said? before)
    {
        var at = Ranks.Verb(clean, place.Clause.From, place.Quantity.Start);
        var verb = at < 0 ? Span.None : new Span(at, at + ScoreWords.Ranking.At(clean.AsSpan(at, place.Quantity.Start - at)));
        var own = at < 0 ? Span.None : Unled(new(place.Left.From, at));
        if (own.IsEmpty && before is { Comparison: Comparison.Score or Comparison.Rank or Comparison.Rate } scored) return new(verb, scored.Object, Comparison.Rank);
        var subject = own.IsEmpty ? Span.None : Subject(own, null);
        return new(verb, subject.IsEmpty ? FirstSubject(place) : subject, Comparison.Rank);
    }

    private Span FirstSubject(Place place)
    {
        var to = place.Sentence.From;
        while (to < place.Clause.To && (!Clauses.EndsClause(clean[to]) || text.Quoted(to)) && verbs.Preposition(new(to, to + 1)) < 0) to++;
        return things.Before(new(place.Sentence.From, to));
    }

    private Span Ranking(Span right)
    {
        for (var i = right.From; i < right.To; i++)
            if (ScoreWords.Ranking.At(clean.AsSpan(i, right.To - i)) is var length and > 0) return new(i, i + length);
        return Span.None;
    }

    /// <summary>在…中 and 以 in front of the thing.</summary>
    private Span Unled(Span left)
    {
        if (left.IsEmpty) return left;
        if (clean[left.To - 1] == '中') return Span.None;
        var with = clean.LastIndexOf('以', left.To - 1, left.Length);
        if (with >= 0) return new(with + 1, left.To);
        return clean[left.From] == '在' && clean.IndexOf('中', left.From, left.Length) is var end and > 0 ? new(end + 1, left.To) : left;
    }

    private Span Joint(Span left, int to)
    {
        for (var i = to - 1; i > left.From; i--)
            if (Verbs.Linking.At(clean.AsSpan(i, to - i)) is var length and > 0 && clean[i] != '有')
                return clean[i] == '到' && clean[i - 1] == '达' ? new(i - 1, i + 1) : new(i, i + length);
        return Span.None;
    }

    private Span Subject(Span stretch, Said? before)
    {
        if (stretch.IsEmpty) return before?.Object ?? Span.None;
        while (!stretch.IsEmpty && Particles.Adverbs.At(clean.AsSpan(stretch.From, stretch.Length)) is var length and > 0) stretch = stretch with { From = stretch.From + length };
        var thing = stretch.IsEmpty ? Span.None : things.Before(stretch);
        return thing.IsEmpty ? before?.Object ?? Span.None : thing;
    }

    private ReadOnlySpan<char> Text(int from, int to) => clean.AsSpan(from, Math.Max(0, to - from));
}
