namespace Chuangcheng.Server.Assessments.Pages;

/// <summary>Published roll-ups, newest first.</summary>
public sealed record RollUpsView(IReadOnlyList<PeriodLine> Periods);
