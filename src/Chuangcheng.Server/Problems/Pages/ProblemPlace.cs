using Chuangcheng.Server.Console;
using Chuangcheng.Server.Console.Components;

namespace Chuangcheng.Server.Problems.Pages;

/// <summary>Where it is.</summary>
/// <param name="SiteType">Empty for a free place.</param>
/// <param name="Href">The site's page; null for a free place.</param>
public sealed record ProblemPlace(string Name, string SiteType, string Address, string Territory, string? Href);
