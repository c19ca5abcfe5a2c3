namespace Chuangcheng.Server.Assessments.Pages;

/// <summary>All periods the reader may see.</summary>
/// <param name="Keeps">The reader may open and publish.</param>
public sealed record AssessmentsView(IReadOnlyList<PeriodLine> Periods, IReadOnlyList<SchemeLine> Schemes, IReadOnlyList<OutsideLine> Outside, bool Keeps, string? Refusal = null);
