namespace Chuangcheng.Model.Assessments;

/// <summary>Everything a unit's score is made of, frozen with the period: reckoned again it gives the same hundredth.</summary>
/// <param name="Until">Day on which negative events are asked whether they are in force.</param>
/// <param name="HasSites">False: not ranked (R-ASM-04).</param>
public sealed record UnitFacts(
    int Unit, DateOnly Until, bool HasSites, IReadOnlyList<FieldFact> Field, IReadOnlyList<RateFact> Rates, IReadOnlyList<EnteredFact> Entered, IReadOnlyList<NegativeEvent> Events)
{
    public static UnitFacts None(int unit, DateOnly until) => new(unit, until, false, [], [], [], []);
}
