namespace Chuangcheng.Model.Problems;

/// <summary>How a case is put right 整改方式. The numbers are stored: never renumber.</summary>
public enum FixPath : byte
{
    /// <summary>Within the item's own limit.</summary>
    Usual = 0,
    /// <summary>立行立改: at once.</summary>
    AtOnce = 1,
    /// <summary>限期整改: by a named day.</summary>
    ByDeadline = 2,
    /// <summary>季节性: can only be done in its season, as planting; the clock stands still until then.</summary>
    Seasonal = 3,
    /// <summary>长期整改: by milestones.</summary>
    LongRunning = 4,
    /// <summary>场所关闭: the venue is closed; the clock stands still until it opens again.</summary>
    VenueClosed = 5,
}
