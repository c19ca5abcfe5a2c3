namespace Chuangcheng.Model.Assessments;

/// <summary>One record of a rate's denominator as a period freezes it.</summary>
/// <param name="Good">It earns its share: on time, first pass, not come back, found by the unit itself.</param>
public sealed record RateFact(ComponentSource Source, Guid Record, string Name, bool Good, string Item = "", string Indicator = "");
