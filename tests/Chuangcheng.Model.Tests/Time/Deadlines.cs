using Chuangcheng.Model.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Chuangcheng.Model.Tests.Time;

public sealed class Deadlines
{
    /// <summary>The vectors of domain 13.3.</summary>
    [Theory]
    [InlineData("2022-01-28 10:00", 3, "WD", "2022-02-07 18:00")]
    [InlineData("2022-09-30 10:00", 3, "WD", "2022-10-10 18:00")]
    [InlineData("2023-09-28 10:00", 5, "WD", "2023-10-11 18:00")]
    [InlineData("2024-02-09 10:00", 1, "WD", "2024-02-18 18:00")]
    [InlineData("2024-09-13 10:00", 2, "WD", "2024-09-18 18:00")]
    [InlineData("2025-09-30 10:00", 3, "WD", "2025-10-11 18:00")]
    [InlineData("2026-02-13 10:00", 2, "WD", "2026-02-24 18:00")]
    [InlineData("2026-09-24 10:00", 5, "WD", "2026-10-09 18:00")]
    [InlineData("2020-01-23 10:00", 3, "WD", "2020-02-05 18:00")]
    [InlineData("2022-07-08 16:30", 2, "WH", "2022-07-11 09:30")]
    [InlineData("2022-07-08 17:30", 4, "WH", "2022-07-11 13:30")]
    [InlineData("2022-09-30 17:00", 2, "WH", "2022-10-08 10:00")]
    [InlineData("2022-10-08 08:00", 4, "WH", "2022-10-08 14:00")]
    [InlineData("2026-05-01 10:00", 2, "WH", "2026-05-06 11:00")]
    [InlineData("2022-09-24 10:00", 7, "ND", "2022-10-08 18:00")]
    [InlineData("2026-09-18 10:00", 7, "ND", "2026-09-28 18:00")]
    [InlineData("2026-05-01 23:00", 4, "CH", "2026-05-02 03:00")]
    public void FallWhereTheRulesOfCountingSay(string start, int value, string unit, string due) =>
        Shipped.Clock.From(Shipped.At(start), TimeLimit.Parse(value, unit)).At.ShouldBe(Shipped.At(due));

    [Fact]
    public void BeyondTheLastArrangementAreProvisionalAndNeverRefused()
    {
        var due = Shipped.Clock.From(Shipped.At("2026-12-31 10:00"), new TimeLimit(1, TimeLimitUnit.WD));
        due.Provisional.ShouldBeTrue();
        Shipped.Clock.From(Shipped.At("2026-12-30 10:00"), new TimeLimit(1, TimeLimitUnit.WD)).Provisional.ShouldBeFalse();
        Shipped.Clock.From(Shipped.At("2040-01-01 10:00"), new TimeLimit(60, TimeLimitUnit.WD)).Provisional.ShouldBeTrue();
    }

    [Theory]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void RestOnTheKnownNumberOfWorkingDaysAYear(int year, int days)
    {
        var first = new DateOnly(year, 1, 1);
        Enumerable.Range(0, 366).Select(first.AddDays).Count(day => day.Year == year && Shipped.Calendar.IsWorkday(day)).ShouldBe(days);
    }

    /// <summary>R-CAL-12: the deadline moves by what the clock stood still, in its own unit.</summary>
    [Theory]
    [InlineData("2022-07-13 18:00", "2022-07-11 10:00", "2022-07-13 10:00", "WD", "2022-07-15 18:00")]
    [InlineData("2022-07-11 11:00", "2022-07-11 10:00", "2022-07-11 11:30", "WH", "2022-07-11 13:30")]
    [InlineData("2022-07-11 11:00", "2022-07-11 10:00", "2022-07-11 12:00", "CH", "2022-07-11 13:00")]
    [InlineData("2022-07-13 18:00", "2022-07-11 10:00", "2022-07-11 10:00", "WD", "2022-07-13 18:00")]
    public void AreMovedByAPause(string due, string paused, string resumed, string unit, string moved) =>
        Shipped.Clock.Pushed(new Deadline(Shipped.At(due), 1, false), Shipped.At(paused), Shipped.At(resumed), Enum.Parse<TimeLimitUnit>(unit)).At.ShouldBe(Shipped.At(moved));

    [Theory]
    [InlineData("2022-07-08 17:00", "2022-07-11 10:00", 2.0)]
    [InlineData("2022-07-08 11:00", "2022-07-08 14:00", 2.0)]
    [InlineData("2022-10-01 09:00", "2022-10-07 18:00", 0.0)]
    [InlineData("2022-10-08 09:00", "2022-10-09 18:00", 16.0)]
    [InlineData("2022-07-11 10:00", "2022-07-11 09:00", 0.0)]
    public void AreMeasuredInWorkingTime(string from, string to, double hours) =>
        Shipped.Clock.WorkingTimeBetween(Shipped.At(from), Shipped.At(to)).TotalHours.ShouldBe(hours);

    [Fact]
    public void NeverComeBeforeTheStartAndGrowWithTheLimit()
    {
        var limits = from hours in Gen.Choose(0, 24 * 365 * 8) from value in Gen.Choose(1, 60) from unit in Gen.Elements(Enum.GetValues<TimeLimitUnit>())
                     select (Start: Shipped.At("2019-01-01 00:00").AddHours(hours), value, unit);
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(limits), x =>
        {
            var due = Shipped.Clock.From(x.Start, new TimeLimit(x.value, x.unit)).At;
            var later = Shipped.Clock.From(x.Start, new TimeLimit(x.value + 1, x.unit)).At;
            var onWorkday = x.unit == TimeLimitUnit.CH || Shipped.Calendar.IsWorkday(DistrictTime.Shanghai.DayOf(due));
            return due > x.Start && later >= due && onWorkday;
        }));
    }

    [Fact]
    public void TakeTheDayOfAnInstantInTheDistrictOnly()
    {
        DistrictTime.Shanghai.DayOf(new DateTimeOffset(2026, 5, 1, 17, 0, 0, TimeSpan.Zero)).ShouldBe(new DateOnly(2026, 5, 2));
        DistrictTime.Shanghai.DayOf(new DateTimeOffset(2026, 5, 1, 15, 59, 0, TimeSpan.Zero)).ShouldBe(new DateOnly(2026, 5, 1));
    }
}
