namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>【】 （） “” 《》 〔〕: opened and never closed, or the other way round.</summary>
internal static class Pairs
{
    private const string Open = "【（“《〔";
    private const string Close = "】）”》〕";

    public static IEnumerable<Finding> In(Passage passage)
    {
        var waiting = new Stack<(int Kind, int At)>();
        var alone = new List<int>();
        for (var i = 0; i < passage.Text.Length; i++)
        {
            if (Open.IndexOf(passage.Text[i], StringComparison.Ordinal) is var open and >= 0) waiting.Push((open, i));
            if (Close.IndexOf(passage.Text[i], StringComparison.Ordinal) is not (var close and >= 0)) continue;
            if (waiting.Any(w => w.Kind == close))
                while (waiting.Pop() is var (kind, at) && kind != close) alone.Add(at);
            else alone.Add(i);
        }
        return alone.Concat(waiting.Select(w => w.At)).Order().Select(at => passage.Found("unpaired", at, 1));
    }
}
