using System.Text.RegularExpressions;

namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>Half-width punctuation beside Chinese characters, full-width digits and letters.</summary>
internal static partial class Widths
{
    private const string Half = ",;:?!()";
    private const string Full = "，；：？！（）";

    public static IEnumerable<Finding> In(Passage passage)
    {
        foreach (Match match in BesideHan().Matches(passage.Text)) yield return passage.Found("half-width", match.Index, 1, Full[Half.IndexOf(match.Value, StringComparison.Ordinal)].ToString());
        foreach (Match match in FullWidth().Matches(passage.Text)) yield return passage.Found("full-width", match.Index, match.Length, string.Concat(match.Value.Select(c => (char)(c - 0xFEE0))));
    }

    [GeneratedRegex(@"(?<=[\u4e00-\u9fff”》）])[,;:?!()]|[,;:?!()](?=[\u4e00-\u9fff“《（])")]
    private static partial Regex BesideHan();

    [GeneratedRegex("[０-９Ａ-Ｚａ-ｚ％]+")]
    private static partial Regex FullWidth();
}
