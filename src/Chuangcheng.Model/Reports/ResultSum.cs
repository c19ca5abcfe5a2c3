namespace Chuangcheng.Model.Reports;

/// <summary>Like results added up.</summary>
/// <param name="Key">The unit's number, the month, the kind of work or the indicator.</param>
/// <param name="Approx">One of them was approximate, and so is the sum.</param>
public sealed record ResultSum(string Key, string Object, string Measure, decimal Value, bool Approx, int Count);
