namespace Chuangcheng.Model.Bulletins.Desk;

/// <summary>Where an issue stands. Numbers are stored: never renumber.</summary>
public enum IssueState : byte
{
    /// <summary>选编.</summary>
    Compiling = 1,

    /// <summary>编校.</summary>
    Proofing = 2,

    /// <summary>审核.</summary>
    Reviewing = 3,

    /// <summary>核签.</summary>
    Signing = 4,

    /// <summary>Signed and numbered, not yet out.</summary>
    Signed = 5,

    Issued = 6,

    /// <summary>Taken back; it keeps its number and says why (R-BUL-01).</summary>
    Withdrawn = 7,

    /// <summary>Given up before it had a number.</summary>
    Dropped = 8,
}
