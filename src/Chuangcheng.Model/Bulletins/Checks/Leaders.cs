using System.Text.RegularExpressions;

namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>Leaders' names, titles and order against the roster.</summary>
internal static partial class Leaders
{
    public static IEnumerable<Finding> In(Passage passage, IReadOnlyList<Leader> roster)
    {
        if (roster.Count == 0) yield break;
        foreach (var finding in Titles(passage, roster)) yield return finding;
        foreach (var finding in BehindTitles(passage, roster)) yield return finding;
        foreach (Match list in Names().Matches(passage.Text))
        {
            var names = list.Value.Split('、');
            foreach (var finding in Misspelt(passage, list.Index, names, roster)) yield return finding;
            if (Order(passage, list, names, roster) is { } order) yield return order;
        }
    }

    /// <summary>A name of a list, or in front of what leaders do, that differs from one of the roster in one character.</summary>
    private static IEnumerable<Finding> Misspelt(Passage passage, int at, string[] names, IReadOnlyList<Leader> roster)
    {
        foreach (var name in names)
        {
            if (!roster.Any(leader => leader.Name == name) && roster.FirstOrDefault(leader => Near(leader.Name, name)) is { } meant) yield return passage.Found("leader-name", at, name.Length, meant.Name, meant.Name);
            at += name.Length + 1;
        }
    }

    private static Finding? Order(Passage passage, Match list, string[] names, IReadOnlyList<Leader> roster)
    {
        var ranks = names.Select(name => Rank(roster, name)).ToList();
        if (ranks.Contains(-1) || ranks.Count < 2) return null;
        var right = names.OrderBy(name => Rank(roster, name)).ToList();
        return right.SequenceEqual(names) ? null : passage.Found("leader-order", list.Index, list.Length, string.Join('、', right));
    }

    private static IEnumerable<Finding> Titles(Passage passage, IReadOnlyList<Leader> roster)
    {
        var titles = roster.SelectMany(leader => leader.Titles).Distinct().OrderByDescending(title => title.Length).ToList();
        foreach (var leader in roster)
            for (var at = passage.Text.IndexOf(leader.Name, StringComparison.Ordinal); at >= 0; at = passage.Text.IndexOf(leader.Name, at + 1, StringComparison.Ordinal))
            {
                var before = passage.Text[..at];
                if (titles.Find(title => before.EndsWith(title, StringComparison.Ordinal)) is not { } said || leader.Titles.Contains(said) || leader.Titles.Count == 0) continue;
                yield return passage.Found("leader-title", at - said.Length, said.Length, leader.Titles[0], leader.Name, string.Join('、', leader.Titles));
            }
    }

    /// <summary>区委书记 and then a name that differs in one character from one of the roster.</summary>
    private static IEnumerable<Finding> BehindTitles(Passage passage, IReadOnlyList<Leader> roster)
    {
        var seen = new HashSet<int>();
        foreach (var title in roster.SelectMany(leader => leader.Titles).Distinct())
            for (var at = passage.Text.IndexOf(title, StringComparison.Ordinal); at >= 0; at = passage.Text.IndexOf(title, at + 1, StringComparison.Ordinal))
            {
                var rest = passage.Text[(at + title.Length)..];
                if (roster.Any(leader => rest.StartsWith(leader.Name, StringComparison.Ordinal))) continue;
                if (roster.FirstOrDefault(leader => rest.Length >= leader.Name.Length && Near(leader.Name, rest[..leader.Name.Length])) is { } meant && seen.Add(at + title.Length))
                    yield return passage.Found("leader-name", at + title.Length, meant.Name.Length, meant.Name, meant.Name);
            }
    }

    private static int Rank(IReadOnlyList<Leader> roster, string name)
    {
        for (var i = 0; i < roster.Count; i++)
            if (roster[i].Name == name) return i;
        return -1;
    }

    private static bool Near(string right, string said) => right.Length == said.Length && right[0] == said[0] && right.Zip(said).Count(pair => pair.First != pair.Second) == 1;

    /// <summary>Two or three characters each, in a list or in front of what leaders do.</summary>
    [GeneratedRegex(@"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3})*(?=等|强调|指出|要求|主持|参加|出席|陪同|同志|带队|讲话|\d{1,2}日|、|，|$)")]
    private static partial Regex Names();
}
