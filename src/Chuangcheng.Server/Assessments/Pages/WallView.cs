using Chuangcheng.Server.Measures.Pages;

namespace Chuangcheng.Server.Assessments.Pages;

/// <summary>The wall screen's numbers; each is a measure and opens.</summary>
public sealed record WallView(IReadOnlyList<MeasureLine> Tiles, IReadOnlyList<MeasureRow> OpenByStreet, IReadOnlyList<MeasureRow> OverdueByUnit, DateTimeOffset AsOf);
