using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Time;

namespace Chuangcheng.Model.Tests.Problems;

/// <summary>Key periods, milestones counted back, draws that can be repeated, and what makes two problems one.</summary>
public sealed class Planning
{
    private static readonly WorkCalendar Calendar = Shipped.Calendar;

    [Theory]
    [InlineData(4, 50, 2)]
    [InlineData(5, 50, 3)]
    [InlineData(1, 10, 1)]
    [InlineData(20, 100, 20)]
    public void InAKeyPeriodLeavesThePartOfALimitThatIsLeftRoundedUp(int days, int percent, int left) =>
        Period(percent).Shortened(new TimeLimit(days, TimeLimitUnit.WD)).ShouldBe(new TimeLimit(left, TimeLimitUnit.WD));

    /// <summary>3 WD from Friday 2026-05-22: Wednesday; with rest days worked, Monday.</summary>
    [Theory]
    [InlineData(false, "2026-05-27")]
    [InlineData(true, "2026-05-25")]
    public void InAKeyPeriodMayWorkOnRestDays(bool everyDay, string due)
    {
        var period = new SpecialPeriod { Id = Guid.Empty, No = 1, District = 1, Name = "x", From = new(2026, 5, 15), To = new(2026, 5, 31), Percent = 100, EveryDay = everyDay };
        var clock = new DeadlineClock(period.On(Calendar), WorkingHours.Default, DistrictTime.Shanghai);
        DistrictTime.Shanghai.DayOf(clock.From(DistrictTime.Shanghai.At(new(2026, 5, 22), new TimeOnly(10, 0)), new(3, TimeLimitUnit.WD)).At).ToString("yyyy-MM-dd").ShouldBe(due);
    }

    [Fact]
    public void CountsMilestonesBackSoThatTheLastIsOnTheLastDay()
    {
        var days = CountedBack.Days(new(2026, 5, 11), new(2026, 5, 22), [1, 1], Calendar);
        days.ShouldBe([new(2026, 5, 15), new(2026, 5, 22)]);
        CountedBack.Days(new(2026, 5, 11), new(2026, 5, 22), [1, 2, 7], Calendar)[^1].ShouldBe(new(2026, 5, 22));
        CountedBack.Days(new(2026, 5, 16), new(2026, 5, 17), [1, 1, 1], Calendar).ShouldAllBe(day => day <= new DateOnly(2026, 5, 17), "a weekend has no working day to share out");
        for (var steps = 1; steps < 40; steps++)
            CountedBack.Days(new(2026, 5, 11), new(2026, 6, 12), [.. Enumerable.Range(1, steps)], Calendar).ShouldBeInOrder();
    }

    [Fact]
    public void DrawsTheSameBySeedWhateverTheOrderAndOthersByAnother()
    {
        string[] sites = [.. Enumerable.Range(1, 500).Select(i => $"S{i:000}")];
        var drawn = Draw.Of(sites, s => s, 50, 42);
        Draw.Of(sites.Reverse(), s => s, 50, 42).ShouldBe(drawn);
        Draw.Of(sites, s => s, 50, 43).ShouldNotBe(drawn);
        drawn.Distinct().Count().ShouldBe(50);
        Draw.Of(sites.Where(s => s != drawn[0]), s => s, 49, 42).ShouldBe(drawn.Skip(1), "taking one away changes nothing for the others");
    }

    /// <summary>Each of 100 sites is drawn about a tenth of the time: chi-squared below the 99.9 % bound of 99 degrees.</summary>
    [Fact]
    public void DrawsFairly()
    {
        var counts = new int[100];
        for (var seed = 0; seed < 2000; seed++)
            foreach (var site in Draw.Of(Enumerable.Range(0, 100), i => $"S{i}", 10, seed)) counts[site]++;
        counts.Sum(count => Math.Pow(count - 200, 2) / 200).ShouldBeLessThan(149);
    }

    [Theory]
    [InlineData("free:5:和平路", "CK-D001", "", true)]
    [InlineData("free:5:和平路", "CK-D002", "", true)]
    [InlineData("free:5:解放路", "CK-D001", "", false)]
    [InlineData("free:5:解放路", "CK-D002", "和平路占道", false)]
    public void SuggestsWhatIsAtTheSamePlaceAndNotWhatIsOnlyOfTheSameKind(string place, string item, string note, bool suggested)
    {
        var other = Problem.Open(
            new Subject(2, item, "占道", "Ⅲ-58", 2, 1, "ENFORCEMENT", 4, "WH", 30, false), new Whereabouts(0, null, place[7..], place, "", 0, Some.Community, Some.Street, null, null),
            new ProblemIdentity(Some.District, 8, Guid.CreateVersion7(), "WT-2022-000008"), new Finding(ProblemSource.Citizen, Some.District, Some.Now, note, 1));
        (Likeness.Of(Some.Problem(), other).Score >= Likeness.Worth).ShouldBe(suggested);
    }

    private static SpecialPeriod Period(int percent) => new() { Id = Guid.Empty, No = 1, District = 1, Name = "x", From = default, To = default, Percent = percent, EveryDay = false };
}
