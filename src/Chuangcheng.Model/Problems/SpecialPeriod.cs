using Chuangcheng.Model.Time;

namespace Chuangcheng.Model.Problems;

/// <summary>A key period 重点保障期: what is assigned in it has less time, and rest days may count as working days.</summary>
public sealed class SpecialPeriod
{
    public required Guid Id { get; init; }
    public required int No { get; init; }
    public required int District { get; init; }
    public required string Name { get; set; }
    public required DateOnly From { get; set; }

    /// <summary>Its last day.</summary>
    public required DateOnly To { get; set; }

    /// <summary>What is left of each limit, in per cent; 100 leaves it.</summary>
    public required int Percent { get; set; }

    /// <summary>Rest days inside the period are worked.</summary>
    public required bool EveryDay { get; set; }

    public int Version { get; set; }

    public bool Covers(DateOnly day) => From <= day && day <= To;

    /// <summary>The limit that applies inside it: rounded up, never less than one.</summary>
    public TimeLimit Shortened(TimeLimit limit) => limit with { Value = Math.Max(1, (int)Math.Ceiling(limit.Value * Percent / 100.0)) };

    /// <summary>The calendar that applies to what is promised inside it.</summary>
    public WorkCalendar On(WorkCalendar calendar) => EveryDay ? calendar.WithEveryDay(From, To) : calendar;
}
