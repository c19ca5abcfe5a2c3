namespace Chuangcheng.Server.Sites.Pages;

/// <summary>What a site's code opens: what is checked here, and the office's number.</summary>
public sealed record PublicChecklistView(string Name, string Type, string Ground, string Phone, bool Example, IReadOnlyList<PublicItem> Items, string? SiteHref);

public sealed record PublicItem(string Name, string Category, string Standard, string NotCounted);
