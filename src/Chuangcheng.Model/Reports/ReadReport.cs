using Chuangcheng.Model.Bulletins;

namespace Chuangcheng.Model.Reports;

/// <summary>A report as it was understood.</summary>
/// <param name="Marks">In the order of the text.</param>
public sealed record ReadReport(
    IReadOnlyList<Figure> Figures, IReadOnlyList<Mark> Marks, IReadOnlyList<Suggested> Codes, IReadOnlyList<KindOfWork> Kinds, IReadOnlyList<Claim> Claims);
