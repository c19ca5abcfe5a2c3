using Chuangcheng.Server.Console;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Sites.Pages;

/// <summary>Sites as a table, or on the map.</summary>
/// <param name="Filters">Those in force, by name.</param>
/// <param name="Href">The page's address with one filter changed.</param>
/// <param name="Extent">Where the map begins: minLon,minLat,maxLon,maxLat; empty without surveyed sites.</param>
public sealed record SitesView(
    Page<SiteLine> Sites, bool OnMap, IReadOnlyDictionary<string, string> Filters, IReadOnlyList<Choice> Types, IReadOnlyList<Choice> Grounds, IReadOnlyList<Choice> Units, string Extent, Func<string, string?, string> Href, bool MayKeep, string? NextHref)
{
    public string? Done { get; init; }
    public string? Refusal { get; init; }

    public string? this[string name] => Filters.GetValueOrDefault(name);
}
