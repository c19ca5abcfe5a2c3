namespace Chuangcheng.Server.Measures.Pages;

/// <summary>One value of the dimension.</summary>
public sealed record MeasureRow(string Key, string Label, MeasureFigure Figure, string RecordsHref)
{
    public ComparedFigure? Before { get; init; }

    public ComparedFigure? LastYear { get; init; }

    /// <summary>One a column; null where nothing was counted.</summary>
    public IReadOnlyList<MeasureCellView?> Cells { get; init; } = [];
}

/// <summary>A value of both dimensions, and where it opens.</summary>
public sealed record MeasureCellView(MeasureFigure Figure, string RecordsHref);
