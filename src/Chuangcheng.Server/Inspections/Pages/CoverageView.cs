using Chuangcheng.Server.Console;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Inspections.Pages;

/// <summary>Coverage as unit × type, and the grounds nobody has walked.</summary>
/// <param name="Unit">The unit whose insides are shown; null is the district.</param>
public sealed record CoverageView(CoverageMatrix Matrix, Page<CoverageLine> Never, IReadOnlyList<Choice> Streets, string? Unit, bool MayPlan, bool MayRecord);
