using Chuangcheng.Model.Time;

namespace Chuangcheng.Model.Problems;

/// <summary>A step of a long piece of work, with its own day.</summary>
public sealed class Milestone
{
    public required int District { get; init; }
    public required long Problem { get; init; }
    public required int Seq { get; init; }
    public required string Title { get; set; }
    public required DateOnly DueOn { get; set; }
    public DateOnly? DoneOn { get; set; }
}

/// <summary>Plans backwards from a deadline.</summary>
public static class CountedBack
{
    /// <summary>The day each step has to be done by, so that the last one is done on the last day: working days shared out by weight, at least one each while there are enough.</summary>
    /// <param name="weights">Share of the work of each step, in order; positive.</param>
    public static IReadOnlyList<DateOnly> Days(DateOnly start, DateOnly last, IReadOnlyList<int> weights, WorkCalendar calendar)
    {
        var days = new List<DateOnly>();
        for (var day = start; day <= last; day = day.AddDays(1))
            if (calendar.IsWorkday(day)) days.Add(day);
        if (days.Count == 0) days.Add(last);
        var (total, done) = (weights.Sum(), 0);
        var planned = new DateOnly[weights.Count];
        for (var step = 0; step < weights.Count; step++)
        {
            done += weights[step];
            var share = (int)Math.Ceiling((double)days.Count * done / total);
            planned[step] = days[Math.Clamp(share, Math.Min(step + 1, days.Count), days.Count) - 1];
        }
        planned[^1] = last;
        return planned;
    }
}
