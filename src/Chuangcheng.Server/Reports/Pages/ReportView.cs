namespace Chuangcheng.Server.Reports.Pages;

/// <summary>One report, read out.</summary>
/// <param name="Pieces">The text in order, marked or not.</param>
/// <param name="Doubts">Figures to look at first.</param>
/// <param name="MaySubmit">It can become news for the bulletin.</param>
/// <param name="Sure">Figures confirmed together.</param>
public sealed record ReportView(ReportAnswer Answer, IReadOnlyList<Piece> Pieces, IReadOnlyList<FigureRow> Doubts, IReadOnlyList<FigureRow> Sure, bool MayConfirm, bool MaySubmit, DateTimeOffset Now);

/// <param name="Mark">Null for text between marks.</param>
public sealed record Piece(string Text, MarkLine? Mark);

/// <param name="Start">By which it is named.</param>
/// <param name="Doubt">A text key's end; null when sure.</param>
/// <param name="Confirmed">It stands in the results ledger.</param>
public sealed record FigureRow(int Start, string Qty, string Action, string Object, string Sentence, string? Doubt, bool Confirmed);
