using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests;

[Collection(nameof(Console))]
public sealed class TheWholeLoop(Console console)
{
    [Theory]
    [InlineData("zh-CN", true, "观察期")]
    [InlineData("en-US", true, "Watched")]
    [InlineData("zh-CN", false, "观察期")]
    public async Task RunsFromTheStreetToTheWatch(string language, bool scripts, string watched)
    {
        var problem = await AProblemForTheStreet();
        var street = await console.Window("street", language, scripts: scripts);
        await Console.Watched(street, $"street-{language}-{scripts}", async () =>
        {
            await street.GotoAsync($"/problems?q={problem["number"]}");
            await street.ClickAsync($"a[href='/problems/{problem["id"]}']");
            await street.ClickAsync(".move-expected button[type=submit]");
            await Assertions.Expect(street.Locator(".move-expected textarea[name=note]")).ToBeVisibleAsync();
            await street.FillAsync(".move-expected textarea[name=note]", "已清理完毕 <b>");
            await street.ClickAsync(".move-expected button[type=submit]");
            await Assertions.Expect(street.Locator("main")).ToContainTextAsync("已清理完毕 <b>");
            (await street.Locator("form input[name=move][value=close]").CountAsync()).ShouldBe(0);
        });
        var office = await console.Window("office", language, scripts: scripts);
        await Console.Watched(office, $"office-{language}-{scripts}", async () =>
        {
            await office.GotoAsync($"/problems/{problem["id"]}");
            await office.ClickAsync("form:has(input[name=move][value=close]) button[type=submit]");
            for (var i = 0; i < 50 && !(await office.Locator("header, .page-head, h1").AllInnerTextsAsync()).Any(text => text.Contains(watched, StringComparison.Ordinal)); i++) await office.ReloadAsync();
            await Assertions.Expect(office.Locator("main")).ToContainTextAsync(watched);
        });
    }

    /// <summary>An inspector's program records a failed item that a street answers for; the office hands it to the demonstration's street.</summary>
    private async Task<JsonObject> AProblemForTheStreet()
    {
        using var inspector = await console.Program("inspector");
        using var street = await console.Program("street");
        using var office = await console.Program("office");
        var own = (await street.GetFromJsonAsync<JsonObject>("/api/me"))!["unit"]!["id"]!.GetValue<string>();
        var id = Guid.CreateVersion7();
        (await inspector.PutAsJsonAsync($"/api/visits/{id}", new
        {
            place = $"新的地点 {id}", kind = "round", startedAt = "2026-05-20T02:00:00Z", finishedAt = "2026-05-20T02:10:00Z", checks = new[] { new { item = "CK-S003", result = "fail", note = "缺公益广告" } },
        })).EnsureSuccessStatusCode();
        JsonNode? found = null;
        while (found?["state"]?.GetValue<string>() != "assigned")
            found = (await inspector.GetFromJsonAsync<JsonObject>($"/api/visits/{id}"))!["problems"]!.AsArray().FirstOrDefault();
        (await office.PostAsJsonAsync($"/api/problems/{found!["id"]}/moves", new { move = "assign", unit = own })).EnsureSuccessStatusCode();
        return (await office.GetFromJsonAsync<JsonObject>($"/api/problems/{found["id"]}"))!;
    }
}
