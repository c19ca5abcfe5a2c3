using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Assessments.Pages;

/// <summary>Figures from outside for one component of a period: a line a unit.</summary>
/// <param name="Component">The component shown, of those that are entered.</param>
public sealed record FiguresView(PeriodLine Period, string Component, IReadOnlyList<(string Code, string Source)> Components, IReadOnlyList<FigureRow> Rows, string? Refusal = null, bool Done = false);

/// <param name="Value">0 to 100; empty when nothing was entered.</param>
public sealed record FigureRow(Guid Unit, string Name, string Class, string Value, string Source);

/// <summary>The negative list's events, and one of them to change or a new one.</summary>
/// <param name="Edited">Null for a new one.</param>
public sealed record NegativesView(IReadOnlyList<NegativeLine> Events, NegativeLine? Edited, IReadOnlyList<Choice> Units, bool Keeps)
{
    public string? Refusal { get; init; }

    /// <summary>What was typed, when it was refused.</summary>
    public NegativeBody? Typed { get; init; }
}

/// <summary>Results of the levels above, and one of them to change or a new one.</summary>
public sealed record OutsideView(IReadOnlyList<OutsideLine> Results, OutsideLine? Edited, bool Keeps)
{
    /// <summary>What several years of one assessment come to; null while there is none.</summary>
    public CycleAnswer? Cycle { get; init; }

    /// <summary>What was asked of the cycle, and why it was not answered.</summary>
    public IQueryCollection Asked { get; init; } = new QueryCollection();

    public string? CycleRefusal { get; init; }

    public string? Refusal { get; init; }

    public OutsideBody? Typed { get; init; }
}

/// <summary>Who held which flag, period by period.</summary>
public sealed record FlagsView(IReadOnlyList<FlagHistoryLine> Lines, string? Kind, string? Refusal = null, bool Done = false);
