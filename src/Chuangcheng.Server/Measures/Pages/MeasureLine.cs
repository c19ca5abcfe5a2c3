using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Measures.Pages;

/// <summary>One measure.</summary>
/// <param name="Name">Its stable name: problems-closed-rate.</param>
/// <param name="Title">In the reader's language, as the definition is.</param>
/// <param name="Lead">Shown large above the table.</param>
public sealed record MeasureLine(string Name, string Title, string Definition, MeasureFigure Figure, bool Lead = false);
