using System.Globalization;

namespace Chuangcheng.Model.Search;

/// <summary>
/// Texts as overlapping pairs of characters, so that two Chinese characters are found by an index that knows no Chinese
/// words. One function for both databases: each pair is written as hexadecimal, which every tokenizer keeps whole.
/// </summary>
public static class Bigrams
{
    /// <summary>Characters a pair is written with.</summary>
    private const int Written = 8;

    /// <summary>Case and width do not count.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < text.Length; i++) folded[i] = Fold(text[i]);
    });

    /// <summary>The distinct pairs of a text, of letters and digits that stand side by side.</summary>
    public static IReadOnlyCollection<string> Of(string text) => Line(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The same as one text, with a space between two.</summary>
    public static string Line(string text)
    {
        var pairs = new HashSet<uint>();
        for (var i = 1; i < text.Length; i++)
            if (Counts(text[i - 1]) && Counts(text[i])) pairs.Add((uint)Fold(text[i - 1]) << 16 | Fold(text[i]));
        return pairs.Count == 0 ? "" : string.Create(pairs.Count * (Written + 1) - 1, pairs, static (line, pairs) =>
        {
            line.Fill(' ');
            foreach (var pair in pairs)
            {
                pair.TryFormat(line, out _, "x8", CultureInfo.InvariantCulture);
                line = line[Math.Min(Written + 1, line.Length)..];
            }
        });
    }

    /// <summary>True when the text holds what is asked for.</summary>
    /// <param name="folded">What is asked for, folded.</param>
    public static bool Holds(string text, string folded) => Fold(text).Contains(folded, StringComparison.Ordinal);

    private static char Fold(char c) => char.ToLowerInvariant(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);

    /// <summary>Folding never makes a letter of what was none, so a pair of the question is a pair of every text that holds it.</summary>
    private static bool Counts(char c) => char.IsLetterOrDigit(Fold(c)) || char.IsSurrogate(c);
}
