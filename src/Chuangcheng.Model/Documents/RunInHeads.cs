using System.Text.RegularExpressions;

namespace Chuangcheng.Model.Documents;

/// <summary>一是… 二是… 一要… 二要…: what begins a point is bold, up to the end of its first sentence (15.2).</summary>
public static partial class RunInHeads
{
    /// <summary>A first sentence longer than this is not a head: only up to its first comma.</summary>
    private const int Longest = 30;

    public static IEnumerable<TextRun> Of(string text)
    {
        var at = 0;
        foreach (Match head in Head().Matches(text))
        {
            var end = EndOf(text, head.Index + head.Length);
            if (head.Index < at || end == 0) continue;
            if (head.Index > at) yield return new(text[at..head.Index]);
            yield return new(text[head.Index..end]) { Bold = true };
            at = end;
        }
        if (at < text.Length) yield return new(text[at..]);
    }

    private static int EndOf(string text, int from)
    {
        var stop = text.IndexOfAny(['。', '；', '：'], from);
        if (stop >= 0 && stop - from < Longest) return stop + 1;
        var comma = text.IndexOf('，', from);
        return comma >= 0 && comma - from < Longest ? comma + 1 : 0;
    }

    [GeneratedRegex("(?<=^|[。；：\\s])[一二三四五六七八九十]{1,2}[是要]")]
    private static partial Regex Head();
}
