using System.Text.RegularExpressions;
using Chuangcheng.Model.Bulletins.Reading.Words;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Divides the body by 【…】; a notice by its headings 一、 二、.</summary>
internal static partial class Parts
{
    public static List<Part> Of(RunningText text, int from, int to, bool notice)
    {
        var heads = Heads(text, from, to);
        if (heads.Count == 0) return notice && Headed(text, from, to) is { Count: > 1 } headed ? headed : [new(null, null, new(from, to), false)];
        var parts = new List<Part>();
        if (heads[0].At.From > from && heads[0].At.From - from > 12 && PaperWords.Contents.At(text.Clean.AsSpan(from, heads[0].At.From - from)) == 0) parts.Add(new(null, null, new(from, heads[0].At.From), false));
        var (section, briefs, nested) = (default(string), false, false);
        for (var i = 0; i < heads.Count; i++)
        {
            var (at, alone) = heads[i];
            var name = text.As(at.From + 1, at.To - 1);
            var body = new Span(at.To, i + 1 < heads.Count ? heads[i + 1].At.From : to);
            var category = briefs && (!alone || nested);
            if (!category)
            {
                (section, briefs) = (name, PaperWords.Briefs.In(name) >= 0);
                nested = briefs && i + 1 < heads.Count && body.IsEmpty && heads[i + 1].Alone;
            }
            parts.Add(new(section, category ? name : null, body, briefs));
        }
        return parts;
    }

    private static List<(Span At, bool Alone)> Heads(RunningText text, int from, int to)
    {
        var heads = new List<(Span, bool)>();
        foreach (var match in Head().EnumerateMatches(text.Clean.AsSpan(from, to - from)))
        {
            var at = new Span(from + match.Index, from + match.Index + match.Length);
            if (at.From > from && text.Before(at.From) == Gap.None && text.Clean[at.From - 1] is not ('。' or '）' or '】' or '！' or '？')) continue;
            heads.Add((at, at.To >= to || text.Breaks(at.To)));
        }
        return heads;
    }

    /// <summary>The headings of a notice, as written, each at the beginning of a line and ended by one or by 。.</summary>
    private static List<Part> Headed(RunningText text, int from, int to)
    {
        var marks = new List<Span>();
        foreach (var match in Ordinal().EnumerateMatches(text.Clean.AsSpan(from, to - from)))
            if (text.Breaks(from + match.Index) || (from + match.Index > 0 && text.Clean[from + match.Index - 1] is '。' or '：')) marks.Add(new(from + match.Index, HeadingEnd(text, from + match.Index + match.Length, to)));
        if (marks.Count < 2) return [];
        var parts = new List<Part>();
        if (marks[0].From > from) parts.Add(new(null, null, new(from, marks[0].From), false));
        for (var i = 0; i < marks.Count; i++)
        {
            var body = new Span(marks[i].To, i + 1 < marks.Count ? marks[i + 1].From : to);
            parts.Add(new(text.As(marks[i].From, marks[i].To).TrimEnd('。', '：', ':'), null, body, false));
        }
        return parts;
    }

    private static int HeadingEnd(RunningText text, int at, int to)
    {
        var end = at;
        while (end < to && end - at < 50 && !(end > at && text.Breaks(end)) && text.Clean[end] != '。') end++;
        return end < to && text.Clean[end] == '。' ? end + 1 : end;
    }

    [GeneratedRegex("【[^【】。，]{1,24}】")]
    private static partial Regex Head();

    [GeneratedRegex("[一二三四五六七八九十]{1,3}、")]
    private static partial Regex Ordinal();
}
