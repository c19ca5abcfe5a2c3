using Chuangcheng.Model.Assessments;

namespace Chuangcheng.Model.Tests.Assessments;

public sealed class RanksAndFlags
{
    [Fact]
    public void EqualScoresShareARankAndTheNextSkips() => Ranking.Of([Facts.Sheet(1, 90), Facts.Sheet(2, 95), Facts.Sheet(3, 90), Facts.Sheet(4, 80)], 30)
        .Select(s => (s.Sheet.Unit, s.Rank)).ShouldBe([(2, 1), (1, 2), (3, 2), (4, 4)]);

    [Fact]
    public void ScoresThatOnlyLookEqualAreRankedUnrounded() =>
        Ranking.Of([Facts.Sheet(1, 90.001m), Facts.Sheet(2, 90.002m)], 30).Select(s => (s.Sheet.Unit, s.Rank)).ShouldBe([(2, 1), (1, 2)]);

    [Fact]
    public void UnitsWithoutSitesDataOrCasesAreNotRankedAndSayWhy() =>
        Ranking.Of([Facts.Sheet(1, 99, cases: 29), Facts.Sheet(2, 99, hasSites: false), Facts.Sheet(3, null), Facts.Sheet(4, 70, cases: 30)], 30)
            .Select(s => (s.Sheet.Unit, s.Rank, s.WhyNot)).ShouldBe([(4, 1, null), (1, null, "few-cases"), (2, null, "no-sites"), (3, null, "no-data")]);

    [Fact]
    public void TheRedFlagAsksForNinetyTheFirstPlaceAndNoEvent()
    {
        var rule = new FlagRule(FlagKind.RedFlag, AtLeast: 90, First: 1);
        Holders(rule, Facts.Sheet(1, 91), Facts.Sheet(2, 93)).ShouldBe([2]);
        Holders(rule, Facts.Sheet(1, 89.99m), Facts.Sheet(2, 80)).ShouldBeEmpty();
        Holders(rule, Facts.Sheet(1, 91), Facts.Sheet(2, 93, vetoed: true)).ShouldBeEmpty();
    }

    [Fact]
    public void TheLastGetsTheYellowFlagWithItsEquals() =>
        Holders(new FlagRule(FlagKind.YellowFlag, Last: 1, BarredByEvents: false), Facts.Sheet(1, 91), Facts.Sheet(2, 70), Facts.Sheet(3, 70)).ShouldBe([2, 3]);

    [Fact]
    public void TheBlackListAsksForTwoPeriodsRunning()
    {
        var rule = new FlagRule(FlagKind.BlackList, Last: 1, InARow: 2, BarredByEvents: false);
        var (now, before) = (Ranking.Of([Facts.Sheet(1, 70), Facts.Sheet(2, 90)], 30), Ranking.Of([Facts.Sheet(1, 95), Facts.Sheet(2, 90)], 30));
        rule.Holders([now]).ShouldBeEmpty();
        rule.Holders([now, before]).ShouldBeEmpty();
        rule.Holders([now, now]).ShouldBe([1]);
    }

    [Theory]
    [InlineData("90", Band.Good)]
    [InlineData("89.999", Band.Fair)]
    [InlineData("85", Band.Fair)]
    [InlineData("84.999", Band.Under)]
    public void BandsAreComparedUnrounded(string score, Band band) => Bands.Of(decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(band);

    [Fact]
    public void ASchemeThatMixesClassesOrDoesNotAddUpIsNotUsed()
    {
        var good = Facts.Scheme(new Component("field", ComponentSource.Field, 100));
        good.Faults().ShouldBeEmpty();
        (good with { Total = 90 }).Faults().ShouldContain("weights-do-not-sum");
        (good with { Classes = [.. good.Classes, good.Classes[0]] }).Faults().ShouldContain("classes-mixed");
        (good with { Components = [] }).Faults().ShouldContain("no-components");
        (good with { Components = [new("a", ComponentSource.Periods, 100)] }).Faults().ShouldContain("component-of");
        Facts.Scheme(new("a", ComponentSource.Field, 50), new("a", ComponentSource.OnTime, 50)).Faults().ShouldContain("component-twice");
    }

    [Fact]
    public void NoComponentCountsArticlesLogInsPhotosOrLikes() => Enum.GetNames<ComponentSource>()
        .ShouldBe(["Field", "Static", "Dynamic", "OnTime", "FirstPass", "Rebound", "SelfFound", "Hotline", "Materials", "Survey", "Periods"]);

    private static IReadOnlyList<int> Holders(FlagRule rule, params ScoreSheet[] sheets) => rule.Holders([Ranking.Of(sheets, 30)]);
}
