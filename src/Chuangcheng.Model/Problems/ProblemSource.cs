namespace Chuangcheng.Model.Problems;

/// <summary>Where a problem came from. The numbers are stored: never renumber.</summary>
public enum ProblemSource : byte
{
    /// <summary>检查.</summary>
    Inspection = 1,
    /// <summary>巡查: a street's, community's or operator's own patrol.</summary>
    Patrol = 2,
    /// <summary>热线.</summary>
    Hotline = 3,
    /// <summary>群众反映.</summary>
    Citizen = 4,
    /// <summary>导入.</summary>
    Imported = 5,
}
