namespace Chuangcheng.Model.Measures;

/// <summary>Some of the records behind a number.</summary>
/// <param name="Total">All of them.</param>
public sealed record RecordPage(int Total, IReadOnlyList<RecordRef> Records);
