namespace Chuangcheng.Model.Time;

/// <summary>Units of a promised time (R-CAL-10).</summary>
public enum TimeLimitUnit
{
    /// <summary>Clock hours.</summary>
    CH,
    /// <summary>Working hours 工作时.</summary>
    WH,
    /// <summary>Working days 工作日, ending at the close of business.</summary>
    WD,
    /// <summary>Natural days 自然日, rolled to the next working day.</summary>
    ND,
}
