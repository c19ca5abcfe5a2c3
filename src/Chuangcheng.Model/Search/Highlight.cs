namespace Chuangcheng.Model.Search;

/// <summary>A text in pieces: those that were asked for, and what stands between them.</summary>
public static class Highlight
{
    public static IEnumerable<(string Text, bool IsHit)> Of(string text, string asked)
    {
        string[] words = [.. asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Bigrams.Fold)];
        var folded = Bigrams.Fold(text);
        for (var at = 0; at < text.Length;)
        {
            var next = words.Select(word => (At: folded.IndexOf(word, at, StringComparison.Ordinal), word.Length)).Where(hit => hit.At >= 0).OrderBy(hit => hit.At).ThenByDescending(hit => hit.Length).FirstOrDefault((At: -1, Length: 0));
            if (next.At < 0)
            {
                yield return (text[at..], false);
                yield break;
            }
            if (next.At > at) yield return (text[at..next.At], false);
            yield return (text.Substring(next.At, next.Length), true);
            at = next.At + next.Length;
        }
    }
}
