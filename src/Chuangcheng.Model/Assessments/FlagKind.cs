namespace Chuangcheng.Model.Assessments;

/// <summary>Flags and lists. The numbers are stored: never renumber.</summary>
public enum FlagKind : byte
{
    /// <summary>流动红旗.</summary>
    RedFlag = 1,
    /// <summary>黄旗.</summary>
    YellowFlag = 2,
    /// <summary>蓝旗.</summary>
    BlueFlag = 3,
    /// <summary>红榜.</summary>
    RedList = 4,
    /// <summary>黑榜.</summary>
    BlackList = 5,
    /// <summary>擂台: who reports at the arena.</summary>
    Arena = 6,
}
