namespace Chuangcheng.Model.Assessments;

/// <summary>What was asked of one level in one month: forms × counts.</summary>
public sealed record BurdenLine(int Month, string Level, IReadOnlyDictionary<string, int> Counts, int SparedCount)
{
    public int Entries => BurdenForm.All.Sum(form => form.Entries * Counts.GetValueOrDefault(form.Code));
    public decimal Minutes => BurdenForm.All.Sum(form => form.Minutes * Counts.GetValueOrDefault(form.Code));

    /// <summary>Minutes nobody spent because what was entered once served again (R-BURDEN-04).</summary>
    public decimal Spared => BurdenForm.Spared.Minutes * SparedCount;
}
