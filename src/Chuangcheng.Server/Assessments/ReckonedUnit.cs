using Chuangcheng.Model.Assessments;

namespace Chuangcheng.Server.Assessments;

/// <summary>A unit of a period, reckoned.</summary>
/// <param name="Frozen">The sheet in force; null while the period is open.</param>
internal sealed record ReckonedUnit(int Unit, string Class, UnitFacts Facts, ScoreSheet Sheet, Standing Standing, FrozenSheet? Frozen = null);
