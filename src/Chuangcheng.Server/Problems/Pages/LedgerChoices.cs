using Chuangcheng.Server.Console;
using Chuangcheng.Server.Console.Components;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>What the filters offer.</summary>
public sealed record LedgerChoices(
    IReadOnlyList<Choice> Units, IReadOnlyList<Choice> Indicators, IReadOnlyList<Choice> SiteTypes, IReadOnlyList<Choice> Items)
{
    /// <summary>The tree of streets and communities to look under.</summary>
    public IReadOnlyList<TreeNode> Places { get; init; } = [];

    public IReadOnlyList<Choice> For(string filter) => filter switch
    {
        "unit" or "street" => Units, "indicator" => Indicators, "siteType" => SiteTypes, "item" => Items, _ => [],
    };
}
