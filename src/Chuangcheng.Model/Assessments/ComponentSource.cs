namespace Chuangcheng.Model.Assessments;

/// <summary>
/// Where a component's points come from (R-ASM-02). Articles published, leaders' comments, log-ins, photos and likes are not here
/// and cannot be chosen (R-BURDEN-09). The numbers are stored: never renumber.
/// </summary>
public enum ComponentSource : byte
{
    /// <summary>Field checks by R-SCORE-10: sites, types, unit.</summary>
    Field = 1,
    /// <summary>Static observations passed; they are to be met in full.</summary>
    Static = 2,
    /// <summary>Grades of dynamic observations.</summary>
    Dynamic = 3,
    /// <summary>按期整改率.</summary>
    OnTime = 4,
    /// <summary>一次合格率.</summary>
    FirstPass = 5,
    /// <summary>100 less 反弹率.</summary>
    Rebound = 6,
    /// <summary>自查发现率.</summary>
    SelfFound = 7,
    /// <summary>接诉即办, entered from the hotline's own notice.</summary>
    Hotline = 8,
    /// <summary>材料完整率, entered.</summary>
    Materials = 9,
    /// <summary>Survey, entered.</summary>
    Survey = 10,
    /// <summary>Mean of the published scores of another scheme inside the period: a yearly roll-up.</summary>
    Periods = 11,
}
