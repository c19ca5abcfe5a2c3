using System.Text.RegularExpressions;

namespace Chuangcheng.Model.Problems.Pasting;

/// <summary>Who is asked: 请…, 由…负责, 责任单位：…, @…; else a department named anywhere.</summary>
internal static partial class UnitWords
{
    public static string? Find(string text, string place, PasteVocabulary vocabulary)
    {
        foreach (Match asked in Asked().Matches(text))
            if (Named(text[(asked.Index + asked.Length)..], vocabulary, anywhere: false) is { } unit) return unit;
        // A street named as the place is not yet asked for anything.
        var rest = place.Length > 0 ? text.Replace(place, "", StringComparison.Ordinal) : text;
        return Named(rest, vocabulary, anywhere: true) is { } named && !named.Contains("街道", StringComparison.Ordinal) && !named.EndsWith('镇') ? named : null;
    }

    private static string? Named(string text, PasteVocabulary vocabulary, bool anywhere) =>
        vocabulary.Units.FirstOrDefault(name => Forms(name).Any(form => anywhere ? text.Contains(form, StringComparison.Ordinal) : text.StartsWith(form, StringComparison.Ordinal)));

    /// <summary>A name as it stands, and without the district before it or the office behind it.</summary>
    private static IEnumerable<string> Forms(string name)
    {
        yield return name;
        var bare = Leading().Replace(name, "");
        if (bare.Length >= 3 && bare != name) yield return bare;
        if (bare.EndsWith("街道办事处", StringComparison.Ordinal)) yield return bare[..^3];
        if (bare.EndsWith("人民政府", StringComparison.Ordinal)) yield return bare[..^4];
    }

    [GeneratedRegex(@"责任单位[:：\s]*|牵头单位[:：\s]*|整改单位[:：\s]*|请|由|交|转|@")]
    private static partial Regex Asked();

    [GeneratedRegex(@"^.{0,4}?[区县市](?=.{3})")]
    private static partial Regex Leading();
}
