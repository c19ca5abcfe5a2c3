using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Sites.Pages;

/// <summary>Cards to print, each with its code and the office's number.</summary>
public sealed record CardsView(IReadOnlyList<SiteCard> Cards, OfficeCardLine Office, IReadOnlyList<Choice> Types, IReadOnlyList<Choice> Grounds, string? Type, string? Unit, bool MayKeep)
{
    public bool Done { get; init; }
    public string? Refusal { get; init; }
}

/// <param name="Svg">The QR code of <paramref name="Address"/>.</param>
public sealed record SiteCard(Guid Id, string Code, string Name, string Type, string Ground, string Address, string Svg);
