namespace Chuangcheng.Model.Problems.Pasting;

/// <summary>What was recognised in one piece of a pasted text; a person looks at it before anything is registered.</summary>
/// <param name="Words">The piece as it was pasted, without its number.</param>
/// <param name="Place">The site's name, or the words that stand for a place; empty when none was found.</param>
/// <param name="Site">The registered site; null for a free place.</param>
/// <param name="Item">Item code; null when nothing in the words points to one.</param>
/// <param name="Unit">Name of the unit the text asks; null leaves it to the rule.</param>
/// <param name="Due">Until when; null leaves it to the catalogue.</param>
public sealed record PastedDraft(string Words, string Place, Guid? Site, string? Item, string? Unit, DateTimeOffset? Due)
{
    /// <summary>Enough was recognised to register it with one look.</summary>
    public bool IsWhole => Place.Length > 0 && Item is not null;
}
