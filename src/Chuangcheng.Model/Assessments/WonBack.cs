namespace Chuangcheng.Model.Assessments;

/// <summary>What fixing one problem wins back.</summary>
public sealed record WonBack(OpenWork Work, decimal Points)
{
    /// <summary>Null when the hours are not known.</summary>
    public decimal? PerHour => Work.Hours is > 0 ? Points / Work.Hours : null;
}
