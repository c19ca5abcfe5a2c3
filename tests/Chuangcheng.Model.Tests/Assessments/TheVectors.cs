using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Measures;

namespace Chuangcheng.Model.Tests.Assessments;

/// <summary>Figures that were published (seeds, domain 3.7 and 8.5).</summary>
public sealed class TheVectors
{
    [Theory]
    [InlineData(410, 452, "90.71")]
    [InlineData(963, 1032, "93.31")]
    [InlineData(911, 972, "93.72")]
    [InlineData(737, 972, "75.82")]
    [InlineData(902, 956, "94.35")]
    [InlineData(9, 16, "56.25")]
    [InlineData(121, 38, "318.42")]
    [InlineData(817, 1166, "70.07")]
    [InlineData(4044, 63505, "6.37")]
    public void AreReckonedAsPublished(int numerator, int denominator, string percent) =>
        Figures.Round2(Figures.Percent(numerator, denominator)!.Value).ShouldBe(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void ChangeIsSigned()
    {
        Math.Round(Figures.Change(38, 68)!.Value, MidpointRounding.AwayFromZero).ShouldBe(-44);
        Figures.Change(68, 34).ShouldBe(100);
        Figures.Change(5, 0).ShouldBeNull();
        Figures.Percent(5, 0).ShouldBeNull();
    }

    [Theory]
    [InlineData(0, "1")]
    [InlineData(1, "0.66")]
    [InlineData(2, "0.33")]
    [InlineData(3, "0")]
    [InlineData(17, "0")]
    public void GradesFollowTheNumberOfCases(int cases, string grade) => new ScoreRule.OccurrenceGrade()
        .Grade(cases == 0 ? CheckResult.Pass : CheckResult.Fail, cases).ShouldBe(decimal.Parse(grade, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void AnItemWithoutGradesFallsFromAllToNothing() => new ScoreRule.Bool().Grade(CheckResult.Fail, 1).ShouldBe(0);

    [Fact]
    public void TheDenominatorIsTheObservationNotTheSite()
    {
        var facts = Enumerable.Range(0, 1166).Select(i => Facts.Field($"S{i % 78}", $"I{i}", i < 817 ? 1 : 0)).ToArray();
        var sheet = Scoring.Score(Facts.Scheme(new Component("static", ComponentSource.Static, 100)), Facts.Of(facts));
        Math.Round(sheet.Score!.Value, 1).ShouldBe(70.1m);
        (sheet.Cases, sheet.Components[0].Good).ShouldBe((1166, 817));
    }
}
