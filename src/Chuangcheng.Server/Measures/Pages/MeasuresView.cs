using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>All measures of a period.</summary>
/// <param name="Period">The period chosen: a name, or two days.</param>
/// <param name="AsOf">The instant the numbers stand at, in the district's offset.</param>
public sealed record MeasuresView(IReadOnlyList<MeasureLine> Lines, string Period, DateTimeOffset AsOf)
{
    public static IReadOnlyList<string> Periods { get; } = ["today", "week", "month", "quarter", "year", "all"];
}
