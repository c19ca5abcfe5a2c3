namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>One field of an item under check.</summary>
internal readonly record struct Passage(int Section, int Item, string Field, string Text)
{
    public static IEnumerable<Passage> Of(Bulletin bulletin)
    {
        if (bulletin.Title is { } title) yield return new(-1, -1, "title", title);
        for (var s = 0; s < bulletin.Sections.Count; s++)
            for (var i = 0; i < bulletin.Sections[s].Items.Count; i++)
            {
                var item = bulletin.Sections[s].Items[i];
                if (item.Headline is { } headline) yield return new(s, i, "headline", headline);
                yield return new(s, i, "text", item.Text);
            }
    }

    public Finding Found(string code, int offset, int length, string? fix = null, params IReadOnlyList<string> more) =>
        new(code, new(Section, Item, Field, offset, length), [Text.Substring(offset, length), .. more], fix);
}
