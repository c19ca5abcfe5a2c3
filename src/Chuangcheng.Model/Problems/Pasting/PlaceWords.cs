using System.Text.RegularExpressions;

namespace Chuangcheng.Model.Problems.Pasting;

/// <summary>Where, when no registered site is named: the words before what is wrong, if they end like a place.</summary>
internal static partial class PlaceWords
{
    /// <param name="wrongAt">Where the words for what is wrong begin; the text's length when none were found.</param>
    public static string Find(string text, int wrongAt)
    {
        if (Labelled().Match(text) is { Success: true } labelled) return labelled.Groups[1].Value.Trim();
        var before = Opening().Replace(text[..Math.Min(wrongAt, text.Length)], "");
        var clause = Clause().Match(before) is { Success: true } cut ? before[..cut.Index] : before;
        clause = Linking().Replace(clause.Trim(), "");
        return Place().Match(clause) is { Success: true } place ? place.Value.Trim() : "";
    }

    [GeneratedRegex(@"(?:点位|地点|位置|地址)[:：]\s*([^，,。;；\s]{2,40})")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(?:今日|今天|上午|下午|现场)?(?:(?:巡查|检查|督查|暗访|走访)(?:时|中)?)?(?:发现|反映)?[:：，,]?")]
    private static partial Regex Opening();

    [GeneratedRegex(@"[，,。;；]|[:：](?!\d)")]
    private static partial Regex Clause();

    [GeneratedRegex(@"(?:存在|发现|出现|仍有|有|的|多处|一处|处|内|被)+$")]
    private static partial Regex Linking();

    [GeneratedRegex(@"^.{1,38}?(?:[路街巷里弄道村镇园店场站楼桥口]|\d+号(?:楼|院)?|小区|社区|市场|广场|公园|学校|小学|中学|医院|车站|路口|交叉口|门口|工地|门前|对面|附近|单元|[东西南北]侧|[东西南北]门|之间|沿线|周边)+$")]
    private static partial Regex Place();
}
