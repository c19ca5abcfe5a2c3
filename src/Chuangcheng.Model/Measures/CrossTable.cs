namespace Chuangcheng.Model.Measures;

/// <summary>A measure by two dimensions.</summary>
/// <param name="Whole">By the first dimension, over all of the second.</param>
/// <param name="LeftOut">Values of the second dimension for which there was no room.</param>
public sealed record CrossTable(Answer Whole, IReadOnlyList<CrossColumn> Columns, int LeftOut);

/// <summary>One value of the second dimension: the measure asked for it alone, by the first.</summary>
public sealed record CrossColumn(int Key, Answer Answer);
