namespace Chuangcheng.Model.Indicators;

/// <summary>A kind of place that may be visited.</summary>
public sealed record SiteType(
    string Code, string NameZh, string NameEn, string GroupZh, string UnitZh, string RouteRuleZh, string SamplingHintZh, string PatrolIntervalZh,
    string LeadDepartment, bool InPointList2018, string NoteZh);
