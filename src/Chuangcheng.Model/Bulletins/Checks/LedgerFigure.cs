namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>What the ledger says about something a bulletin may state.</summary>
/// <param name="Measure">Name of the measure.</param>
/// <param name="Actions">Verbs that state it: 发现, 查出.</param>
/// <param name="Objects">What is counted: 问题.</param>
/// <param name="Unit">Contributor it is about; null for the whole district.</param>
public sealed record LedgerFigure(string Measure, IReadOnlyList<string> Actions, IReadOnlyList<string> Objects, decimal Value, string? Unit = null);
