using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Model.Assessments;

/// <summary>Units that may be compared: streets, towns, departments … never mixed (R-ASM-01).</summary>
public sealed record ObjectClass(string Code, string Name, IReadOnlyList<UnitKind> Kinds);
