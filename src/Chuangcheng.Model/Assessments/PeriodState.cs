namespace Chuangcheng.Model.Assessments;

/// <summary>The life of a period. The numbers are stored: never renumber.</summary>
public enum PeriodState : byte
{
    /// <summary>Reckoned anew at each look; seen by its owner only.</summary>
    Open = 1,
    /// <summary>Frozen and chained; findings may be contested until the window closes.</summary>
    Published = 2,
}
