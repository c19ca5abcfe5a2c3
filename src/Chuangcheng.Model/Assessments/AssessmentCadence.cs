namespace Chuangcheng.Model.Assessments;

/// <summary>How often a scheme is reckoned. The numbers are stored: never renumber.</summary>
public enum AssessmentCadence : byte
{
    /// <summary>Any days: a campaign, a mock test, a half year.</summary>
    Free = 1,
    Month = 2,
    Quarter = 3,
    Year = 4,
}
