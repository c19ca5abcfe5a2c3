using Chuangcheng.Server.Console;
using Chuangcheng.Server.Console.Components;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Responsibility.Pages;

/// <summary>Places nobody answers for.</summary>
/// <param name="Points">All of them on the map, grouped.</param>
/// <param name="Steps">Steps of the chains in use.</param>
public sealed record GapsView(Page<GapLine> Gaps, IReadOnlyList<MapPoint> Points, IReadOnlyList<Choice> Types, IReadOnlyList<Choice> Grounds, IReadOnlyList<Choice> Steps, string? Step, string? Type, string? Unit, string? NextHref, bool MayKeep);
