using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Bulletins.Checks;

namespace Chuangcheng.Model.Reports;

/// <summary>Finds what a report says about problems found and closed: 累计发现350余项问题，已全部整改完毕.</summary>
public static class Claims
{
    private static readonly string[] Finding = ["发现", "查出", "排查出", "反馈", "交办"];
    private static readonly string[] Closing = ["整改", "销号", "整改完成", "办结", "解决", "责令整改"];
    private static readonly string[] Problems = ["问题", "隐患"];
    private static readonly string[] AllOfThem = ["全部整改", "均已整改", "全部销号", "全部完成整改", "已全部办结", "全部解决"];

    public static IReadOnlyList<Claim> In(string normalised, IReadOnlyList<Figure> figures)
    {
        var claims = new List<Claim>();
        foreach (var figure in figures.Where(figure => figure.Comparison is null && figure.Object is { } thing && Problems.Any(word => thing.EndsWith(word, StringComparison.Ordinal))))
        {
            var (from, to) = Sentence(normalised, figure.Start);
            var sentence = normalised[from..to];
            var range = Agreement.Range(figure);
            if (Says(figure, Finding)) claims.Add(new("problems-found", sentence, from, range.From, range.To, figure));
            if (Says(figure, Closing) || (Says(figure, Finding) && AllOfThem.Any(words => sentence.Contains(words, StringComparison.Ordinal)))) claims.Add(new("problems-closed", sentence, from, range.From, range.To, figure));
        }
        return claims;
    }

    private static bool Says(Figure figure, string[] verbs) => figure.Action is { } action && verbs.Any(verb => action.EndsWith(verb, StringComparison.Ordinal));

    private static (int From, int To) Sentence(string text, int at)
    {
        var from = at == 0 ? 0 : text.LastIndexOfAny(['。', '！', '？', '；'], at - 1) + 1;
        var to = text.IndexOfAny(['。', '！', '？', '；'], at);
        return (from, to < 0 ? text.Length : to + 1);
    }
}
