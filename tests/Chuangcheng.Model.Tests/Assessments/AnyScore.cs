using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Indicators;

namespace Chuangcheng.Model.Tests.Assessments;

/// <summary>What holds of every score, on random facts.</summary>
public sealed class AnyScore
{
    private static readonly Scheme Scheme = Facts.Scheme(
        new("field", ComponentSource.Field, 35), new("static", ComponentSource.Static, 10), new("dynamic", ComponentSource.Dynamic, 15), new("on-time", ComponentSource.OnTime, 20),
        new("rebound", ComponentSource.Rebound, 5), new("survey", ComponentSource.Survey, 15));

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void IsNeverLoweredByAPassNorRaisedByAFailure(int seed)
    {
        var (chance, facts) = (new Random(seed), Random(seed));
        var scheme = Scheme with { CapsSerious = seed % 2 == 0 };
        var score = Scoring.Score(scheme, facts).Score ?? 0;
        var check = Field(chance, 7777);
        Scoring.Score(scheme, facts with { Field = [.. facts.Field, check with { Grade = 1, Passed = true }] }).Score!.Value.ShouldBeGreaterThanOrEqualTo(score - .0000001m);
        var failed = Scoring.Score(scheme, facts with { Field = [.. facts.Field, check with { Grade = 0, Passed = false }] }).Score!.Value;
        if (facts.Field.Count + facts.Rates.Count + facts.Entered.Count > 0) failed.ShouldBeLessThanOrEqualTo(score + .0000001m);
        var record = new RateFact(ComponentSource.OnTime, Facts.Id(8888), "", true);
        Scoring.Score(scheme, facts with { Rates = [.. facts.Rates, record] }).Score!.Value.ShouldBeGreaterThanOrEqualTo(score - .0000001m);
        if (facts.Rates.Any(r => r.Source == ComponentSource.OnTime)) Scoring.Score(scheme, facts with { Rates = [.. facts.Rates, record with { Good = false }] }).Score!.Value.ShouldBeLessThanOrEqualTo(score + .0000001m);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void DoesNotAskInWhichOrderThingsCame(int seed)
    {
        var facts = Random(seed);
        var chance = new Random(seed + 1);
        var shuffled = facts with { Field = [.. facts.Field.OrderBy(_ => chance.Next())], Rates = [.. facts.Rates.OrderBy(_ => chance.Next())], Entered = [.. facts.Entered.Reverse()], Events = [.. facts.Events.Reverse()] };
        var (one, other) = (Scoring.Score(Scheme, facts), Scoring.Score(Scheme, shuffled));
        other.Score.ShouldBe(one.Score);
        other.Losses.ShouldBe(one.Losses);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void IsExplainedToTheHundredth(int seed)
    {
        var sheet = Scoring.Score(Scheme with { CapsSerious = seed % 3 == 0 }, Random(seed));
        if (sheet.Score is null) return;
        (sheet.Total - sheet.Losses.Sum(l => l.Points)).ShouldBe(sheet.Score.Value, .0000000001m);
        sheet.ShownLosses.Sum().ShouldBe(sheet.Total - sheet.Shown!.Value);
        sheet.Losses.Zip(sheet.ShownLosses).ShouldAllBe(pair => Math.Abs(pair.First.Points - pair.Second) <= .01m);
        sheet.Score.Value.ShouldBeInRange(0, sheet.Total);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AgreesWithTheMockAssessmentOfTheSameChecks(int seed)
    {
        var facts = Random(seed) with { Rates = [], Entered = [], Events = [] };
        var visits = facts.Field.Select(f => new Model.Inspections.ScoredVisit(f.Site, f.SiteType, 1, [new(f.Item, new IndicatorCode(3, 58), f.Weight, f.Grade, f.Passed, f.Serious)])).ToList();
        var mock = new Model.Inspections.Assessment(visits, [], capped: true).Whole.Value;
        var score = Scoring.Score(Facts.Scheme(new Component("field", ComponentSource.Field, 100)) with { CapsSerious = true }, facts).Score;
        if (mock is null) score.ShouldBeNull();
        else score!.Value.ShouldBe(mock.Value, .0000000001m);
    }

    /// <summary>What fixing wins is what the score is afterwards, less what it was; nothing that wins is left out, nothing wins more than is lost.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void WinsBackWhatItSays(int seed)
    {
        var facts = Random(seed) with { Events = [] };
        var work = facts.Field.Select(f => (f.Site, f.Item)).Distinct().Select((f, i) => new OpenWork(Facts.Id(i + 1), "", f.Site, f.Item, i % 3 == 0 ? null : i % 5 + 1)).ToList();
        var now = Scoring.Score(Scheme, facts).Score ?? 0;
        var won = WhatIf.Fixed(Scheme, facts, work);
        foreach (var one in work)
        {
            var after = Scoring.Score(Scheme, facts with { Field = [.. facts.Field.Select(f => f.Site == one.Site && f.Item == one.Item ? f with { Grade = 1, Passed = true } : f)] }).Score ?? 0;
            (won.FirstOrDefault(w => w.Work == one)?.Points ?? 0).ShouldBe(after - now);
            after.ShouldBeGreaterThanOrEqualTo(now);
        }
        won.Select(w => w.Points).ShouldBe(won.Select(w => w.Points).OrderDescending());
        won.ShouldAllBe(w => w.Points > 0 && w.Points <= Scheme.Total - now);
        won.Where(w => w.Work.Hours is not null).ShouldAllBe(w => w.PerHour == w.Points / w.Work.Hours);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void IsNeverWorseWithEverythingStaticFixed(int seed)
    {
        var facts = Random(seed);
        if (Scoring.Score(Scheme, facts).Score is not { } now) return;
        var all = WhatIf.AllStaticFixed(Scheme, facts)!.Value;
        all.ShouldBeInRange(now, Scheme.Total);
        if (facts.Field.Any(f => f.Dimension == Dimension.Static)) Scoring.Score(Scheme, facts with { Field = [.. facts.Field.Select(f => f.Dimension == Dimension.Static ? f with { Grade = 1, Passed = true } : f)] }).Components.Single(c => c.Component.Source == ComponentSource.Static).Value.ShouldBe(100);
    }

    /// <summary>The forecast's middle is the score of the very checks; its interval holds it, stays on the scale, and is silent under five sites.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void IsForecastAroundItself(int seed)
    {
        var scheme = Facts.Scheme(new Component("field", ComponentSource.Field, 100));
        var facts = Random(seed) with { Rates = [], Entered = [], Events = [] };
        var (sites, types) = (facts.Field.Select(f => f.Site).Distinct().Count(), facts.Field.Select(f => f.SiteType).Distinct().Count());
        if (Forecast.Of(scheme, facts.Field, sites) is not { } forecast)
        {
            (sites < Forecast.Fewest || sites <= types).ShouldBeTrue();
            return;
        }
        forecast.Sites.ShouldBe(sites);
        forecast.Score.ShouldBe(Scoring.Score(scheme, facts).Shown!.Value, .01m);
        forecast.Score.ShouldBeInRange(forecast.Low, forecast.High);
        (forecast.Low >= 0 && forecast.High <= 100).ShouldBeTrue();
        var order = new Random(seed);
        Forecast.Of(scheme, [.. facts.Field.OrderBy(_ => order.Next())], sites)!.Score.ShouldBe(forecast.Score, .01m);
    }

    private static UnitFacts Random(int seed)
    {
        var chance = new Random(seed);
        return UnitFacts.None(1, Facts.End) with
        {
            HasSites = true, Field = [.. Enumerable.Range(0, chance.Next(60)).Select(i => Field(chance, i))],
            Rates = [.. Enumerable.Range(0, chance.Next(30)).Select(i => new RateFact(chance.Next(2) == 0 ? ComponentSource.OnTime : ComponentSource.Rebound, Facts.Id(5000 + i), $"{i}", chance.Next(3) > 0))],
            Entered = chance.Next(2) == 0 ? [] : [new("survey", chance.Next(101), "a"), new("survey", chance.Next(101), "b")],
            Events = chance.Next(4) == 0 ? [Facts.Event(chance.Next(1, 50)), Facts.Event(chance.Next(51, 99))] : [],
        };
    }

    private static FieldFact Field(Random chance, int visit)
    {
        decimal[] grades = [1, 1, 1, .66m, .33m, 0];
        var site = chance.Next(9);
        return Facts.Field($"S{site}", $"I{chance.Next(6)}-{visit}", grades[chance.Next(grades.Length)], $"ST{site % 3}", chance.Next(2) == 0 ? Dimension.Static : Dimension.Dynamic, chance.Next(8) == 0, visit, chance.Next(1, 4));
    }
}
