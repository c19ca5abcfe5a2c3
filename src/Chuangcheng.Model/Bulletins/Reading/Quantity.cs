namespace Chuangcheng.Model.Bulletins.Reading;

internal enum QuantityKind { Amount, Percent, Score, Rank }

/// <summary>A number with its unit where it stands in the running text.</summary>
/// <param name="End">Behind the unit and 以上.</param>
/// <param name="Chinese">Written in Chinese numerals only.</param>
internal readonly record struct Quantity(int Start, int End, decimal Value, string? Unit, bool Approx, QuantityKind Kind, bool Chinese);
