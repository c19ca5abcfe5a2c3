namespace Chuangcheng.Server.Todo;

/// <summary>One thing to do.</summary>
/// <param name="Expected">What is expected: for a problem the wire name of a move (sign, feedback, close, assign, verify, extend …), for an issue that of a step.</param>
/// <param name="DueAt">Until when, in the district's offset; null without a deadline.</param>
public sealed record TodoEntry(TodoKind Kind, string Href, string What, string Expected, DateTimeOffset? DueAt)
{
    /// <summary>Place, unit or number, as far as there is one.</summary>
    public string Under { get; init; } = "";

    /// <summary>What tells it from others of its kind for somebody who hears the page.</summary>
    public string Name { get; init; } = "";

    /// <summary>Of a problem, the wire name of its state.</summary>
    public string? State { get; init; }

    /// <summary>A problem's sightings; of materials and news, how many.</summary>
    public int Count { get; init; } = 1;

    public int Severity { get; init; } = 1;

    /// <summary>How far it is: places visited and planned.</summary>
    public (int Done, int Of)? Progress { get; init; }

    /// <summary>The problem whose expected move can be made here with one tap, without a word; null opens the page.</summary>
    public Guid? Quick { get; init; }
}
