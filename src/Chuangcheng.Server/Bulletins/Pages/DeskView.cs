using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Bulletins.Pages;

/// <summary>The desk: issues in work, the news that waits, forms to begin with.</summary>
/// <param name="MayEdit">The reader is an editor; others see what their unit sent in.</param>
public sealed record DeskView(IReadOnlyList<IssueLine> Issues, IReadOnlyList<NewsLine> Waiting, IReadOnlyList<NewsLine> Used, IReadOnlyList<SeriesLine> Series, IReadOnlyList<string> Sections, bool MayEdit, bool MaySubmit, DateTimeOffset Now)
{
    public IReadOnlyList<Choice> Templates { get; init; } = [];

    public bool HasCity { get; init; }

    public string? Done { get; init; }

    public string? Refusal { get; init; }

    /// <summary>What was typed before the refusal.</summary>
    public string Headline { get; init; } = "";

    public string Text { get; init; } = "";
}
