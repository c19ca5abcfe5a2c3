using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests;

/// <summary>Every page of the console, by who opens it. "first:" opens the first problem of a list, "someone:" the first line of a table in its drawer, "one:" the first thing a page links to by its id, below the address given; "figures:" is the form of the first period.</summary>
internal static class Pages
{
    public static IReadOnlyList<(string? User, string[] Paths)> Of { get; } =
    [
        (null, ["/sign-in", "/design", "/design?drawer=open", "/design?dialog=open", "/design?toast=shown", "/design/404", "/design/empty", "/design/refused", "/design/problem"]),
        ("office", ["/command", "/command?back=30&layer=places", "/todo", "/todo?kind=round", "/problems", "/problems?overdue=true&columns=number,site,unit,state,due,found,indicator,source,assigned&moved=2&refused=1", "first:/problems?state=watching", "/problems/paste", "/problems/supervision", "/problems/template",
            "/measures", "/measures/problems-on-time-rate", "/measures/catalogue", "/measures/problems-found?period=year&by=street&across=month", "/measures/problems-on-time-rate/records", "/indicators", "/indicators/Ⅲ-6", "/indicators/editions", "/system", "/system/units", "/system/units?q=澄", "/system/people", "someone:/system/people", "/system/roles", "/system/calendar", "/system/settings", "/suggestions"]),
        ("office", ["/inspections", "/inspections/new", "one:/inspections", "/inspections/visits", "one:/inspections/visits > /visits", "/inspections/coverage", "/inspections/compare", "/inspections/self-check", "/inspections/import",
            "/sites", "one:/sites", "/sites/cards", "/sites/import", "/responsibility", "/responsibility/gaps", "/responsibility/handover", "/responsibility/reassign"]),
        ("office", ["/assessments", "one:/assessments", "/assessments/categories", "/assessments/schemes", "/assessments/schemes/new", "one:/assessments/schemes", "/assessments/negative", "/assessments/outside", "/assessments/flags", "figures:", "/burden", "/wall", "/reports", "/results", "/bulletins", "/archive", "/archive/import", "/bulletins/minutes", "one:/archive > /bulletins", "/submission"]),
        ("leader", ["/command", "/todo", "/assessments", "/bulletins", "/reports"]),
        ("street", ["/todo", "/problems", "first:/problems?state=inWork", "/measures"]),
        ("admin", ["/system", "/system/units", "/system/imports", "/system/calendar", "/indicators", "/indicators/editions"]),
        ("auditor", ["/system/audit", "/system/audit?kind=ProblemMoved"]),
        ("security", ["/accounts", "/accounts?q=off&role=office"]),
        ("performance", ["/roll-ups", "one:/roll-ups"]),
    ];

    /// <summary>The address itself, or that of the first thing the page named links to.</summary>
    public static async Task<string> Address(IPage page, string path)
    {
        if (path.StartsWith("first:", StringComparison.Ordinal))
        {
            await page.GotoAsync(path[6..]);
            return await page.Locator("table.ledger tbody .what a").First.GetAttributeAsync("href") ?? path[6..];
        }
        if (path.StartsWith("someone:", StringComparison.Ordinal))
        {
            await page.GotoAsync(path[8..]);
            return (await page.Locator("main tbody .what a").First.GetAttributeAsync("href"))!;
        }
        if (path == "figures:") return await Address(page, "one:/assessments") + "/figures";
        if (!path.StartsWith("one:", StringComparison.Ordinal)) return path;
        var parts = path[4..].Split(" > ");
        await page.GotoAsync(parts[0]);
        var links = await page.Locator($"main a[href^='{parts[^1]}/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        return links.FirstOrDefault(link => System.Text.RegularExpressions.Regex.IsMatch(link, "/[0-9a-f]{8}-[0-9a-f-]{27}$")) ?? throw new InvalidOperationException($"{parts[0]} links to nothing below {parts[^1]}");
    }
}
