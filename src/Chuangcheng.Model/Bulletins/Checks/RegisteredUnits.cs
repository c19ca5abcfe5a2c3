namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>Unit names against the register; the fix is the name that differs least.</summary>
internal static class RegisteredUnits
{
    private static readonly string[] Own = ["本刊", "本报", "编辑部"];

    public static IEnumerable<Finding> In(Bulletin bulletin, IReadOnlyCollection<string> register)
    {
        if (register.Count == 0) yield break;
        for (var s = 0; s < bulletin.Sections.Count; s++)
            for (var i = 0; i < bulletin.Sections[s].Items.Count; i++)
                foreach (var unit in Named(bulletin.Sections[s].Items[i]))
                    if (!register.Contains(unit)) yield return new("unit-unknown", new(s, i, "unit", 0, unit.Length), [unit], Nearest(unit, register));
    }

    private static IEnumerable<string> Named(BulletinItem item) =>
        (item.Unit?.Split('、') ?? []).Concat(item.AlsoUnits).Concat(item.Actor is { } actor ? [actor] : []).Except(Own);

    private static string? Nearest(string said, IReadOnlyCollection<string> register)
    {
        var best = register.Select(name => (Name: name, Distance: Distance(said, name))).OrderBy(pair => pair.Distance).ThenBy(pair => pair.Name, StringComparer.Ordinal).First();
        return best.Distance <= 2 && best.Distance < said.Length - 1 ? best.Name : null;
    }

    /// <summary>Characters to add, drop or change.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++) (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[b.Length];
    }
}
