namespace Chuangcheng.Server.Inspections.Pages;

/// <summary>One visit.</summary>
/// <param name="Place">The site's name, or the free place's words.</param>
public sealed record VisitView(VisitAnswer Visit, string Place, RoundLine? Round);
