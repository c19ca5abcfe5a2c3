namespace Chuangcheng.Server.Problems.Pages;

/// <summary>An older photo that looks like the one beside it.</summary>
/// <param name="Number">Of the case it was brought for.</param>
/// <param name="Same">The very same file; otherwise only alike.</param>
public sealed record AlikePhoto(string Number, string Href, bool Same, DateTimeOffset At);
