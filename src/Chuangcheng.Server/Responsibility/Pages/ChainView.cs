using Chuangcheng.Server.Console;
using Chuangcheng.Server.Sites;

namespace Chuangcheng.Server.Responsibility.Pages;

/// <summary>Who answers for a place on a day.</summary>
/// <param name="Found">Sites the words fit, to choose from.</param>
/// <param name="Chain">Null until a place is chosen.</param>
public sealed record ChainView(string Q, string? Site, string? Ground, string? Item, DateOnly On, IReadOnlyList<SiteLine> Found, ChainAnswer? Chain, IReadOnlyList<Choice> Grounds, IReadOnlyList<Choice> Items, bool MayKeep)
{
    public string? Refusal { get; init; }
}
