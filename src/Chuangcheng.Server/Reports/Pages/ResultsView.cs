using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Reports.Pages;

/// <summary>Sums by one dimension, the newest rows, and the words that count as others.</summary>
/// <param name="By">unit, month, kind, indicator or empty.</param>
public sealed record ResultsView(IReadOnlyList<ResultSumLine> Sums, IReadOnlyList<ResultLine> Rows, long Total, IReadOnlyList<SynonymBody> Synonyms, string By, bool MayExport, bool MayEdit)
{
    public string? Refusal { get; init; }
}
