namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>Items that say the same: equal headlines, or most of the pairs of characters in common.</summary>
internal static class Repeats
{
    private const double Alike = 0.7;

    public static IEnumerable<Finding> In(Bulletin bulletin)
    {
        var items = bulletin.Sections.SelectMany((section, s) => section.Items.Select((item, i) => (Item: item, s, i, Pairs: Pairs(item.Text)))).ToList();
        for (var later = 1; later < items.Count; later++)
            for (var earlier = 0; earlier < later; earlier++)
                if (Same(items[earlier].Item, items[later].Item) || Likeness(items[earlier].Pairs, items[later].Pairs) >= Alike)
                {
                    yield return new("repeated", new(items[later].s, items[later].i, "text", 0, items[later].Item.Text.Length), [Name(items[later].Item), Name(items[earlier].Item)]);
                    break;
                }
    }

    private static bool Same(BulletinItem one, BulletinItem other) => one.Headline is not null && one.Headline == other.Headline;

    private static string Name(BulletinItem item) => item.Headline ?? item.Text[..Math.Min(20, item.Text.Length)];

    private static HashSet<(char, char)> Pairs(string text) => [.. text.Zip(text.Skip(1))];

    private static double Likeness(HashSet<(char, char)> one, HashSet<(char, char)> other)
    {
        if (one.Count < 10 || other.Count < 10) return 0;
        var common = one.Count(other.Contains);
        return (double)common / (one.Count + other.Count - common);
    }
}
