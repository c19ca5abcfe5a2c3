using Chuangcheng.Server.Console;
using Chuangcheng.Server.Console.Components;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>One measure by one or two of its dimensions. Its address asks what the API's does.</summary>
/// <param name="By">The dimension of the rows; null for the whole only.</param>
/// <param name="Dimensions">The dimensions it has, in the reader's language.</param>
/// <param name="RecordsHref">Where the whole opens into its records.</param>
public sealed record MeasureView(
    MeasureLine Measure, string? By, IReadOnlyList<Choice> Dimensions, IReadOnlyList<MeasureRow> Rows, string Period, DateTimeOffset AsOf, string RecordsHref)
{
    /// <summary>The dimension of the columns; null for none.</summary>
    public string? Across { get; init; }

    /// <summary>Totals of the columns, each with where it opens.</summary>
    public IReadOnlyList<MeasureRow> Columns { get; init; } = [];

    public int ColumnsLeftOut { get; init; }

    /// <summary>Rows that are in the file and not on the page.</summary>
    public int RowsLeftOut { get; init; }

    public ComparedFigure? Before { get; init; }

    public ComparedFigure? LastYear { get; init; }

    /// <summary>What the filters offer, by their names.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<Choice> Choices)> Filters { get; init; } = [];

    /// <summary>What the address asks, with what was left to the page.</summary>
    public IQueryCollection Asked { get; init; } = new QueryCollection();

    public IReadOnlyList<Chip> Chips { get; init; } = [];

    public string? Error { get; init; }

    public bool MayExport { get; init; }

    public string Path => $"/measures/{Measure.Name}";
}
