using System.Buffers;

namespace Chuangcheng.Model.Reports;

/// <summary>Words of an indicator's name and standard that a text uses too.</summary>
internal static class CatalogueWords
{
    /// <summary>Words of the trade that say nothing about one indicator.</summary>
    private static readonly HashSet<string> Everywhere =
        ["工作", "活动", "开展", "建设", "管理", "服务", "社区", "单位", "文明", "创建", "组织", "群众", "居民", "城市", "部门", "街道", "制度", "机制", "落实", "检查", "问题", "宣传", "教育", "推进", "情况", "公共", "全国", "市民", "有效", "定期", "及时", "记录", "设置", "明显", "规范", "整改"];

    private static readonly SearchValues<char> Ends = SearchValues.Create("，。、；（）的");

    /// <summary>Longest stretches of two to six characters both have, the name's before the standard's.</summary>
    public static IReadOnlyList<string> Shared(string name, string standard, string text)
    {
        var found = new List<string>();
        foreach (var source in new[] { name, standard })
            for (var i = 0; i + 1 < source.Length;)
            {
                var length = Longest(source, i, text);
                if (length >= 2 && source.Substring(i, length) is var word && !Everywhere.Contains(word) && !found.Exists(known => known.Contains(word, StringComparison.Ordinal))) found.Add(word);
                i += Math.Max(1, length);
            }
        return found;
    }

    private static int Longest(string source, int at, string text)
    {
        for (var length = Math.Min(6, source.Length - at); length >= 2; length--)
            if (!source.AsSpan(at, length).ContainsAny(Ends) && text.Contains(source.AsSpan(at, length), StringComparison.Ordinal)) return length;
        return 0;
    }
}
