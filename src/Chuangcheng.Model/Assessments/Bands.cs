namespace Chuangcheng.Model.Assessments;

/// <summary>The bands notices colour scores by; compared unrounded.</summary>
public static class Bands
{
    public static Band Of(decimal? score) => score switch { null => Band.Unknown, >= 90 => Band.Good, >= 85 => Band.Fair, _ => Band.Under };
}
