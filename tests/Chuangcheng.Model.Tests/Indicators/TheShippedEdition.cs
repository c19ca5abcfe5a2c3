using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Time;

namespace Chuangcheng.Model.Tests.Indicators;

public sealed class TheShippedEdition
{
    [Fact]
    public void HasTheCountsItIsDocumentedWith()
    {
        Shipped.Edition.Indicators.GroupBy(i => i.Code.Level).OrderBy(g => g.Key).Select(g => g.Count()).ShouldBe([13, 42, 98]);
        Shipped.Edition.SiteTypes.Count.ShouldBe(56);
        Shipped.Edition.CheckItems.Count.ShouldBe(192);
        CalendarReader.Read(Shipped.Text("holidays.csv")).Days.Count.ShouldBe(286);
    }

    /// <summary>The twelve codes of seed 002.</summary>
    [Theory]
    [InlineData("Ⅱ-13", "政务行为规范")]
    [InlineData("Ⅱ-27", "城市管理和公共服务")]
    [InlineData("Ⅱ-32", "城市绿化")]
    [InlineData("Ⅲ-17", "志愿服务活动")]
    [InlineData("Ⅲ-28", "建设社会主义法治文化")]
    [InlineData("Ⅲ-35", "诚信教育实践")]
    [InlineData("Ⅲ-41", "推进全民科学素质行动计划")]
    [InlineData("Ⅲ-46", "文化服务供给")]
    [InlineData("Ⅲ-50", "公益活动")]
    [InlineData("Ⅲ-55", "城市规划")]
    [InlineData("Ⅲ-58", "城市精细化管理")]
    [InlineData("Ⅲ-82", "群众参与")]
    public void KeepsTheNamesOfARealBulletin(string code, string name) => Shipped.Edition.Indicator(IndicatorCode.Parse(code))!.NameZh.ShouldBe(name);

    [Fact]
    public void WeighsAHundredAndTwentyMore()
    {
        var third = Shipped.Edition.Indicators.Where(i => i.Code.Level == 3).ToLookup(i => i.Scope, i => i.Weight);
        third["BASE"].Sum().ShouldBe(100.0m);
        third["LOCAL"].Sum().ShouldBe(20.0m);
    }

    [Fact]
    public void WritesEveryScoreRuleAsItReadIt()
    {
        foreach (var item in Shipped.Edition.CheckItems)
        {
            ScoreRule.TryParse(item.ScoreRule.ToString(), out var again).ShouldBeTrue();
            again.ShouldBe(item.ScoreRule);
        }
    }

    [Theory]
    [InlineData("check_items", "score_rule", "OCC_GRADE", "OFTEN", "bad-value")]
    [InlineData("check_items", "indicator_code", "Ⅲ-6", "Ⅲ-999", "unknown")]
    [InlineData("check_items", "default_deadline_value", ",5,WD,", ",five,WD,", "bad-value")]
    [InlineData("check_items", "code", "CK-S002,", "CK-S001,", "duplicate")]
    [InlineData("check_items", "score_rule", "score_rule", "rule", "missing-column")]
    public void IsRefusedWholeWithRowAndColumn(string file, string column, string old, string made, string code)
    {
        var text = Shipped.Text(file + ".csv");
        var at = text.IndexOf(old, StringComparison.Ordinal);
        var reading = EditionReader.Read(Shipped.Heading, Shipped.Text("indicators.csv"), Shipped.Text("site_types.csv"), text.Remove(at, old.Length).Insert(at, made));
        reading.Edition.ShouldBeNull();
        var fault = reading.Faults.ShouldHaveSingleItem();
        (fault.File, fault.Column, fault.Code).ShouldBe((file, column, code));
        fault.Row.ShouldBe(text[..at].Count(c => c == '\n') + 1);
    }
}
