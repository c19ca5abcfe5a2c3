using Chuangcheng.Model.Reports;

namespace Chuangcheng.Model.Tests.Reports;

public sealed class PeriodsOfClaims
{
    [Theory]
    [InlineData("3轮检查累计发现350余项问题，已全部整改完毕。", "2026-01-01", "2026-05-20")]
    [InlineData("今年以来发现问题352项。", "2026-01-01", "2026-05-20")]
    [InlineData("本月发现问题20项。", "2026-05-01", "2026-05-20")]
    [InlineData("上月发现问题20项。", "2026-04-01", "2026-04-30")]
    [InlineData("4月份共发现问题20项。", "2026-04-01", "2026-04-30")]
    [InlineData("5月发现问题20项。", "2026-05-01", "2026-05-20")]
    [InlineData("12月发现问题20项。", "2025-12-01", "2025-12-31")]
    [InlineData("2025年11月，发现问题20项。", "2025-11-01", "2025-11-30")]
    [InlineData("5月6日至12日，发现问题20项。", "2026-05-06", "2026-05-12")]
    [InlineData("4月28日至5月12日发现问题20项。", "2026-04-28", "2026-05-12")]
    [InlineData("一季度发现问题20项。", "2026-01-01", "2026-03-31")]
    [InlineData("第2季度发现问题20项。", "2026-04-01", "2026-05-20")]
    [InlineData("上季度发现问题20项。", "2026-01-01", "2026-03-31")]
    [InlineData("第四季度发现问题20项。", "2025-10-01", "2025-12-31")]
    [InlineData("上半年发现问题20项。", "2026-01-01", "2026-05-20")]
    [InlineData("去年发现问题20项。", "2025-01-01", "2025-12-31")]
    [InlineData("本周发现问题20项。", "2026-05-18", "2026-05-20")]
    [InlineData("上周发现问题20项。", "2026-05-11", "2026-05-17")]
    [InlineData("当日发现问题20项。", "2026-05-20", "2026-05-20")]
    [InlineData("5月20日，街道发现问题20项。", "2026-01-01", "2026-05-20")]
    [InlineData("要求6月底前整改问题20项。", "2026-01-01", "2026-05-20")]
    [InlineData("2月30日至3月5日发现问题20项。", "2026-01-01", "2026-05-20")]
    public void AreTheDaysTheSentenceSpeaksOf(string sentence, string from, string to) =>
        ClaimPeriod.Of(sentence, new DateOnly(2026, 5, 20)).ShouldBe((DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)));
}
