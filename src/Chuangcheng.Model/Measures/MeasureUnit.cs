namespace Chuangcheng.Model.Measures;

public enum MeasureUnit
{
    Count,
    /// <summary>0 to 100.</summary>
    Percent,
    /// <summary>Working hours.</summary>
    Hours,
    /// <summary>Calendar days.</summary>
    Days,
    /// <summary>Points lost, 1 for an item wholly lost.</summary>
    Points,
}
