namespace Chuangcheng.Model.Assessments;

/// <summary>What a negative event leads to (domain 3.6). The numbers are stored: never renumber.</summary>
public enum Consequence : byte
{
    Deduct = 1,
    SuspendNomination = 2,
    /// <summary>For one year.</summary>
    SuspendTitle = 3,
    CancelTitle = 4,
}
