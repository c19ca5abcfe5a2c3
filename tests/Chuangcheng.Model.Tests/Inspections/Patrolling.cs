using Chuangcheng.Model.Inspections;

namespace Chuangcheng.Model.Tests.Inspections;

public sealed class Patrolling
{
    [Theory]
    [InlineData("3/day@07:00-09:00,11:00-13:00,17:00-20:00")]
    [InlineData("2/week")]
    [InlineData("1/round@07:00-08:30")]
    public void WritesACadenceAsItReadsIt(string text) => Cadence.Parse(text)!.ToString().ShouldBe(text);

    [Theory]
    [InlineData("")]
    [InlineData("0/day")]
    [InlineData("49/day")]
    [InlineData("3/month")]
    [InlineData("3/Day")]
    [InlineData("1/day@09:00-07:00")]
    [InlineData("1/day@25:00-26:00")]
    public void RefusesWhatIsNone(string text) => Cadence.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("3/day", 7, 21)]
    [InlineData("2/week", 14, 4)]
    [InlineData("2/week", 8, 4)]
    [InlineData("1/round", 30, 1)]
    [InlineData("3/day", 0, 0)]
    public void CountsWhatIsDue(string text, int days, int due) =>
        Cadence.Parse(text)!.DueBetween(new(2026, 5, 1), new DateOnly(2026, 5, 1).AddDays(days - 1)).ShouldBe(due);

    /// <summary>A time window never refuses: a walk at half past three belongs to the evening.</summary>
    [Theory]
    [InlineData("07:30", 0)]
    [InlineData("05:00", 0)]
    [InlineData("12:59", 1)]
    [InlineData("09:30", 0)]
    [InlineData("15:30", 2)]
    [InlineData("23:59", 2)]
    public void GivesEveryHourItsWindow(string at, int window) =>
        Cadence.Parse("3/day@07:00-09:00,11:00-13:00,17:00-20:00")!.WindowOf(TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(window);

    [Fact]
    public void EveryTemplateCanBePlanned()
    {
        RoundTemplate.All.Select(t => t.Code).ShouldBeUnique();
        foreach (var template in RoundTemplate.All)
        {
            if (template.Cadence.Length > 0) Cadence.Parse(template.Cadence).ShouldNotBeNull(template.Code);
            (template.IsSelfPatrol || template.Each is not null || template.Percent > 0).ShouldBeTrue(template.Code);
        }
        RoundTemplate.Of("four-nots")!.Unannounced.ShouldBeTrue();
    }
}
