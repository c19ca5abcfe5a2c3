using Chuangcheng.Server.Intake;

namespace Chuangcheng.Server.Sites.Pages;

/// <param name="Result">What became of the file; null before one is sent.</param>
public sealed record SiteImportView(ImportResult? Result)
{
    public string? Refusal { get; init; }
}
