using Microsoft.AspNetCore.Http;

namespace Chuangcheng.Server.Console;

/// <summary>One line of the side navigation; only pages that exist.</summary>
/// <param name="Key">A text key: <c>console.nav.problems</c>.</param>
/// <param name="Icon">A name of <see cref="Components.Icons"/>.</param>
/// <param name="Group">The text key of the heading it stands under.</param>
/// <param name="Waiting">How much waits there; null or 0 shows nothing.</param>
public sealed record NavEntry(string Key, string Href, string Icon, string Group = "console.nav.work", int? Waiting = null);
