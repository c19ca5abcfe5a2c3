namespace Chuangcheng.Model.Tables;

/// <summary>What is wrong in a file, where, and which value it was.</summary>
/// <param name="Row">Line in the file, the header being 1; 0 when it is the file as a whole.</param>
/// <param name="Code">missing-column, required, duplicate, unknown, bad-number, bad-date or bad-value.</param>
public sealed record RowFault(string File, int Row, string Column, string Code, string Value);
