namespace Chuangcheng.Model.Reports;

/// <summary>An indicator code a report may belong to, and why.</summary>
/// <param name="Written">It stands in the report itself.</param>
/// <param name="Words">Words of the catalogue found in the text.</param>
public sealed record Suggested(string Code, string Name, bool Written, IReadOnlyList<string> Words);
