namespace Chuangcheng.Model.Assessments;

/// <summary>Where a score lies: 90 and more, 85 and more, under.</summary>
public enum Band
{
    Unknown,
    Under,
    Fair,
    Good,
}
