namespace Chuangcheng.Model.Problems;

/// <summary>States of a problem (domain 6.1). The numbers are stored: never renumber.</summary>
public enum ProblemState : byte
{
    /// <summary>待核实.</summary>
    Reported = 1,
    /// <summary>待交办.</summary>
    Registered = 2,
    /// <summary>已交办.</summary>
    Assigned = 3,
    /// <summary>整改中.</summary>
    InWork = 4,
    /// <summary>待复核.</summary>
    FedBack = 5,
    /// <summary>已销号.</summary>
    Closed = 6,
    /// <summary>观察期.</summary>
    Watching = 7,
    /// <summary>已归档.</summary>
    Archived = 8,
    /// <summary>反弹: found again while watched; the new case links back to this one.</summary>
    Rebounded = 9,
    /// <summary>长期挂账.</summary>
    LongTerm = 10,
    /// <summary>不予立案.</summary>
    Rejected = 11,
    /// <summary>并案.</summary>
    Merged = 12,
    /// <summary>撤销.</summary>
    Withdrawn = 13,
}
