namespace Chuangcheng.Server.Problems.Pages;

/// <summary>One photo.</summary>
/// <param name="Fixed">Shows the place after the work; otherwise as found.</param>
public sealed record PhotoLine(string Href, string ThumbHref, bool Fixed, DateTimeOffset At, string By)
{
    /// <summary>By the camera's clock; null when unknown.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>Cases with an older photo that this one resembles, one each.</summary>
    public IReadOnlyList<AlikePhoto> Alike { get; init; } = [];
}
