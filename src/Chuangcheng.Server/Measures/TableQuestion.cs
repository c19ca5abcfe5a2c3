using Chuangcheng.Model.Measures;

namespace Chuangcheng.Server.Measures;

/// <summary>A measure asked for as a table.</summary>
/// <param name="Across">The second dimension; null for one or none.</param>
/// <param name="Compare">Beside the period before and the same period last year.</param>
internal sealed record TableQuestion(MeasureQuery Query, Dimension? Across, bool Compare);
