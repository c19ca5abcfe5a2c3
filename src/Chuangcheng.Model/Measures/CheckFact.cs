namespace Chuangcheng.Model.Measures;

/// <summary>One check as the columns see it. Items and indicators are the ledger's numbers.</summary>
/// <param name="Result">1 pass, 2 fail, 3 not applicable, 4 not observed.</param>
/// <param name="Dimension">Static, dynamic …, as <see cref="Indicators.Dimension"/>.</param>
/// <param name="Grade">Hundredths of the item's points that were kept; only of pass and fail.</param>
public readonly record struct CheckFact(int Item, int Indicator, byte Result, byte Dimension = 0, byte Grade = 0)
{
    internal const byte Pass = 1, Fail = 2;
}
