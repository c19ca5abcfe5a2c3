using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Indicators;

namespace Chuangcheng.Model.Tests.Assessments;

public sealed class LookingAhead
{
    private static readonly Scheme Scheme = Facts.Scheme(new Component("field", ComponentSource.Field, 100));

    [Theory]
    [InlineData("COMMERCE", "COMMERCE", SitePart.Inside)]
    [InlineData("MARKET", "COMMERCE", SitePart.Inside)]
    [InlineData("OPERATOR", "COMMERCE", SitePart.Inside)]
    [InlineData("ENFORCEMENT", "COMMERCE", SitePart.Around)]
    [InlineData("TRAFFIC_POLICE", "HEALTH", SitePart.Around)]
    [InlineData("URBAN_MGMT", "URBAN_MGMT", SitePart.Inside)]
    [InlineData("STREET", "", SitePart.Around)]
    public void TellsInsideFromAroundByWhoAnswers(string department, string lead, SitePart part) => SiteParts.Of(department, lead, SiteParts.Read("")).ShouldBe(part);

    [Fact]
    public void ReadsADistrictsOwnListOfThoseAround()
    {
        SiteParts.Read("WATER；SANITATION").ShouldBe(["WATER", "SANITATION"]);
        SiteParts.Of("ENFORCEMENT", "COMMERCE", SiteParts.Read("WATER")).ShouldBe(SitePart.Inside);
    }

    [Fact]
    public void OrdersOpenProblemsByThePointsTheyWinBack()
    {
        var facts = Facts.Of(Facts.Field("S1", "a", 0), Facts.Field("S1", "b", 1), Facts.Field("S2", "a", 0), Facts.Field("S2", "b", 1), Facts.Field("S2", "c", 1), Facts.Field("S2", "d", .66m));
        var won = WhatIf.Fixed(Scheme, facts, [new(Facts.Id(1), "", "S2", "d", 1), new(Facts.Id(2), "", "S1", "a", 5), new(Facts.Id(3), "", "S2", "a"), new(Facts.Id(4), "", "S1", "b")]);
        won.Select(w => w.Work.Problem).ShouldBe([Facts.Id(2), Facts.Id(3), Facts.Id(1)]);
        won.Select(w => w.Points).ShouldBe([25m, 12.5m, 4.25m]);
        won.Select(w => w.PerHour).ShouldBe([5m, null, 4.25m]);
    }

    [Fact]
    public void SaysWhatAllStaticFixedWouldGive()
    {
        var facts = Facts.Of(Facts.Field("S1", "a", 0), Facts.Field("S1", "b", .5m, dimension: Dimension.Dynamic));
        WhatIf.AllStaticFixed(Scheme, facts).ShouldBe(75m);
    }

    [Fact]
    public void ForecastsWithAnIntervalThatNarrowsWithMoreSitesAndIsSilentUnderFive()
    {
        FieldFact[] Sites(int count) => [.. Enumerable.Range(0, count).SelectMany(i => new[] { Facts.Field($"S{i}", "a", 1, $"ST{i % 2}"), Facts.Field($"S{i}", "b", i % 3 == 0 ? 0 : 1, $"ST{i % 2}") })];
        Forecast.Of(Scheme, Sites(4), 10).ShouldBeNull();
        var (few, many) = (Forecast.Of(Scheme, Sites(6), 10)!, Forecast.Of(Scheme, Sites(600), 10)!);
        (few.High - few.Low).ShouldBeGreaterThan(many.High - many.Low);
        many.Score.ShouldBe(83.33m);
        few.Score.ShouldBeInRange(few.Low, few.High);
    }

    /// <summary>Tests drawn from known places hit the interval about nineteen times of twenty.</summary>
    [Fact]
    public void IsHitAsOftenAsItSays()
    {
        var (chance, hit) = (new Random(5), 0);
        FieldFact[] Draw(int count) => [.. Enumerable.Range(0, count).SelectMany(s => { var good = .6 + .4 * chance.NextDouble(); return Enumerable.Range(0, 15).Select(i => Facts.Field($"S{s}", $"i{i}", chance.NextDouble() < good ? 1 : 0, $"ST{s % 4}")); })];
        for (var round = 0; round < 400; round++)
        {
            var forecast = Forecast.Of(Scheme, Draw(40), 20)!;
            var test = Scoring.Score(Scheme, Facts.Of(Draw(20))).Score!.Value;
            if (test >= forecast.Low && test <= forecast.High) hit++;
        }
        hit.ShouldBeInRange(368, 395);
    }

    [Fact]
    public void CategoriesKeepStaticAndDynamicApart()
    {
        var one = CategoryResult.Of([Facts.Field("S1", "a", 0), Facts.Field("S1", "b", 1), Facts.Field("S2", "a", 0), Facts.Field("S2", "c", .33m, dimension: Dimension.Dynamic)]).Single();
        (one.Sites, one.Observations, one.Static, one.StaticPassed, one.DynamicLost).ShouldBe((2, 4, 3, 1, .67m));
        one.Top.Select(t => (t.Item, t.Failed)).ShouldBe([("a", 2), ("c", 1)]);
    }

    [Fact]
    public void TheBurdenIsFormsTimesCounts()
    {
        var line = new BurdenLine(202605, "street", new Dictionary<string, int> { ["visit"] = 10, ["check"] = 50, ["move"] = 4 }, SparedCount: 6);
        line.Entries.ShouldBe(10 * 2 + 50 + 4);
        line.Minutes.ShouldBe(10 + 10 + 4);
        line.Spared.ShouldBe(12);
    }
}
