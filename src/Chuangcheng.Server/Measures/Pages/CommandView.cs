using Chuangcheng.Server.Console.Components;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>Where we stand today. All instants are in the district's offset.</summary>
/// <param name="Figures">Each opens into its measure.</param>
/// <param name="Late">Units with overdue cases, the most first.</param>
public sealed record CommandView(DateTimeOffset Now, IReadOnlyList<CommandFigure> Figures, IReadOnlyList<LateUnit> Late)
{
    public IReadOnlyList<MapPoint> Points { get; init; } = [];

    /// <summary>How far the map's slider reaches.</summary>
    public const int DaysBack = 180;

    /// <summary>The past day the map shows; null for now.</summary>
    public DateOnly? MapDay { get; init; }

    /// <summary>Place by place; else by street.</summary>
    public bool ByPlaces { get; init; }

    /// <summary>The last thirty days, oldest first: found and closed on each.</summary>
    public IReadOnlyList<DayCount> Days { get; init; } = [];

    /// <summary>Found today and still open, by deadline: what a ledger that is not carried overnight has left.</summary>
    public IReadOnlyList<LeftToday> Today { get; init; } = [];
    public int FoundToday { get; init; }

    /// <summary>Of those found today, how many are closed or wait to be checked.</summary>
    public int DoneToday { get; init; }

    /// <summary>The day everything leads to; null when none is set.</summary>
    public DateOnly? Target { get; init; }
    public string TargetName { get; init; } = "";
    public bool MaySetTarget { get; init; }

    /// <summary>What stands between here and the target; null when none is set or it has passed.</summary>
    public BeforeTarget? Between => Target is { } day && day.DayNumber - DateOnly.FromDateTime(Now.DateTime).DayNumber is var days and >= 0
        ? new(days, Counted("problems-open"), Counted("problems-overdue")) : null;

    private long Counted(string measure) => (long)(Figures.FirstOrDefault(figure => figure.Line.Name == measure && figure.Period == "all")?.Line.Figure.Value ?? 0);
}

/// <param name="Days">Left until the target.</param>
public sealed record BeforeTarget(int Days, long Open, long Overdue)
{
    /// <summary>So many a day have to be closed for none to be left.</summary>
    public long ADay => Days == 0 ? Open : (Open + Days - 1) / Days;
}

public sealed record CommandFigure(MeasureLine Line, string Period, bool Late = false);

/// <param name="Oldest">Since when its oldest case is late.</param>
public sealed record LateUnit(Guid Id, string Name, int Count, DateTimeOffset Oldest);

/// <summary>A case found today and still open.</summary>
public sealed record LeftToday(Guid Problem, string Item, string Site, string Unit, DateTimeOffset? DueAt);

public sealed record DayCount(DateOnly Day, long Found, long Closed);
