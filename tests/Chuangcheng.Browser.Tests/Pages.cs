using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests;

/// <summary>Every page of the console, by who opens it. "first:" opens the first problem of a list.</summary>
internal static class Pages
{
    public static IReadOnlyList<(string? User, string[] Paths)> Of { get; } =
    [
        (null, ["/sign-in", "/design", "/design?drawer=open", "/design?dialog=open", "/design?toast=shown", "/design/404", "/design/empty", "/design/refused", "/design/problem"]),
        ("office", ["/command", "/todo", "/problems", "/problems?overdue=true&columns=number,site,unit,state,due,found,indicator,source,assigned&moved=2&refused=1", "first:/problems?state=watching", "/problems/paste", "/problems/template",
            "/measures", "/measures/problems-on-time-rate", "/measures/problems-on-time-rate/records", "/indicators", "/indicators/Ⅲ-6", "/indicators/editions", "/system", "/system/units", "/system/people", "/system/calendar", "/system/settings", "/suggestions"]),
        ("street", ["/todo", "/problems", "first:/problems?state=inWork", "/measures"]),
        ("admin", ["/system", "/system/units", "/system/imports", "/system/calendar", "/indicators"]),
        ("auditor", ["/system/audit", "/system/audit?kind=ProblemMoved"]),
        ("security", ["/accounts"]),
    ];

    /// <summary>The address itself, or the first problem of the list it names.</summary>
    public static async Task<string> Address(IPage page, string path)
    {
        if (!path.StartsWith("first:", StringComparison.Ordinal)) return path;
        await page.GotoAsync(path[6..]);
        return await page.Locator("table.ledger tbody .what a").First.GetAttributeAsync("href") ?? path[6..];
    }
}
