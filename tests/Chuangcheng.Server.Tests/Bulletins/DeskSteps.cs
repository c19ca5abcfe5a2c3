using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Chuangcheng.Server.Tests.Bulletins;

/// <summary>What every test of the desk does on its way.</summary>
internal static class DeskSteps
{
    public static object Series(string numbering = "running", int last = 671, int total = 0) => new
    {
        name = "测试区创建全国文明城区 工作快报", issuer = "测试区创城办", numbering, sectionSet = "2022", downward = new[] { "全区各单位" }, mail = new[] { "reader@example.org" }, phone = "010-60000000", lastNumber = last, lastTotal = total,
    };

    public static async Task<Guid> ASeries(HttpClient office, object? body = null)
    {
        var id = Guid.CreateVersion7();
        (await office.PutAsJsonAsync($"/api/bulletin-series/{id}", body ?? Series())).EnsureSuccessStatusCode();
        return id;
    }

    public static async Task<Guid> SomeNews(HttpClient client, string text, string section = "常态创建", string? headline = "街道推进创建工作", string[]? codes = null)
    {
        var id = Guid.CreateVersion7();
        (await client.PutAsJsonAsync($"/api/news/{id}", new { headline, text, section, codes })).EnsureSuccessStatusCode();
        return id;
    }

    public static async Task<Guid> AnIssue(HttpClient office, Guid series, Guid[] news, bool special = false)
    {
        var id = Guid.CreateVersion7();
        (await office.PutAsJsonAsync($"/api/bulletins/{id}", new { series, special })).EnsureSuccessStatusCode();
        (await office.PutAsJsonAsync($"/api/bulletins/{id}/contents", new { items = news.Select(item => new { item }) })).EnsureSuccessStatusCode();
        return id;
    }

    public static async Task<JsonObject> Step(HttpClient client, Guid issue, string step, string? note = null, Guid? id = null)
    {
        var answer = await client.PostAsJsonAsync($"/api/bulletins/{issue}/steps", new { step, note, id });
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return await answer.Json();
    }

    public static async Task<JsonObject> Through(HttpClient office, HttpClient leader, Guid issue)
    {
        await Step(office, issue, "handIn");
        await Step(office, issue, "proof");
        await Step(leader, issue, "review");
        await Step(leader, issue, "sign");
        return await Step(office, issue, "issue");
    }
}
