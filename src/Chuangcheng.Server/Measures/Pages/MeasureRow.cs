using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>One value of the dimension.</summary>
public sealed record MeasureRow(string Key, string Label, MeasureFigure Figure, string RecordsHref);
