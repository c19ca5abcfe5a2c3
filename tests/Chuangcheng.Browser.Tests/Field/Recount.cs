using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Chuangcheng.Browser.Tests.Field;

/// <summary>Sent is stored: one visit each, and photo by photo.</summary>
internal static class Recount
{
    public static async Task ShouldHold(this HttpClient client, JsonObject sent)
    {
        await Parallel.ForEachAsync(sent["photos"]!.AsArray(), async (photo, cancel) =>
        {
            photo!["received"]!.GetValue<bool>().ShouldBeTrue(sent.ToJsonString());
            (await client.SendAsync(new(HttpMethod.Head, $"/api/photos/{photo["sha"]}"), cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        });
        await Parallel.ForEachAsync(sent["visits"]!.AsArray(), async (visit, cancel) =>
        {
            visit!["state"]!.GetValue<string>().ShouldBe("sent", visit.ToJsonString());
            var held = (await client.GetFromJsonAsync<JsonObject>($"/api/visits/{visit["id"]}", cancel))!;
            held["awaiting"]!.AsArray().ShouldBeEmpty();
            held["checks"]!.AsArray().SelectMany(check => check!["photos"]!.AsArray()).Select(photo => photo!.GetValue<string>()).ShouldBe(visit["photos"]!.AsArray().Select(photo => photo!.GetValue<string>()), ignoreOrder: true);
        });
    }

    /// <summary>How many visits there are in all.</summary>
    public static async Task<long> Visits(this HttpClient client) => (await client.GetFromJsonAsync<JsonObject>("/api/measures/checks-visits"))!["value"]!.GetValue<long>();
}
