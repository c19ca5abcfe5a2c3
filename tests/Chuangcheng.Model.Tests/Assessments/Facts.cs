using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Model.Tests.Assessments;

/// <summary>Small schemes and facts for the tests.</summary>
internal static class Facts
{
    public static readonly DateOnly End = new(2026, 5, 31);

    public static Scheme Scheme(params Component[] components) => new()
    {
        Name = "月度考核", Classes = [new("street", "街道", [UnitKind.Street]), new("town", "镇", [UnitKind.Town])], Components = components, Total = components.Sum(c => c.Weight),
    };

    public static FieldFact Field(string site, string item, decimal grade, string type = "ST06", Dimension dimension = Dimension.Static, bool serious = false, int visit = 1, decimal weight = 1) => new(
        Id(visit), item, item, "Ⅲ-58", site, site, type, grade, grade == 1, serious, dimension, weight);

    public static UnitFacts Of(params FieldFact[] field) => UnitFacts.None(1, End) with { HasSites = true, Field = field };

    public static IReadOnlyList<RateFact> Rates(ComponentSource source, int good, int of) => [.. Enumerable.Range(0, of).Select(i => new RateFact(source, Id(1000 + i), $"{i}", i < good))];

    public static NegativeEvent Event(decimal points, DateOnly? on = null, Consequence consequence = Consequence.Deduct, int months = 12, bool fraud = false) =>
        new(Id(9000 + (int)points), "G15", on ?? End.AddMonths(-1), null, 3, consequence, points, months, "事故", fraud);

    public static ScoreSheet Sheet(int unit, decimal? score, int cases = 100, bool hasSites = true, bool vetoed = false) => new(unit, 100, score, cases, [], [], hasSites, vetoed);

    public static Guid Id(int no) => new(no, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
