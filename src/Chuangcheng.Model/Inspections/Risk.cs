namespace Chuangcheng.Model.Inspections;

/// <summary>What is known of a site's trouble when a round is drawn.</summary>
/// <param name="Open">Open problems.</param>
/// <param name="Serious">Those of severity 3.</param>
/// <param name="Rebounds">Problems that came back in the last year.</param>
/// <param name="DaysSinceVisit">Null when nobody was ever there.</param>
public sealed record Risk(int Open, int Serious, int Rebounds, int? DaysSinceVisit)
{
    public const int Most = 10;

    /// <summary>1 to 10: one for the place itself, one for each open problem up to three, two for a serious one, one for each rebound up to two, one for thirty days unvisited and two for ninety or never.</summary>
    public int Weight => Math.Min(Most, 1 + Math.Min(Open, 3) + (Serious > 0 ? 2 : 0) + Math.Min(Rebounds, 2) + (DaysSinceVisit switch { null or >= 90 => 2, >= 30 => 1, _ => 0 }));
}
