using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Inspections.Pages;

/// <summary>The rounds one may know of.</summary>
/// <param name="Shown">running or all.</param>
/// <param name="Templates">Codes of what a round can begin with; empty for those who do not plan.</param>
public sealed record RoundsView(Page<RoundLine> Rounds, string Shown, IReadOnlyList<string> Templates, bool MayPlan, bool MayRecord);
