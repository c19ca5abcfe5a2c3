namespace Chuangcheng.Model.Reports;

/// <summary>What a report is read against.</summary>
/// <param name="Units">Names of the register.</param>
/// <param name="Places">Sites by id and name.</param>
/// <param name="Indicators">Ⅲ codes with name and standard.</param>
public sealed record ReportKnowledge(IReadOnlyCollection<string> Units, IReadOnlyList<(Guid Id, string Name)> Places, IReadOnlyList<(string Code, string Name, string Standard)> Indicators);
