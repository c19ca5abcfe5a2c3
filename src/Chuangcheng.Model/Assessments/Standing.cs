namespace Chuangcheng.Model.Assessments;

/// <summary>A unit among those of its class.</summary>
/// <param name="Rank">Equal scores share it, the next skips; null when it is not ranked.</param>
/// <param name="WhyNot">no-sites, no-data or few-cases; null when ranked.</param>
public sealed record Standing(ScoreSheet Sheet, int? Rank, string? WhyNot);
