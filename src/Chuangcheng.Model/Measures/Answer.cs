namespace Chuangcheng.Model.Measures;

/// <summary>What a measure came to.</summary>
/// <param name="Value">Unrounded; null where there is nothing to divide by.</param>
/// <param name="Denominator">Null for a plain count.</param>
/// <param name="Rows">By the dimension asked for, the key's number first.</param>
public sealed record Answer(double? Value, long Numerator, long? Denominator, IReadOnlyList<AnswerRow> Rows);
