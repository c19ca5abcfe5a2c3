using System.Buffers;
using System.Text.RegularExpressions;
using Chuangcheng.Model.Bulletins.Reading.Words;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Reads one item: headline, units, codes, figures.</summary>
internal sealed partial class ItemReader(RunningText text, IReadOnlyCollection<string> known, FigureReader figures, Headline headline)
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("，。、：“”");
    private readonly string clean = text.Clean;

    /// <param name="article">The headline when the paper is one long article.</param>
    public BulletinItem Read(RawItem raw, Part part, string? article)
    {
        var from = raw.Body.From;
        var brief = part.Briefs || raw.Group is not null || raw.Unit is not null || article is not null;
        var end = brief ? from : headline.End(raw.Body);
        var said = article ?? (end > from ? text.As(from, end).TrimEnd('。') : null);
        var source = raw.Source.IsEmpty ? null : Source.Of(text, raw.Source.From + 1, raw.Source.To - 1, known)?.Unit;
        var about = raw.Unit ?? source ?? About(new(from, raw.Body.To));
        var (also, sentence) = AlsoUnits(new(end, raw.Body.To));
        return new()
        {
            Headline = said,
            Text = Body(end, raw.Body.To),
            Unit = about,
            Actor = source is "本刊" or "本报" or "编辑部" ? About(new(from, raw.Body.To)) : null,
            AlsoUnits = also,
            Category = part.Category,
            Group = raw.Group,
            IndicatorCodes = raw.Codes,
            Figures = Figures(from, end, raw.Body.To, sentence),
        };
    }

    private List<Figure> Figures(int from, int end, int to, Span also)
    {
        var body = figures.In(end, also.IsEmpty ? to : Math.Min(to, also.From)).ToList();
        if (!also.IsEmpty && also.To < to) body.AddRange(figures.In(also.To, to));
        if (end == from) return body;
        return [.. figures.In(from, end).Where(figure => !body.Any(same => same.Value == figure.Value && same.Unit == figure.Unit)), .. body];
    }

    /// <summary>The running text without codes in brackets.</summary>
    private string Body(int from, int to)
    {
        var body = text.As(from, to);
        foreach (var (bracket, _) in Enumerable.Reverse(IndicatorCodes.In(clean, from, to))) body = body.Remove(bracket.From - from, bracket.Length);
        return body;
    }

    /// <summary>The first unit named, behind a date.</summary>
    private string? About(Span body)
    {
        var from = body.From;
        if (Lead().Match(clean, from, Math.Min(16, body.Length)) is { Success: true } lead && lead.Index == from) from += lead.Length;
        if (from < body.To && (clean[from] is '（' || char.IsAsciiDigit(clean[from]) || PaperWords.Superiors.At(clean.AsSpan(from, body.To - from)) > 0)) return null;
        for (var length = 2; length <= Math.Min(16, body.To - from); length++)
        {
            if (clean[from + length - 1] is '，' or '。' or '“' or '：') return null;
            if (!UnitNames.IsUnit(clean.AsSpan(from, length), known)) continue;
            while (clean[from + length - 1] is '区' or '县' or '市' or '镇' or '乡' or '村' or '道' or '委' && length < Math.Min(16, body.To - from) && Longer(from, length, body.To) is var more and > 0) length = more;
            return text.As(from, from + length);
        }
        return null;
    }

    /// <summary>区 is part of 区城管局: the longest name within a few characters.</summary>
    private int Longer(int from, int length, int to)
    {
        if (from + length < to && clean[from + length] is '各' or '全' or '辖' or '所') return 0;
        for (var more = Math.Min(length + 6, to - from); more > length; more--)
            if (UnitNames.IsUnit(clean.AsSpan(from, more), known) && Verbs.Strong.In(clean.AsSpan(from, more)) < 0 && !clean.AsSpan(from, more).ContainsAny(Ends)) return more;
        return 0;
    }

    /// <summary>东辛房街道也开展了相关活动。: the units, and the sentence.</summary>
    private (IReadOnlyList<string> Units, Span Sentence) AlsoUnits(Span body)
    {
        if (body.IsEmpty) return ([], Span.None);
        foreach (Match match in Also().Matches(clean[body.From..body.To]))
        {
            var names = match.Groups[1].Value;
            if (names.IndexOf('等') is var etc and > 0) names = names[..etc];
            var units = names.Split(UnitNames.Separators, StringSplitOptions.RemoveEmptyEntries);
            if (units.Length > 0 && units.All(unit => UnitNames.IsUnit(unit, known))) return (units, new(body.From + match.Groups[1].Index, body.From + match.Index + match.Length));
        }
        return ([], Span.None);
    }

    [GeneratedRegex(@"(?:近日|日前|\d{1,2}月\d{1,2}日|\d{1,2}日|\d{4}年\d{1,2}月\d{1,2}日|近期)(?:上午|下午|晚|起)?，?")]
    private static partial Regex Lead();

    [GeneratedRegex("(?<=^|[。！？”])([^。；：！]{2,120}?)(?:也|均|都)(?:纷纷|相继|同步|积极|先后|分别|陆续|同时|都)*(?:开展|组织|举办|进行|举行|组织开展)了?[^。，；]{0,40}。")]
    private static partial Regex Also();
}
