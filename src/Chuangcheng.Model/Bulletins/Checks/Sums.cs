using System.Globalization;

namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>共…30项，其中…12项、…10项、…8项: the parts make the whole. Approximate figures are not summed.</summary>
internal static class Sums
{
    public static IEnumerable<Finding> In(Bulletin bulletin)
    {
        for (var s = 0; s < bulletin.Sections.Count; s++)
            for (var i = 0; i < bulletin.Sections[s].Items.Count; i++)
            {
                var item = bulletin.Sections[s].Items[i];
                foreach (var sentence in Sentences(item.Text))
                    if (Wrong(item, sentence.Text, sentence.At, new(s, i, "text", sentence.At, 0)) is { } finding) yield return finding;
            }
    }

    private static Finding? Wrong(BulletinItem item, string sentence, int at, Where where)
    {
        var word = sentence.IndexOf("其中", StringComparison.Ordinal);
        if (word < 0) return null;
        var figures = Placed(item, sentence).ToList();
        var total = figures.FindLast(figure => figure.At < word);
        if (total.Figure is not { Comparison: null, Approx: false } whole) return null;
        var parts = figures.Where(figure => figure.At > word && figure.Figure.Comparison is null && figure.Figure.Unit == whole.Unit).Select(figure => figure.Figure).ToList();
        if (parts.Count == 0 || parts.Exists(part => part.Approx)) return null;
        var sum = parts.Sum(part => part.Value);
        var place = where with { Offset = at + total.At, Length = whole.Qty.Length };
        if (sum > whole.Value) return new("sum", place, [whole.Qty, Written(sum)], parts.Count > 1 ? Written(sum) + whole.Unit : null);
        return parts.Count > 1 && sum < whole.Value && !sentence.Contains('等') ? new("sum-parts", place, [whole.Qty, Written(sum)]) : null;
    }

    private static IEnumerable<(Figure Figure, int At)> Placed(BulletinItem item, string sentence)
    {
        var from = 0;
        foreach (var figure in item.Figures.OrderBy(figure => figure.Start))
            if (sentence.IndexOf(figure.Qty, Math.Min(from, sentence.Length), StringComparison.Ordinal) is var at and >= 0 && sentence.Contains(figure.Text, StringComparison.Ordinal))
            {
                yield return (figure, at);
                from = at + figure.Qty.Length;
            }
    }

    private static IEnumerable<(string Text, int At)> Sentences(string text)
    {
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
            if (i == text.Length || text[i] is '。' or '！' or '？')
            {
                if (i > from) yield return (text[from..i], from);
                from = i + 1;
            }
    }

    private static string Written(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
