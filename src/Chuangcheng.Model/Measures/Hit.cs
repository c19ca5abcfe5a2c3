namespace Chuangcheng.Model.Measures;

/// <summary>How a record counts.</summary>
internal enum Hit : byte
{
    No = 0,
    /// <summary>In the denominator only.</summary>
    Of = 1,
    /// <summary>In both; for a plain count, counted.</summary>
    Counted = 2,
}
