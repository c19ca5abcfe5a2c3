using System.Collections.Frozen;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>Words looked up at a place of a text, the longest first.</summary>
internal sealed class WordTable
{
    private readonly FrozenDictionary<char, string[]> byFirst;
    private readonly FrozenDictionary<char, string[]> byLast;

    /// <param name="words">Separated by white space.</param>
    public WordTable(string words)
    {
        var all = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().OrderByDescending(word => word.Length).ToList();
        byFirst = all.GroupBy(word => word[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        byLast = all.GroupBy(word => word[^1]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Length of the longest word the text begins with; 0 for none.</summary>
    public int At(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !byFirst.TryGetValue(text[0], out var words)) return 0;
        foreach (var word in words)
            if (text.StartsWith(word, StringComparison.Ordinal)) return word.Length;
        return 0;
    }

    /// <summary>Length of the longest word the text ends with; 0 for none.</summary>
    public int Before(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !byLast.TryGetValue(text[^1], out var words)) return 0;
        foreach (var word in words)
            if (text.EndsWith(word, StringComparison.Ordinal)) return word.Length;
        return 0;
    }

    public bool Holds(ReadOnlySpan<char> word) => At(word) == word.Length && word.Length > 0;

    /// <summary>The first place where one of the words stands; −1 for none.</summary>
    public int In(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            if (At(text[i..]) > 0) return i;
        return -1;
    }
}
