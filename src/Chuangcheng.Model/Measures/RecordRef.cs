namespace Chuangcheng.Model.Measures;

/// <summary>One record behind a number: a problem, a visit, or an item checked in a visit.</summary>
/// <param name="Item">0 unless it is a check.</param>
public readonly record struct RecordRef(Guid Id, int Item);
