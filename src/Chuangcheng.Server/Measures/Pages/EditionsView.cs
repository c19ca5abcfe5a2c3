using Chuangcheng.Server.Console;
using Chuangcheng.Server.Indicators;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>Two editions side by side.</summary>
/// <param name="MayMap">The reader may say what old codes became.</param>
public sealed record EditionsView(string From, string To, IReadOnlyList<Choice> Editions, IReadOnlyList<DifferenceLine> Differences, IReadOnlyList<MappingLine> Mappings, bool MayMap)
{
    public bool Done { get; init; }
    public string? Error { get; init; }
}
