using Chuangcheng.Model.Bulletins.Reading.Words;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Values shared out over a list: 开工率、完成率分别做到98.7%和90.2%.</summary>
internal sealed class Shares(RunningText text, VerbFinder verbs, Things things)
{
    private static readonly char[] Between = ['、', '和', '及', '与', '以'];
    private readonly string clean = text.Clean;

    /// <summary>Null when the quantity is no part of such a list.</summary>
    public Said? Read(IReadOnlyList<Quantity> all, int index, Place place)
    {
        var first = index;
        while (first > 0 && all[first - 1].Start >= place.Clause.From && OnlyBetween(all[first - 1].End, all[first].Start)) first--;
        var last = index;
        while (last + 1 < all.Count && OnlyBetween(all[last].End, all[last + 1].Start)) last++;
        if (last == first) return null;
        var word = clean.LastIndexOf("分别", all[first].Start - 1, all[first].Start - place.Clause.From, StringComparison.Ordinal);
        if (word <= place.Clause.From || all[first].Start - word > 10) return null;
        return Of(place, word, all[first].Start, index - first, last - first + 1);
    }

    private Said? Of(Place place, int word, int number, int index, int count)
    {
        var list = new Span(place.Clause.From, word);
        var verb = verbs.Strong(list).LastOrDefault(Span.None);
        if (!verb.IsEmpty && verb.To < word) list = list with { From = verb.To };
        var parts = Parts(list);
        if (parts.Count != count) return null;
        var action = number > word + 2 ? new Span(word + 2, number) : verb;
        var said = number > word + 2 ? clean.AsSpan(word + 2, number - word - 2) : [];
        var (rises, falls) = (ScoreWords.Rising.In(said) >= 0, ScoreWords.Falling.In(said) >= 0);
        Comparison? comparison = place.Quantity.Kind != QuantityKind.Percent ? null : rises || falls ? clean.AsSpan(place.Clause.From, number - place.Clause.From).Contains("同比", StringComparison.Ordinal) ? Comparison.Yoy : Comparison.Vs : Comparison.Rate;
        return new(action, things.Before(parts[index]), comparison, falls);
    }

    private List<Span> Parts(Span list)
    {
        var (parts, from) = (new List<Span>(), list.From);
        for (var i = list.From; i <= list.To; i++)
            if (i == list.To || (clean[i] is '、' or '和' or '及' or '与' && !text.Quoted(i)))
            {
                if (i > from) parts.Add(new(from, i));
                from = i + 1;
            }
        return parts;
    }

    private bool OnlyBetween(int from, int to) => to > from && to - from <= 2 && clean.AsSpan(from, to - from).IndexOfAnyExcept(Between) < 0;
}
