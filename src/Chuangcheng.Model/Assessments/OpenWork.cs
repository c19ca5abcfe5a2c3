namespace Chuangcheng.Model.Assessments;

/// <summary>A problem that can still be fixed before the cut-off.</summary>
/// <param name="Hours">Working hours such a fix usually takes; null when not known.</param>
public sealed record OpenWork(Guid Problem, string Name, string Site, string Item, decimal? Hours = null);
