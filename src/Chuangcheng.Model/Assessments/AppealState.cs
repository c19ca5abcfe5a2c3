namespace Chuangcheng.Model.Assessments;

/// <summary>The numbers are stored: never renumber.</summary>
public enum AppealState : byte
{
    Raised = 1,
    /// <summary>The finding is changed and the score reckoned again.</summary>
    Upheld = 2,
    Rejected = 3,
}
