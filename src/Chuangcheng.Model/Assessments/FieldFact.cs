using Chuangcheng.Model.Indicators;

namespace Chuangcheng.Model.Assessments;

/// <summary>One observation as a period freezes it: pass or fail only, graded by the item's version of that day.</summary>
/// <param name="Site">Equal for the same place.</param>
/// <param name="Place">Its name.</param>
/// <param name="Problem">The problem it opened; null when none.</param>
public sealed record FieldFact(
    Guid Visit, string Item, string ItemName, string Indicator, string Site, string Place, string SiteType, decimal Grade, bool Passed,
    bool Serious = false, Dimension Dimension = Dimension.Static, decimal Weight = 1, Guid? Problem = null);
