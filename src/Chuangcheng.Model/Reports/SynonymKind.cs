namespace Chuangcheng.Model.Reports;

public enum SynonymKind
{
    /// <summary>What is counted.</summary>
    Object = 1,

    /// <summary>The measure word.</summary>
    Measure = 2,
}
