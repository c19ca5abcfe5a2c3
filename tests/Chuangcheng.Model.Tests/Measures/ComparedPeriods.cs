using System.Globalization;
using Chuangcheng.Model.Measures;

namespace Chuangcheng.Model.Tests.Measures;

public sealed class ComparedPeriods
{
    [Theory]
    [InlineData("2026-05-01", "2026-05-31", "2026-04-01", "2026-04-30")]
    [InlineData("2026-05-01", "2026-05-20", "2026-04-01", "2026-04-20")]
    [InlineData("2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28")]
    [InlineData("2026-03-01", "2026-03-30", "2026-02-01", "2026-02-28")]
    [InlineData("2026-04-01", "2026-06-30", "2026-01-01", "2026-03-31")]
    [InlineData("2026-04-01", "2026-05-20", "2026-01-01", "2026-02-20")]
    [InlineData("2026-01-01", "2026-11-27", "2025-01-01", "2025-11-27")]
    [InlineData("2026-05-20", "2026-05-20", "2026-05-19", "2026-05-19")]
    [InlineData("2026-05-11", "2026-05-17", "2026-05-04", "2026-05-10")]
    [InlineData("2026-02-01", "2026-04-30", "2025-11-04", "2026-01-31")]
    public void ComeJustBefore(string from, string to, string first, string last) => ComparedPeriod.Before(Day(from), Day(to)).ShouldBe((Day(first), Day(last)));

    [Theory]
    [InlineData("2026-05-01", "2026-05-31", "2025-05-01", "2025-05-31")]
    [InlineData("2028-02-01", "2028-02-29", "2027-02-01", "2027-02-28")]
    [InlineData("2029-02-01", "2029-02-28", "2028-02-01", "2028-02-29")]
    [InlineData("2026-05-11", "2026-05-17", "2025-05-11", "2025-05-17")]
    public void LieAYearBefore(string from, string to, string first, string last) => ComparedPeriod.LastYear(Day(from), Day(to)).ShouldBe((Day(first), Day(last)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
