namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Reads the figures of a stretch of text: how much, of what, done how.</summary>
internal sealed class FigureReader
{
    private readonly RunningText text;
    private readonly QuantityScanner scanner;
    private readonly Amounts amounts;
    private readonly Percentages percentages;
    private readonly Shares shares;

    public FigureReader(RunningText text)
    {
        var verbs = new VerbFinder(text);
        var things = new Things(text, verbs);
        (this.text, scanner) = (text, new(text));
        (amounts, percentages, shares) = (new(text, verbs, things), new(text, verbs, things), new(text, verbs, things));
    }

    public IReadOnlyList<Figure> In(int from, int to)
    {
        var all = scanner.In(from, to);
        if (all.Count == 0) return [];
        var (figures, said) = (new List<Figure>(all.Count), new Said[all.Count]);
        var (taken, sentence, before, last, clauses) = (from, -1, default(Said?), default(Place?), new Span[all.Count]);
        for (var i = 0; i < all.Count; i++)
        {
            var place = Place.Of(text, all[i], i + 1 < all.Count ? all[i + 1].Start : to, taken, from, to, last);
            last = place;
            clauses[i] = place.Clause;
            if (place.Sentence.From != sentence) (before, sentence) = (null, place.Sentence.From);
            said[i] = shares.Read(all, i, place) ?? (all[i].Kind == QuantityKind.Amount ? percentages.ChangedAmount(place, before) ?? amounts.Read(place, before) : percentages.Read(place, all[i].Kind == QuantityKind.Rank ? Standing(said, i, all, place) ?? before : before));
            before = said[i];
            taken = Math.Max(all[i].End, said[i].Object.IsEmpty ? 0 : said[i].Object.From >= all[i].End ? said[i].Object.To : 0);
        }
        for (var i = all.Count - 2; i >= 0; i--)
            if (all[i].End == all[i + 1].Start) said[i] = said[i + 1];
        for (var i = 0; i < all.Count; i++) figures.Add(Figure(all[i], said[i], clauses[i]));
        return figures;
    }

    /// <summary>The points or rank stated before in the same sentence: what has them is ranked.</summary>
    private static Said? Standing(Said[] said, int index, List<Quantity> all, Place place)
    {
        for (var i = index - 1; i >= 0 && all[i].Start >= place.Sentence.From; i--)
            if (said[i].Comparison is Comparison.Score or Comparison.Rank or Comparison.Rate) return said[i];
        return null;
    }

    private Figure Figure(Quantity quantity, Said said, Span clause)
    {
        var (begin, end) = (quantity.Start, quantity.End);
        foreach (var part in new[] { said.Action, said.Object })
            if (!part.IsEmpty && part.From >= clause.From && part.To <= clause.To) (begin, end) = (Math.Min(begin, part.From), Math.Max(end, part.To));
        return new()
        {
            Text = text.AsPrinted(begin, end),
            Qty = text.AsPrinted(quantity.Start, quantity.End),
            Start = text.Origin(quantity.Start),
            Action = Words(said.Action),
            Object = Words(said.Object),
            Value = Value(said.Falling ? -quantity.Value : quantity.Value),
            Unit = quantity.Unit,
            Approx = quantity.Approx,
            Comparison = said.Comparison,
        };
    }

    /// <summary>12200, not 12200.00.</summary>
    private static decimal Value(decimal value) => value / 1.000000000000000000m;

    private string? Words(Span span) => span.IsEmpty ? null : text.As(span.From, span.To);
}
