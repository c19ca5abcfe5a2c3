using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Bulletins.Pages;

/// <summary>The archive page.</summary>
/// <param name="Asked">The filters as they stand in the address.</param>
/// <param name="More">The next page's address; null at the end.</param>
public sealed record ArchiveView(IReadOnlyDictionary<string, string> Asked, IReadOnlyList<IssueLine> Lines, long Total, string? More, IReadOnlyList<Choice> Sections, IReadOnlyList<Choice> Units, IReadOnlyList<PracticeLine> Practices)
{
    public string? Refusal { get; init; }

    /// <summary>May take in issues of former times.</summary>
    public bool TakesIn { get; init; }
}
