namespace Chuangcheng.Model.Measures;

/// <summary>What a measure can be counted by.</summary>
public enum Dimension
{
    /// <summary>Problems: the unit that answers; checks: the unit on whose ground it was made.</summary>
    Unit,
    Street,
    SiteType,
    Indicator,
    Item,
    Source,
    /// <summary>Key: year × 100 + month.</summary>
    Month,
    /// <summary>Key: DateOnly.DayNumber.</summary>
    Day,
}
