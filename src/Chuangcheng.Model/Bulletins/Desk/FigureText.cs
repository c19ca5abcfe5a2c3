using System.Globalization;
using System.Text.RegularExpressions;

namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>Texts with places for live figures.</summary>
public static partial class FigureText
{
    /// <summary>The text as it reads; a place without a figure stays, so that it is seen.</summary>
    public static string Fill(string text, IReadOnlyDictionary<int, string> figures) =>
        Place().Replace(text, match => figures.GetValueOrDefault(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Value));

    /// <summary>The text with nothing but words where live figures stand: only what somebody typed is a figure in it.</summary>
    public static string Typed(string text) => Place().Replace(text, "若干");

    /// <summary>The numbers of the places, in the order of the text.</summary>
    public static IReadOnlyList<int> Places(string text) => [.. Place().Matches(text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct()];

    /// <summary>The text in pieces, so that each figure can be shown as one.</summary>
    public static IEnumerable<(string Text, int? Figure)> Pieces(string text)
    {
        var at = 0;
        foreach (Match match in Place().Matches(text))
        {
            if (match.Index > at) yield return (text[at..match.Index], null);
            yield return (match.Value, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
            at = match.Index + match.Length;
        }
        if (at < text.Length) yield return (text[at..], null);
    }

    [GeneratedRegex(@"\{(\d{1,2})\}")]
    private static partial Regex Place();
}
