using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests.Field;

/// <summary>The day of a whole district on one phone: two thousand sites, five hundred problems.</summary>
internal static class LargeDay
{
    public const int Sites = 2000, Problems = 500;

    /// <summary>From now on the server's day is that large.</summary>
    public static Task Give(IBrowserContext context) => context.RouteAsync("**/api/field/day", async route =>
    {
        var answer = await route.FetchAsync(new() { Headers = new Dictionary<string, string>(route.Request.Headers) { ["if-none-match"] = "" } });
        await route.FulfillAsync(new() { Status = 200, ContentType = "application/json", Body = Larger(await answer.TextAsync()) });
    });

    private static string Larger(string text)
    {
        var day = JsonNode.Parse(text)!;
        var site = day["sites"]![0]!;
        day["sites"] = new JsonArray([.. Enumerable.Range(0, Sites).Select(n =>
        {
            var copy = site.DeepClone();
            (copy["id"], copy["code"], copy["name"]) = (Guid.CreateVersion7(), $"X{n}", $"第{n}号小区");
            (copy["longitude"], copy["latitude"], copy["rebounds"]) = (104 + n * 7919 % 1000 / 5000.0, 39 + n * 104729 % 1000 / 5000.0, n % 5);
            return (JsonNode)copy;
        })]);
        day["problems"] = new JsonArray([.. Enumerable.Range(0, Problems).Select(n => (JsonNode)JsonSerializer.SerializeToNode(new
        {
            id = Guid.CreateVersion7(), number = $"WT-{n}", siteId = (string?)null, place = $"第{n}号小区", longitude = (double?)null, latitude = (double?)null, item = "CK-S003", itemName = "公益广告\nAdverts", state = "assigned", note = "",
            severity = 1, createdAt = TimeProvider.System.GetUtcNow(), dueAt = TimeProvider.System.GetUtcNow().AddHours(n - 50), overdue = n < 50, afterPhoto = true, rebounds = 0, asked = (string?)null, photos = Array.Empty<string>(), allowedMoves = new[] { "feedback" },
        })!)]);
        return day.ToJsonString();
    }
}
