namespace Chuangcheng.Model.Time;

/// <summary>The hours worked on a working day, in order and apart (R-CAL-10).</summary>
public sealed record WorkingHours(params IReadOnlyList<(TimeOnly From, TimeOnly To)> Windows)
{
    /// <summary>09:00–12:00 and 13:00–18:00.</summary>
    public static WorkingHours Default { get; } = new((new(9, 0), new(12, 0)), (new(13, 0), new(18, 0)));

    public TimeOnly Close => Windows[^1].To;

    public TimeSpan PerDay { get; } = Windows.Aggregate(TimeSpan.Zero, (sum, window) => sum + (window.To - window.From));

    /// <summary>Time worked on a working day up to this time.</summary>
    public TimeSpan WorkedBy(TimeSpan time)
    {
        var sum = TimeSpan.Zero;
        foreach (var (from, to) in Windows)
            if (time > from.ToTimeSpan()) sum += (time < to.ToTimeSpan() ? time : to.ToTimeSpan()) - from.ToTimeSpan();
        return sum;
    }
}
