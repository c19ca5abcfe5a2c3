using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Inspections.Pages;

/// <summary>The walking list of a round, or of one of its teams.</summary>
public sealed record OrderView(RoundLine Round, WalkingList List, IReadOnlyList<Choice> Teams);
