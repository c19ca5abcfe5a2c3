namespace Chuangcheng.Model.Problems;

/// <summary>The steps of the lifecycle. The numbers are stored: never renumber.</summary>
public enum Move : byte
{
    /// <summary>核实: the report is true.</summary>
    Verify = 1,
    /// <summary>立案: accepted as found, by an inspection.</summary>
    Register = 2,
    /// <summary>交办, and 改派 when done again.</summary>
    Assign = 3,
    /// <summary>签收.</summary>
    Sign = 4,
    /// <summary>退回: not ours.</summary>
    Return = 5,
    /// <summary>延期: asked for by the unit, granted by the office.</summary>
    Extend = 6,
    /// <summary>挂账: asked for by the unit, approved by the office.</summary>
    LongTerm = 7,
    /// <summary>恢复整改: a long-term case goes back to work.</summary>
    Resume = 8,
    /// <summary>反馈: the unit says done.</summary>
    Feedback = 9,
    /// <summary>返工: verification failed.</summary>
    SendBack = 10,
    /// <summary>销号: verified.</summary>
    Close = 11,
    /// <summary>进入观察期.</summary>
    Watch = 12,
    /// <summary>反弹.</summary>
    Rebound = 13,
    /// <summary>归档.</summary>
    Archive = 14,
    /// <summary>不予立案.</summary>
    Reject = 15,
    /// <summary>并案.</summary>
    Merge = 16,
    /// <summary>撤销.</summary>
    Withdraw = 17,
    /// <summary>立行立改: found and fixed on the spot.</summary>
    FixOnTheSpot = 18,
    /// <summary>请求协调: needs coordination.</summary>
    Coordinate = 19,
    /// <summary>不同意延期或挂账.</summary>
    Decline = 20,
}
