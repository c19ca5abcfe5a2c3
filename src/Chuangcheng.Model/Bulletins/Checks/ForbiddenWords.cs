namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>Words of the district's own list.</summary>
internal static class ForbiddenWords
{
    public static IEnumerable<Finding> In(Passage passage, IReadOnlyCollection<string> words)
    {
        foreach (var word in words)
            for (var at = passage.Text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = passage.Text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                yield return passage.Found("forbidden", at, word.Length);
    }
}
