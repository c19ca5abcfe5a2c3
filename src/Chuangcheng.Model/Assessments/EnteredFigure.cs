namespace Chuangcheng.Model.Assessments;

/// <summary>A figure from outside, for one component of one unit, with the paper it comes from.</summary>
public sealed class EnteredFigure
{
    public required int Period { get; init; }
    public required int Unit { get; init; }
    public required string Component { get; init; }

    /// <summary>0 to 100, in hundredths.</summary>
    public required int Hundredths { get; set; }

    public required string Source { get; set; }
}
