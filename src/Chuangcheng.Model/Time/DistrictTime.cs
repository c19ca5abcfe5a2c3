namespace Chuangcheng.Model.Time;

/// <summary>The district's zone: the only place where an instant gets a day (R-CAL-13).</summary>
public sealed class DistrictTime(TimeZoneInfo zone)
{
    public static DistrictTime Shanghai { get; } = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

    /// <summary>Its name, as Asia/Shanghai.</summary>
    public string Zone => zone.Id;

    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);

    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The instant, in UTC.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time) => At(day, time.ToTimeSpan());

    /// <inheritdoc cref="At(DateOnly, TimeOnly)"/>
    public DateTimeOffset At(DateOnly day, TimeSpan sinceMidnight)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + sinceMidnight;
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public DateTimeOffset StartOf(DateOnly day) => At(day, TimeSpan.Zero);
}
