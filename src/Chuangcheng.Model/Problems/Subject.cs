namespace Chuangcheng.Model.Problems;

/// <summary>What is wrong, as the catalogue put it when the problem was found (rule 5: what was promised is stored).</summary>
public sealed record Subject(
    int ItemNo, string Item, string ItemName, string Indicator, int IndicatorNo, int Severity,
    string DepartmentType, int LimitValue, string LimitUnit, int WatchDays, bool AsksAfterPhoto)
{
    /// <summary>What kind of trouble an imported record names.</summary>
    public string Nature { get; init; } = "";
}
