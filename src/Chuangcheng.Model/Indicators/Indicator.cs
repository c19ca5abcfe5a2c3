namespace Chuangcheng.Model.Indicators;

/// <summary>A row of the assessment system.</summary>
/// <param name="Weight">Weight inside its edition; levels Ⅰ and Ⅱ carry the sum of theirs.</param>
/// <param name="ConfirmedInSeed">Name and place are those of a real bulletin (seed 002); all others are our own wording.</param>
public sealed record Indicator(
    IndicatorCode Code, IndicatorCode? Parent, string NameZh, string NameEn, string Scope, IReadOnlyList<string> Methods, string LeadDepartment,
    IReadOnlyList<string> SupportDepartments, IReadOnlyList<string> SiteTypes, string StandardZh, IReadOnlyList<string> MaterialKinds, decimal Weight,
    IReadOnlyList<string> CheckItems, bool ConfirmedInSeed);
