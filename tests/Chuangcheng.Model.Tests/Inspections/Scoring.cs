using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;

namespace Chuangcheng.Model.Tests.Inspections;

/// <summary>R-SCORE-10 to 12, reckoned by hand.</summary>
public sealed class Scoring
{
    private static readonly IndicatorCode One = new(3, 1), Two = new(3, 2), Three = new(3, 3);

    private static ScoredCheck Check(string item, decimal grade, decimal weight = 1, IndicatorCode? of = null, bool serious = false) => new(item, of ?? One, weight, grade, grade == 1, serious);

    private static Indicator Indicator(IndicatorCode code, IndicatorCode? parent, decimal weight) => new(code, parent, "", "", "", [], "", [], [], "", [], weight, [], false);

    [Fact]
    public void OfASiteIsTheWeightedShareOfItsPoints()
    {
        // 100 × (2·1 + 1·0.66 + 1·0) ÷ 4 = 66.5
        var assessment = new Assessment([new("S1", "ST01", 7, [Check("a", 1, 2), Check("b", .66m), Check("c", 0)])], []);
        assessment.Sites["S1"].Value.ShouldBe(66.5m);
        (assessment.Sites["S1"].Observations, assessment.Sites["S1"].Passed).ShouldBe((3, 1));
    }

    [Fact]
    public void OfATypeIsTheMeanOfItsSitesHoweverManyItemsEachHas()
    {
        var assessment = new Assessment([new("S1", "ST01", 7, [Check("a", 1), Check("b", 1), Check("c", 1)]), new("S2", "ST01", 7, [Check("a", 0)])], []);
        assessment.Types["ST01"].Value.ShouldBe(50m);
        assessment.ObservationRate.ShouldBe(.75m);
    }

    [Fact]
    public void OfAUnitWeighsItsTypes()
    {
        ScoredVisit[] visits = [new("S1", "ST01", 7, [Check("a", 1)]), new("S2", "ST06", 7, [Check("a", .5m)]), new("S3", "ST06", 8, [Check("a", 0)])];
        var assessment = new Assessment(visits, [], new Dictionary<string, decimal> { ["ST01"] = 3 });
        assessment.Units[7].Value.ShouldBe(87.5m);
        assessment.Units[8].Value.ShouldBe(0m);
        // Types over the whole: ST01 100 (3), ST06 25 (1).
        assessment.Whole.Value.ShouldBe(81.25m);
    }

    [Fact]
    public void OfAnIndicatorIsOverAllItsObservationsAndChildrenWithoutDataAreLeftOut()
    {
        var (second, first) = (new IndicatorCode(2, 1), new IndicatorCode(1, 1));
        Indicator[] tree = [Indicator(first, null, 10), Indicator(second, first, 6), Indicator(One, second, 2), Indicator(Two, second, 1), Indicator(Three, second, 3)];
        var assessment = new Assessment([new("S1", "ST01", 7, [Check("a", 1), Check("b", 0), Check("c", 1, of: Two)])], tree);
        assessment.Indicators[One].Value.ShouldBe(50m);
        assessment.Indicators[Two].Value.ShouldBe(100m);
        assessment.Indicators[Three].Value.ShouldBeNull();
        assessment.Indicators[second].Shown.ShouldBe(66.67m);
        assessment.Indicators[first].Value.ShouldBe(assessment.Indicators[second].Value);
    }

    [Fact]
    public void HoldsASiteUnderFiftyNineOnlyWhenTheRuleIsOn()
    {
        ScoredVisit[] visits = [new("S1", "ST01", 7, [Check("a", 1, 9), Check("fire", 0, serious: true)])];
        new Assessment(visits, []).Sites["S1"].Value.ShouldBe(90m);
        new Assessment(visits, [], capped: true).Sites["S1"].Value.ShouldBe(59m);
    }

    [Fact]
    public void RanksByUnroundedValuesAndSkipsAfterATie()
    {
        Score Of(decimal points) => new(points, 3, 3, 0);
        var ranked = Assessment.Ranked(new Dictionary<string, Score> { ["a"] = Of(2), ["b"] = Of(2), ["c"] = Of(1.9999m), ["d"] = Of(3), ["none"] = Score.None });
        ranked.Select(r => (r.Of, r.Rank)).ShouldBe([("d", 1), ("a", 2), ("b", 2), ("c", 4)]);
    }

    [Fact]
    public void RoundsHalfAwayFromZeroForDisplayOnly()
    {
        new Score(2.00125m, 3, 1, 0).Shown.ShouldBe(66.71m);
        new Score(12.345m, 100, 1, 0).Shown.ShouldBe(12.35m);
    }

    [Fact]
    public void ComparesTwoRoundsPlaceByPlace()
    {
        ScoredVisit[] before = [new("S1", "ST01", 7, [Check("a", 0), Check("b", 1), Check("c", 0)]), new("S2", "ST01", 7, [Check("a", 1)])];
        ScoredVisit[] after = [new("S1", "ST01", 7, [Check("a", 1), Check("b", 0), Check("c", .66m)]), new("S3", "ST01", 7, [Check("a", 0)])];
        RoundComparison.PlaceByPlace(before, after).ShouldBe([("S1", "a", Change.Better), ("S1", "b", Change.Worse), ("S1", "c", Change.StillBad)]);
        var rates = RoundComparison.By(before, after, (visit, _) => visit.Type);
        (rates[0].Before.Shown, rates[0].After.Shown).ShouldBe((50m, 25m));
    }
}
