namespace Chuangcheng.Model.Measures;

/// <summary>One value of the dimension.</summary>
public sealed record AnswerRow(int Key, double? Value, long Numerator, long? Denominator);
