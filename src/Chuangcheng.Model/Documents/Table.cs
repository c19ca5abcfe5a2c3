namespace Chuangcheng.Model.Documents;

/// <summary>A ruled table.</summary>
/// <param name="Columns">Their widths in millimetres; together at most the type area's.</param>
public sealed record Table(IReadOnlyList<double> Columns, IReadOnlyList<TableRow> Rows) : Block
{
    /// <summary>The first row is repeated on every page.</summary>
    public bool HasHead { get; init; }
}
