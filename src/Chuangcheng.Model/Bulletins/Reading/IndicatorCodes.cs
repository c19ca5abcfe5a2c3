using System.Text.RegularExpressions;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>（Ⅲ-55城市规划、Ⅲ-58城市精细化管理） behind an item.</summary>
internal static partial class IndicatorCodes
{
    /// <summary>The stretches in brackets that hold codes.</summary>
    public static List<(Span Bracket, IReadOnlyList<string> Codes)> In(string clean, int from, int to)
    {
        var found = new List<(Span, IReadOnlyList<string>)>();
        foreach (var match in Bracket().EnumerateMatches(clean.AsSpan(from, to - from)))
        {
            var bracket = new Span(from + match.Index, from + match.Index + match.Length);
            found.Add((bracket, Read(clean[(bracket.From + 1)..(bracket.To - 1)])));
        }
        return found;
    }

    private static List<string> Read(string inside)
    {
        var codes = new List<string>();
        foreach (Match code in Code().Matches(inside)) codes.Add($"{Level(code.Groups[1].Value)}-{code.Groups[2].Value}{code.Groups[3].Value.TrimEnd('、', '，', '；')}");
        return codes;
    }

    private static string Level(string roman) => roman switch { "III" => "Ⅲ", "II" => "Ⅱ", "I" => "Ⅰ", _ => roman };

    [GeneratedRegex("（(?=Ⅰ|Ⅱ|Ⅲ|I)[^（）]{1,200}）")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"(Ⅰ|Ⅱ|Ⅲ|I{1,3})[-－—–]?(\d{1,3})((?:(?![、，；](?:Ⅰ|Ⅱ|Ⅲ|I)).)*)")]
    private static partial Regex Code();
}
