namespace Chuangcheng.Model.Documents;

/// <param name="Height">At least so many millimetres; 0 for what the text needs.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells, double Height = 0);
