namespace Chuangcheng.Server.Reports.Pages;

/// <summary>The list, with the form for the next one.</summary>
/// <param name="Next">Href of the next page; null at the end.</param>
/// <param name="MaySend">Whether this reader sends reports.</param>
public sealed record ReportsView(IReadOnlyList<ReportLine> Reports, long Total, string? Next, bool MaySend)
{
    /// <summary>What was pasted, when it was refused.</summary>
    public string Text { get; init; } = "";

    public string? Refusal { get; init; }
}
