namespace Chuangcheng.Model.Reports;

/// <summary>A stretch of a report that was read.</summary>
/// <param name="From">In the text as sent.</param>
/// <param name="Says">How it was understood: an ISO day, a code, the id of a site, the figure's verb and thing.</param>
/// <param name="Doubt">verb, thing, several-places or year; null when there is none.</param>
public sealed record Mark(MarkKind Kind, int From, int Length, string Says, string? Doubt);
