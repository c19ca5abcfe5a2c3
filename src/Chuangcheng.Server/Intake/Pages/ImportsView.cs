namespace Chuangcheng.Server.Intake.Pages;

/// <summary>What came in from files.</summary>
/// <param name="Kind">The kind chosen for the next one.</param>
public sealed record ImportsView(IReadOnlyList<ImportLine> Imports, string Kind, DateTimeOffset Now)
{
    /// <summary>What was taken in, or what a trial would take in.</summary>
    public IReadOnlyList<string> Answer { get; init; } = [];

    /// <summary>What is wrong, row by row; nothing was taken in.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];
    public bool Undone { get; init; }
}
