using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Indicators;

namespace Chuangcheng.Model.Tests.Assessments;

/// <summary>One street's month, reckoned by hand on paper.</summary>
public sealed class TheScoreBook
{
    private static readonly Scheme Scheme = Facts.Scheme(
        new("field", ComponentSource.Field, 40), new("on-time", ComponentSource.OnTime, 30), new("first-pass", ComponentSource.FirstPass, 10), new("hotline", ComponentSource.Hotline, 20))
        with { TypeWeights = new Dictionary<string, decimal> { ["ST01"] = 3 } };

    // ST01 weighs 3: S1 = (1 + .66 + 0) / 3 → 55.3333, S2 = 100 → mean 77.6667. ST06 weighs 1: S3 = (1 + .33) / 2 → 66.5.
    // Field = (3 × 77.6667 + 66.5) / 4 = 74.875. On time 7 of 8 = 87.5. First pass: no data. Hotline 92.5.
    private static readonly UnitFacts Unit = Facts.Of(
        Facts.Field("S1", "a", 1, "ST01"), Facts.Field("S1", "b", .66m, "ST01", Dimension.Dynamic), Facts.Field("S1", "c", 0, "ST01"),
        Facts.Field("S2", "a", 1, "ST01", visit: 2), Facts.Field("S3", "a", 1, visit: 3), Facts.Field("S3", "b", .33m, dimension: Dimension.Dynamic, visit: 3))
        with { Rates = Facts.Rates(ComponentSource.OnTime, 7, 8), Entered = [new("hotline", 92.5m, "12345 5月通报")] };

    [Fact]
    public void IsTheHundredthReckonedByHand()
    {
        var sheet = Scoring.Score(Scheme, Unit);
        sheet.Components.Select(c => c.Value).ShouldBe([74.875m, 87.5m, null, 92.5m]);
        sheet.NoData.ShouldBe(["first-pass"]);
        // (40 × 74.875 + 30 × 87.5 + 20 × 92.5) / 90 = (2995 + 2625 + 1850) / 90 = 83.0000
        sheet.Shown.ShouldBe(83.00m);
        sheet.Cases.ShouldBe(14);
    }

    [Fact]
    public void NamesEachLostPoint()
    {
        var sheet = Scoring.Score(Scheme, Unit);
        // 17 lost in all. S1/c: 100 × 1/3 / 2 sites × 3/4 types × 40/90 = 5.5556
        sheet.Losses.Single(l => l.Item == "c").Points.ShouldBe(5.5556m, .0001m);
        sheet.Losses.Single(l => l.Component == "on-time").Points.ShouldBe(4.1667m, .0001m);
        sheet.Losses.Single(l => l.Component == "hotline").ShouldSatisfyAllConditions(l => l.What.ShouldBe("12345 5月通报"), l => l.Points.ShouldBe(1.6667m, .0001m));
        sheet.ShownLosses.Sum().ShouldBe(17.00m);
    }

    [Fact]
    public void DeductsAfterWeighingAndNeverBelowZero()
    {
        var three = Scoring.Score(Scheme, Unit with { Events = [Facts.Event(3)] });
        three.Shown.ShouldBe(80.00m);
        var all = Scoring.Score(Scheme, Unit with { Events = [Facts.Event(60), Facts.Event(50, Facts.End)] });
        all.Score.ShouldBe(0);
        all.Losses.Sum(l => l.Points).ShouldBe(100m, .0000001m);
    }

    [Fact]
    public void ForgetsEventsWhenTheirMonthsAreOver()
    {
        Scoring.Score(Scheme, Unit with { Events = [Facts.Event(3, Facts.End.AddMonths(-12))] }).Shown.ShouldBe(83.00m);
        Scoring.Score(Scheme, Unit with { Events = [Facts.Event(3) with { Standing = false }] }).Shown.ShouldBe(83.00m);
    }

    [Theory]
    [InlineData(Consequence.Deduct, false)]
    [InlineData(Consequence.SuspendNomination, true)]
    [InlineData(Consequence.SuspendTitle, true)]
    [InlineData(Consequence.CancelTitle, true)]
    public void IsBarredByEveryConsequenceButPoints(Consequence consequence, bool vetoed) =>
        Scoring.Score(Scheme, Unit with { Events = [Facts.Event(0, consequence: consequence)] }).Vetoed.ShouldBe(vetoed);

    [Fact]
    public void HoldsASiteUnderFiftyNineWhereASeriousItemFails()
    {
        var facts = Facts.Of([.. Enumerable.Range(0, 9).Select(i => Facts.Field("S1", $"a{i}", 1)), Facts.Field("S1", "fire", 0, serious: true)]);
        var plain = Facts.Scheme(new Component("field", ComponentSource.Field, 100));
        Scoring.Score(plain, facts).Score.ShouldBe(90);
        var capped = Scoring.Score(plain with { CapsSerious = true }, facts);
        capped.Score.ShouldBe(59);
        capped.Losses.Single().Points.ShouldBe(41);
    }

    [Fact]
    public void RollsYearsAndMethodsUp()
    {
        Rolling.Of([90, 92, 95], Rolling.First).ShouldBe(93.1m);
        Rolling.Of([90, 92, 95], Rolling.Second, deductions: 3).ShouldBe(90.5m);
        // Material 40, field 40, questionnaire 20; the questionnaire is not in yet.
        Rolling.Of([90, 80, null], [40, 40, 20]).ShouldBe(85m);
        Rolling.Of([2, 1, 1], Rolling.First, deductions: 9).ShouldBe(0);
        Rolling.Of([null, null, null], Rolling.First).ShouldBeNull();
    }

    [Fact]
    public void IsScoredAgainWhenAnAppealIsUpheld()
    {
        var adjusted = Adjustment.Apply(Unit, [new Adjustment(Facts.Id(1), "c", LeaveOut: true)]);
        // S1 = 83, mean 91.5, field = (3 × 91.5 + 66.5) / 4 = 85.25 → (3410 + 2625 + 1850) / 90 = 87.6111
        Scoring.Score(Scheme, adjusted).Shown.ShouldBe(87.61m);
        new Adjustment(Facts.Id(1), "nothing", true).Concerns(Unit).ShouldBeFalse();
    }
}
