using Chuangcheng.Model.Indicators;

namespace Chuangcheng.Model.Inspections;

/// <summary>A visit as it is scored.</summary>
/// <param name="Site">Equal for the same place.</param>
/// <param name="Unit">The unit the place belongs to, as a street.</param>
public sealed record ScoredVisit(string Site, string Type, int Unit, IReadOnlyList<ScoredCheck> Checks);

/// <summary>One item of a visit; those not applicable or not observed are left out before.</summary>
/// <param name="Weight">w of R-SCORE-10.</param>
/// <param name="Grade">g: 0 to 1.</param>
/// <param name="Serious">Severity 3.</param>
public sealed record ScoredCheck(string Item, IndicatorCode Indicator, decimal Weight, decimal Grade, bool Passed, bool Serious = false);
