using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>One measure by one of its dimensions.</summary>
/// <param name="By">The dimension shown; null for the whole only.</param>
/// <param name="Dimensions">The dimensions it has, in the reader's language.</param>
/// <param name="RecordsHref">Where the whole opens into its records.</param>
public sealed record MeasureView(
    MeasureLine Measure, string? By, IReadOnlyList<Choice> Dimensions, IReadOnlyList<MeasureRow> Rows, string Period, DateTimeOffset AsOf, string RecordsHref);
