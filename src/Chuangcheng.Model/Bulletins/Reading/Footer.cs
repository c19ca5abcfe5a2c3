using System.Text.RegularExpressions;
using Chuangcheng.Model.Bulletins.Reading.Words;

namespace Chuangcheng.Model.Bulletins.Reading;

/// <summary>The last lines: who edited and signed, to whom it goes, how the desk is reached.</summary>
internal sealed partial class Footer
{
    private readonly List<(string Key, string Value)> lines;

    private Footer(int from, List<(string, string)> lines) => (From, this.lines) = (from, lines);

    /// <summary>Where the body ends.</summary>
    public int From { get; }

    public Dictionary<string, string> SignOff => lines.Where(line => PaperWords.SignOff.Contains(line.Key) && line.Value.Length > 0).DistinctBy(line => line.Key).ToDictionary(line => line.Key, line => line.Value);

    /// <summary>报, 送 and 发, empty where nobody is named.</summary>
    public Dictionary<string, IReadOnlyList<string>> Distribution => new[] { "报", "送", "发" }.ToDictionary(key => key, key => (IReadOnlyList<string>)
        [.. lines.Where(line => PaperWords.Distribution.Contains(line.Key) && line.Key.EndsWith(key[0])).SelectMany(line => line.Value.TrimEnd('。').Split(['、', '，', ',', '；'], StringSplitOptions.RemoveEmptyEntries))]);

    public BulletinContact Contact => new(First(PaperWords.Email), First(PaperWords.Phone), First(PaperWords.Fax));

    public static Footer Of(RunningText text)
    {
        var keys = Key().Matches(text.Clean).Where(key => StandsAlone(text, key.Index)).ToList();
        var bodyEnd = text.Clean.LastIndexOfAny(['】', '。', '！', '？']);
        var first = keys.FindIndex(key => FooterFrom(text, key, bodyEnd));
        if (first < 0) return new(text.Length, []);
        var lines = new List<(string, string)>();
        for (var i = first; i < keys.Count; i++)
        {
            var end = i + 1 < keys.Count ? keys[i + 1].Index : text.Length;
            lines.Add((keys[i].Groups[1].Value, Value(text, keys[i].Index + keys[i].Length, end)));
        }
        var from = keys[first].Index;
        return new(from > 0 && text.Clean[from - 1] == '（' ? from - 1 : from, lines);
    }

    /// <summary>At the beginning of a line, or behind other last lines.</summary>
    private static bool StandsAlone(RunningText text, int at) => text.Before(at) != Gap.None || text.Clean[at - 1] is '）' or '（' or '。' or '；' || char.IsAsciiLetterOrDigit(text.Clean[at - 1]) || Key().IsMatch(text.Clean.AsSpan(Math.Max(0, at - 24), Math.Min(24, at)));

    private static bool FooterFrom(RunningText text, Match key, int bodyEnd) =>
        text.Length - key.Index < 1500 && text.Clean.IndexOf('【', key.Index) < 0 && (key.Index > bodyEnd || !LongSentence(text.Clean.AsSpan(key.Index)));

    /// <summary>More than a list of addressees stands behind the key: it was a word of the body.</summary>
    private static bool LongSentence(ReadOnlySpan<char> rest) => rest.Count('。') > 4;

    private static string Value(RunningText text, int from, int to)
    {
        var end = from;
        while (end < to && !(end > from && text.Breaks(end) && text.Clean[end] is '（' or '【')) end++;
        return text.As(from, end).Trim('；', '，', '|', '｜', '/', '）', ')');
    }

    private string? First(string[] keys)
    {
        foreach (var line in lines)
            if (keys.Contains(line.Key) && line.Value.Length > 0) return Reachable().Match(line.Value) is { Success: true } match ? match.Value : line.Value;
        return null;
    }

    [GeneratedRegex("(电子邮箱|电子邮件|投稿邮箱|邮箱|E-mail|Email|e-mail|联系电话|热线电话|咨询电话|电话|传真|责任编辑|执行编辑|值班编辑|编校|责编|编辑|编审|编发|审核|审校|审签|核稿|核签|签发|校对|主编|总编|拟稿|抄报|抄送|主送|报|送|发|地址|联系人|邮编|网址|印数)：")]
    private static partial Regex Key();

    [GeneratedRegex(@"^[\w.+-]+@[\w-]+(\.[\w-]+)+|^[\d（）()－—-]{5,}(?:[、，/][\d－—-]{5,})*")]
    private static partial Regex Reachable();
}
