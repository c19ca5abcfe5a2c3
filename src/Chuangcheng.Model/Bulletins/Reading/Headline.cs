using System.Buffers;
using Chuangcheng.Model.Bulletins.Reading.Words;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Where a run-in headline ends. It has no mark of its own: bold, a gap, or the way running text begins gives it away.</summary>
internal sealed class Headline(RunningText text, IReadOnlyCollection<string> known, int lineWidth)
{
    private const int Longest = 70, ShortestLine = 5, LongestLine = 28;
    private static readonly SearchValues<char> Stops = SearchValues.Create("。；：，！？");
    private readonly string clean = text.Clean;

    /// <summary>Behind the headline; <paramref name="body"/>'s beginning when it has none.</summary>
    public int End(Span body)
    {
        var limit = Math.Min(body.To, body.From + Longest);
        var stop = body.From;
        while (stop < limit && !(clean[stop] is '。' or '；' or '：' && !text.Quoted(stop))) stop++;
        if (Bold(body, stop) is var bold and > 0) return bold;
        var (best, score) = (body.From, 0);
        for (var at = body.From + 6; at <= stop && at < body.To; at++)
        {
            var points = Points(body, at);
            if (points > score) (best, score) = (at, points);
        }
        return score > 0 ? best : body.From;
    }

    /// <summary>Bold that begins with the item and ends before a full stop, over a second line too.</summary>
    private int Bold(Span body, int to)
    {
        var from = body.From;
        if ((text.Before(from) & Gap.Emphasis) == 0) return -1;
        for (var at = from + 6; at <= to && at < clean.Length; at++)
            if ((text.Before(at) & Gap.Emphasis) != 0 && !(text.Breaks(at) && GoesOn(body, at))) return clean[at - 1] is '。' or '，' ? -1 : at;
        return -1;
    }

    private int Points(Span body, int at)
    {
        var gap = text.Before(at);
        var rest = clean.AsSpan(at, body.To - at);
        var first = rest.StartsWith("一是") || rest.StartsWith("一要") || rest.StartsWith("一、");
        if (gap == Gap.None) return first && clean[at - 1] is not ('，' or '：') && clean.AsSpan(body.From, at - body.From).IndexOf('，') < 0 ? 2 : 0;
        if (text.Quoted(at) && text.Quoted(at - 1) && Quotations.Closing(clean[at]) == '\0') return 0;
        if ((gap & (Gap.Line | Gap.Wide)) == Gap.Wide) return 7;
        if (!first && (gap & Gap.Line) != 0 && GoesOn(body, at)) return 0;
        var points = first ? 6 : PaperWords.Openings.At(rest) > 0 || Day(rest) ? 4 : People(body, at) ? 4 : SameBeginning(body, at) ? 5 : 0;
        if (points == 0 && UnitBegins(rest)) points = 2;
        if (points == 0 && (gap & Gap.Line) != 0 && !Wrapped(at)) points = 3;
        if (points > 0 && (gap & Gap.Line) != 0) points = Wrapped(at) && points < 5 ? points - 2 : points + 1;
        if (points > 0 && PaperWords.Unfinished.Before(clean.AsSpan(body.From, at - body.From)) > 0 && points < 5) points -= 2;
        return points;
    }

    private static bool Day(ReadOnlySpan<char> rest)
    {
        var i = 0;
        while (i < rest.Length && i < 5 && char.IsAsciiDigit(rest[i])) i++;
        return i > 0 && i < rest.Length && rest[i] is '日' or '月' or '年';
    }

    /// <summary>金晖、刘贵明等领导出席.</summary>
    private bool People(Span body, int at)
    {
        var end = at;
        while (end < body.To && end - at < 90 && clean[end] is not '。') end++;
        var sentence = clean.AsSpan(at, end - at);
        if (PaperWords.Attending.In(sentence) < 0) return false;
        var comma = sentence.IndexOfAny('、', '，');
        if (comma > 0 && PaperWords.Attending.Before(sentence) > 0 && clean.AsSpan(body.From, at - body.From).IndexOf('，') < 0) return true;
        return comma is 2 or 3 && UnitNames.IsPerson(sentence[..comma]) || UnitBegins(sentence) || sentence.StartsWith("区领导") || sentence.StartsWith("区委") || sentence.StartsWith("市委");
    }

    /// <summary>The first sentence says the headline again.</summary>
    private bool SameBeginning(Span body, int at) => at - body.From >= 8 && body.To - at >= 8 && clean.AsSpan(body.From, 3).SequenceEqual(clean.AsSpan(at, 3));

    private bool UnitBegins(ReadOnlySpan<char> rest)
    {
        for (var length = Math.Min(10, rest.Length); length >= 3; length--)
            if (UnitNames.IsUnit(rest[..length], known)) return true;
        return false;
    }

    /// <summary>A headline of two lines: the next is short as well, says nothing that ends, and no text begins with it.</summary>
    private bool GoesOn(Span body, int at)
    {
        var end = at + 1;
        while (end < body.To && end - at <= LongestLine && !text.Breaks(end)) end++;
        return end < body.To && end - at is >= ShortestLine and <= LongestLine && text.Breaks(end) && !Wrapped(at) && !Wrapped(end) && !clean.AsSpan(at, end - at).ContainsAny(Stops) && PaperWords.Openings.At(clean.AsSpan(at)) == 0;
    }

    private bool Wrapped(int at) => text.IsWrapped(at, lineWidth);
}
