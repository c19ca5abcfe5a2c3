using Chuangcheng.Model.Indicators;

namespace Chuangcheng.Model.Tests.Indicators;

public sealed class ScoreRules
{
    [Theory]
    [InlineData("BOOL", CheckResult.Pass, null, 1.0)]
    [InlineData("BOOL", CheckResult.Fail, null, 0.0)]
    [InlineData("OCC_GRADE", CheckResult.Pass, 0, 1.0)]
    [InlineData("OCC_GRADE", CheckResult.Fail, 1, .66)]
    [InlineData("OCC_GRADE", CheckResult.Fail, 2, .33)]
    [InlineData("OCC_GRADE", CheckResult.Fail, 3, 0.0)]
    [InlineData("COUNT_MIN:5", CheckResult.Fail, 4, 0.0)]
    public void GradeTheVerdict(string rule, CheckResult result, int? count, double grade) => Of(rule).Grade(result, count).ShouldBe((decimal)grade);

    [Theory]
    [InlineData("COUNT_MIN:5", CheckResult.Pass, 4, "count-says-fail")]
    [InlineData("COUNT_MIN:5", CheckResult.Fail, 5, "count-says-pass")]
    [InlineData("COUNT_MIN:5", CheckResult.Pass, 5, null)]
    [InlineData("RATE_MIN:0.95", CheckResult.Pass, 90, "count-says-fail")]
    [InlineData("TIME_MAX:15min", CheckResult.Pass, 20, "count-says-fail")]
    [InlineData("ASK:3/5", CheckResult.Fail, 4, "count-says-pass")]
    [InlineData("OCC_GRADE", CheckResult.Pass, 2, "count-says-fail")]
    [InlineData("OCC_GRADE", CheckResult.Fail, null, null)]
    [InlineData("BOOL", CheckResult.Pass, 9, null)]
    [InlineData("COUNT_MIN:5", CheckResult.NotApplicable, 0, null)]
    public void WarnOfACountThatContradictsIt(string rule, CheckResult result, int? count, string? warning) => Of(rule).ContradictionOf(result, count).ShouldBe(warning);

    [Theory]
    [InlineData("COUNT_MIN")]
    [InlineData("COUNT_MIN:x")]
    [InlineData("RATE_MIN:1.5")]
    [InlineData("ASK:5/3")]
    [InlineData("TIME_MAX:15")]
    [InlineData("")]
    public void AreRefusedWhenTheySayNothing(string rule) => ScoreRule.TryParse(rule, out _).ShouldBeFalse();

    /// <summary>R-BURDEN-03.</summary>
    [Fact]
    public void AskForAPhotoOfTheResultOnlyWhereItIsAllowed()
    {
        foreach (var item in Shipped.Edition.CheckItems)
        {
            AfterPhoto.IsAsked(item, fixedOnTheSpot: true).ShouldBeFalse();
            if (item.EvidenceRule == EvidenceRule.None || (item.Dimension != Dimension.Static && item.Severity < 3)) AfterPhoto.IsAsked(item, false).ShouldBeFalse();
        }
        Shipped.Edition.CheckItems.Count(item => AfterPhoto.IsAsked(item, false)).ShouldBeGreaterThan(50);
    }

    private static ScoreRule Of(string text) => ScoreRule.TryParse(text, out var rule) ? rule : throw new FormatException(text);
}
