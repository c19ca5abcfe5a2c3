namespace Chuangcheng.Server.Problems.Pages;

/// <summary>The district's own columns.</summary>
/// <param name="File">What the form was called; null before one was uploaded.</param>
/// <param name="Columns">Each head with the field under it; empty when it stays empty.</param>
public sealed record TemplateView(string? File, IReadOnlyList<(string Head, string Field)> Columns)
{
    public bool Done { get; init; }
    public string? Error { get; init; }
}
