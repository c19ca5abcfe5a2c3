namespace Chuangcheng.Model.Assessments;

/// <summary>Who reads the published sheets besides their owner; a unit always reads its own. The numbers are stored: never renumber.</summary>
public enum Audience : byte
{
    /// <summary>Each unit reads its own sheet only.</summary>
    Own = 1,
    /// <summary>The units of one class read each other's.</summary>
    Class = 2,
    /// <summary>Everybody who may read measures.</summary>
    Everybody = 3,
}
