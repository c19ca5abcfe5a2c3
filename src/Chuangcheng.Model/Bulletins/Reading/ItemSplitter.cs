using System.Text.RegularExpressions;
using Chuangcheng.Model.Bulletins.Reading.Words;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Divides a part into items: by the source in brackets at the end, a round-up and briefs by "unit:".</summary>
internal sealed partial class ItemSplitter(RunningText text, IReadOnlyCollection<string> known, int lineWidth)
{
    /// <summary>Less is the end of something, and no item.</summary>
    private const int Shortest = 12;

    /// <summary>With its colon.</summary>
    private const int LongestName = 21;

    private readonly string clean = text.Clean;

    public IEnumerable<RawItem> Of(Part part)
    {
        var from = part.Body.From;
        foreach (var source in Sources(part.Body))
        {
            foreach (var item in Block(new(from, source.From), source)) yield return item;
            from = source.To;
        }
        while (from < part.Body.To && clean[from] is '。' or '；') from++;
        if (part.Body.To - from > 4)
            foreach (var item in Block(new(from, part.Body.To), Span.None)) yield return item;
    }

    /// <summary>Stretches in brackets behind a full stop that name a unit or a reporter.</summary>
    private List<Span> Sources(Span body)
    {
        var sources = new List<Span>();
        foreach (var match in Bracket().EnumerateMatches(clean.AsSpan(body.From, body.Length)))
        {
            var (from, to) = (body.From + match.Index, body.From + match.Index + match.Length);
            if (from == body.From || !(clean[from - 1] is '。' or '！' or '？' or '”' or '）' or '…' || text.Before(from) != Gap.None)) continue;
            if (to < body.To && clean[to] is '，' or '。' && clean[from - 1] is not ('。' or '）')) continue;
            if (Source.Of(text, from + 1, to - 1, known) is { } source && (to >= body.To || text.Before(to) != Gap.None || source.Unit is not null)) sources.Add(new(from, to));
        }
        return sources;
    }

    /// <summary>What stands between two sources: items one after the other, of which only the last has the source.</summary>
    private IEnumerable<RawItem> Block(Span body, Span source)
    {
        var from = body.From;
        for (var at = NextBlock(body, from); at < body.To; at = NextBlock(body, from))
        {
            foreach (var item in One(new(from, at), Span.None)) yield return item;
            from = at;
        }
        foreach (var item in One(new(from, body.To), source)) yield return item;
    }

    /// <summary>Where a round-up begins at a paragraph, or where one ends: a paragraph that begins with no unit.</summary>
    private int NextBlock(Span body, int from)
    {
        var roundUp = PaperWords.RoundUps.At(clean.AsSpan(from, body.To - from)) > 0;
        for (var at = from + 1; at < body.To; at++)
        {
            if (!text.Breaks(at) || clean[at - 1] is not ('。' or '）' or '！' or '”') || text.IsWrapped(at, lineWidth)) continue;
            var rest = clean.AsSpan(at, body.To - at);
            if (PaperWords.RoundUps.At(rest) > 0 || roundUp && rest.Length > Shortest && rest[0] != '（' && !BeginsWithUnit(rest)) return at;
        }
        return body.To;
    }

    private bool BeginsWithUnit(ReadOnlySpan<char> rest) => rest[..Math.Min(LongestName, rest.Length)].IndexOf('：') is > 1 and var colon && UnitNames.IsUnit(rest[..colon], known);

    private IEnumerable<RawItem> One(Span body, Span source)
    {
        var codes = IndicatorCodes.In(clean, body.From, body.To);
        var lead = PaperWords.RoundUps.At(clean.AsSpan(body.From, body.Length));
        var group = lead > 0 ? clean[body.From..(body.From + lead)] : null;
        var from = body.From + lead + (lead > 0 && clean[body.From + lead] == '：' ? 1 : 0);
        var units = Units(from, body.To, group is not null);
        if (units.Count == 0)
        {
            yield return new(new(from, body.To), source, null, group, [.. codes.SelectMany(code => code.Codes)]);
            yield break;
        }
        for (var i = 0; i < units.Count; i++)
        {
            var own = new Span(units[i].Text, i + 1 < units.Count ? units[i + 1].Name.From : body.To);
            var mine = group is null ? codes.Where(code => code.Bracket.From >= own.From && code.Bracket.To <= own.To) : codes;
            yield return new(own, i + 1 == units.Count ? source : Span.None, text.As(units[i].Name.From, units[i].Name.To), group, [.. mine.SelectMany(code => code.Codes)]);
        }
    }

    /// <summary>"城子街道：" at the beginning of the block and behind full stops; none when the block does not begin so.</summary>
    private List<(Span Name, int Text)> Units(int from, int to, bool roundUp)
    {
        var units = new List<(Span, int)>();
        foreach (var match in UnitColon().EnumerateMatches(clean.AsSpan(from, to - from)))
        {
            var (begin, end) = (from + match.Index, from + match.Index + match.Length);
            if (begin > from && clean[begin - 1] is not ('。' or '）' or '！' or '”')) continue;
            if (!UnitNames.IsUnit(clean.AsSpan(begin, end - begin - 1), known)) continue;
            if (units.Count == 0 && begin > from && !roundUp) return units;
            units.Add((new(begin, end - 1), end));
        }
        return units;
    }

    [GeneratedRegex("（[^（）]{2,40}）")]
    private static partial Regex Bracket();

    [GeneratedRegex("[^，。：；（）【】！”、]{2,20}：")]
    private static partial Regex UnitColon();
}
