using Chuangcheng.Model.Time;

namespace Chuangcheng.Model.Problems.Pasting;

/// <summary>The names that may stand in a text, and the clock that "today" and "three working days" are read by.</summary>
/// <param name="items">Item code → name.</param>
/// <param name="now">In the district's offset.</param>
public sealed class PasteVocabulary(
    IEnumerable<(Guid Id, string Name)> sites, IReadOnlyDictionary<string, string> items, IEnumerable<string> units, DeadlineClock clock, DistrictTime time, DateTimeOffset now)
{
    // By their first two characters: a district has tens of thousands of sites, a line a hundred characters.
    private readonly ILookup<string, (Guid Id, string Name)> sitesByStart =
        sites.Where(site => site.Name.Length >= 3).OrderByDescending(site => site.Name.Length).ToLookup(site => site.Name[..2], StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Items => items;

    /// <summary>Longest first, so that a unit whose name contains another's is found.</summary>
    public IReadOnlyList<string> Units { get; } = [.. units.Where(name => name.Length >= 2).Distinct().OrderByDescending(name => name.Length)];

    public DeadlineClock Clock => clock;
    public DistrictTime Time => time;
    public DateTimeOffset Now => now;

    /// <summary>The longest name of a site that stands in the text, the earliest of several.</summary>
    public (Guid Id, string Name)? FindSite(string text)
    {
        (Guid Id, string Name)? best = null;
        for (var at = 0; at + 2 <= text.Length; at++)
            foreach (var site in sitesByStart[text.Substring(at, 2)])
            {
                if (site.Name.Length <= (best?.Name.Length ?? 0)) break;
                if (string.CompareOrdinal(text, at, site.Name, 0, site.Name.Length) == 0) best = site;
            }
        return best;
    }
}
