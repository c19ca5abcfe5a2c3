namespace Chuangcheng.Model.Inspections;

/// <summary>What a cadence counts in.</summary>
public enum CadencePeriod : byte
{
    Day = 1,
    Week = 2,
    /// <summary>The round as a whole.</summary>
    Round = 3,
}
