using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Console;

/// <summary>Schemes, figures, events, results and flags through the forms of the browser, read back through the API.</summary>
[Collection(nameof(OnSqlite))]
public sealed partial class EnteringAssessments(SqliteServer server)
{
    private static readonly KeyValuePair<string, string>[] Scheme =
    [
        new("name", "镇街月度考核"), new("cadence", "month"), new("audience", "class"), new("cutOffDays", "366"), new("appealDays", "5"), new("leastCases", "1"), new("total", "100"),
        new("component-source", "field"), new("component-weight", "80"), new("component-code", ""), new("component-of", ""),
        new("component-source", "survey"), new("component-weight", "20"), new("component-code", "survey"), new("component-of", ""),
        new("component-source", ""), new("component-weight", ""), new("component-code", ""), new("component-of", ""),
        new("class-name", "街道"), new("class-code", ""), new("class-kinds-0", "street"), new("class-name", ""), new("class-code", ""),
        new("flag-kind", "redFlag"), new("flag-atLeast", "90"), new("flag-below", ""), new("flag-first", "1"), new("flag-last", ""), new("flag-inARow", ""), new("flag-barred", "true"), new("type-ST06", "2"),
    ];

    [Fact]
    public async Task MakesASchemeThenItsNextVersionAndKeepsTheFirst()
    {
        var (_, browser, office) = await Office();
        var id = Guid.CreateVersion7();
        (await Send(browser, $"/assessments/schemes/{id}", Scheme)).Headers.Location!.OriginalString.ShouldBe($"/assessments/schemes/{id}?done=1");
        (await Send(browser, $"/assessments/schemes/{id}", [.. Scheme.Where(f => f.Key != "name"), new("name", "改名"), new("version", "1")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var versions = (await office.GetFromJsonAsync<JsonArray>($"/api/schemes/{id}"))!;
        versions.Select(v => (v!["version"]!.GetValue<int>(), v["scheme"]!["name"]!.GetValue<string>())).ShouldBe([(2, "改名"), (1, "镇街月度考核")]);
        var first = versions[1]!["scheme"]!;
        first["components"]!.AsArray().Select(c => (c!["code"]!.GetValue<string>(), c["weight"]!.GetValue<decimal>())).ShouldBe([("field", 80m), ("survey", 20m)]);
        (first["classes"]![0]!["code"]!.GetValue<string>(), first["flags"]![0]!["inARow"]!.GetValue<int>(), first["typeWeights"]!["ST06"]!.GetValue<decimal>()).ShouldBe(("street", 1, 2m));
        (await browser.GetStringAsync($"/assessments/schemes/{id}?version=1")).ShouldNotContain("type=\"submit\" class=\"primary\"");
        (await browser.GetStringAsync($"/assessments/schemes/{id}")).ShouldContain("改名");
    }

    [Fact]
    public async Task ShowsARefusedSchemeAgainWithWhatWasTyped()
    {
        var (_, browser, office) = await Office();
        var id = Guid.CreateVersion7();
        var answer = await Send(browser, $"/assessments/schemes/{id}", [.. Scheme.Where(f => f is not { Key: "component-weight", Value: "80" }), new("component-weight", "70")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("role=\"alert\"");
        page.ShouldContain("镇街月度考核");
        (await office.GetAsync($"/api/schemes/{id}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Send(browser, $"/assessments/schemes/{id}", Scheme)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Send(browser, $"/assessments/schemes/{id}", [.. Scheme.Where(f => f.Key != "name"), new("name", "另一个"), new("version", "7")])).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task EntersFiguresThatCountAndOnlyThoseThatChanged()
    {
        var (district, browser, office) = await Office();
        var period = await APeriod(browser, office, await Inspected(district));
        var page = await browser.GetStringAsync($"/assessments/{period}/figures");
        page.ShouldContain($"value-{district.Street}");
        KeyValuePair<string, string>[] fields = [new("component", "survey"), new("source", "问卷报告"), new($"value-{district.Street}", "75.5"), new($"value-{district.OtherStreet}", "")];
        (await Send(browser, $"/assessments/{period}/figures", fields)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var sheet = (await office.GetFromJsonAsync<JsonObject>($"/api/assessments/{period}/{district.Street}"))!;
        sheet["components"]!.AsArray().Single(c => c!["code"]!.GetValue<string>() == "survey")!["value"]!.GetValue<decimal>().ShouldBe(75.5m);
        (await Send(browser, $"/assessments/{period}/figures", [.. fields.Where(f => !f.Value.StartsWith("75", StringComparison.Ordinal)), new($"value-{district.Street}", "101")])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.GetStringAsync($"/assessments/{period}/figures")).ShouldContain("问卷报告");
    }

    [Fact]
    public async Task RecordsAnEventChangesItAndWithdrawsIt()
    {
        var (district, browser, office) = await Office();
        KeyValuePair<string, string>[] fields =
            [new("unit", $"{district.Street}"), new("item", "G15"), new("on", "2026-05-10"), new("severity", "2"), new("consequence", "deduct"), new("points", "3"), new("months", "12"), new("evidence", "督查通报第 7 号")];
        (await Send(browser, "/assessments/negative", fields)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var kept = (await office.GetFromJsonAsync<JsonArray>("/api/negative-events"))!.Single()!;
        (kept["points"]!.GetValue<decimal>(), kept["standing"]!.GetValue<bool>()).ShouldBe((3m, true));
        (await browser.GetStringAsync($"/assessments/negative?id={kept["id"]}")).ShouldContain("督查通报第 7 号");
        (await Send(browser, "/assessments/negative", [.. fields, new("id", $"{kept["id"]}"), new("version", $"{kept["version"]}"), new("withdrawn", "true")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await office.GetFromJsonAsync<JsonArray>("/api/negative-events"))!.Single()!["standing"]!.GetValue<bool>().ShouldBeFalse();
        (await Send(browser, "/assessments/negative", [.. fields.Where(f => f.Key != "item")])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task RecordsAResultFromAboveWithEachPlace()
    {
        var (_, browser, office) = await Office();
        KeyValuePair<string, string>[] fields =
        [
            new("year", "2021"), new("name", "全国测评"), new("score", "94.15"), new("source", "通报"), new("basis", "提名城区"), new("rank", "2"), new("of", ""), new("basis", "市属提名区"), new("rank", "1"), new("of", "7"),
            new("basis", ""), new("rank", ""), new("of", ""),
        ];
        (await Send(browser, "/assessments/outside", fields)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var kept = (await office.GetFromJsonAsync<JsonArray>("/api/outside-results"))!.Single()!;
        (kept["score"]!.GetValue<decimal>(), kept["places"]!.AsArray().Count, kept["places"]![1]!["of"]!.GetValue<int>()).ShouldBe((94.15m, 2, 7));
        (await Send(browser, "/assessments/outside", [.. fields.Where(f => f.Key != "name"), new("name", "市级测评"), new("id", $"{kept["id"]}")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await office.GetFromJsonAsync<JsonArray>("/api/outside-results"))!.Single()!["name"]!.GetValue<string>().ShouldBe("市级测评");
    }

    [Fact]
    public async Task HandsAFlagOverAndKeepsItsHistory()
    {
        var (district, browser, office) = await Office();
        var period = await APeriod(browser, office, await Inspected(district));
        (await office.PostAsync($"/api/assessments/{period}/publish", null, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        (await browser.GetStringAsync("/assessments/flags?kind=redFlag")).ShouldContain($"/assessments/{period}/flags");
        (await Send(browser, $"/assessments/{period}/flags", [new("class", "street"), new("kind", "redFlag"), new("unit", $"{district.OtherStreet}"), new("on", "2026-06-12"), new("note", "擂台赛现场移交")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var line = (await office.GetFromJsonAsync<JsonObject>("/api/flags"))!["items"]!.AsArray().Single()!;
        (line["className"]!.GetValue<string>(), line["flag"]!["handedOver"]!.GetValue<string>(), line["flag"]!["note"]!.GetValue<string>()).ShouldBe(("街道", "2026-06-12", "擂台赛现场移交"));
        (await office.GetFromJsonAsync<JsonObject>($"/api/flags?unit={district.Street}"))!["total"]!.GetValue<int>().ShouldBe(0);
        await office.GetAsync("/api/flags?kind=cup").ShouldRefuse(400, "one-of");
        (await (await (await server.ADistrict()).As(Role.Office)).GetFromJsonAsync<JsonObject>("/api/flags"))!["total"]!.GetValue<int>().ShouldBe(0);
        (await (await district.As(Role.Department)).GetFromJsonAsync<JsonObject>("/api/flags"))!["total"]!.GetValue<int>().ShouldBe(0);
        (await (await district.As(Role.Street)).GetFromJsonAsync<JsonObject>("/api/flags"))!["total"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task KeepsAStreetFromTheDistrictsSchemes()
    {
        var (district, browser, office) = await Office();
        var id = Guid.CreateVersion7();
        (await Send(browser, $"/assessments/schemes/{id}", Scheme)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var street = await Browser(await district.As(Role.Street));
        (await street.GetStringAsync($"/assessments/schemes/{id}")).ShouldNotContain("type=\"submit\" class=\"primary\"");
        (await Send(street, $"/assessments/schemes/{id}", [.. Scheme, new("version", "1")])).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await (await (await server.ADistrict()).As(Role.Office)).GetAsync($"/api/schemes/{id}").ShouldRefuse(404, "unknown-scheme");
        (await office.GetFromJsonAsync<JsonArray>($"/api/schemes/{id}"))!.Count.ShouldBe(1);
    }

    private static async Task<TestDistrict> Inspected(TestDistrict district)
    {
        var inspector = await district.As(Role.Inspector);
        (await inspector.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", district.Visit())).EnsureSuccessStatusCode();
        (await inspector.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", district.Visit(result: "pass", site: district.OtherSite))).EnsureSuccessStatusCode();
        return district;
    }

    private static async Task<Guid> APeriod(HttpClient browser, HttpClient office, TestDistrict _)
    {
        var (scheme, period) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        (await Send(browser, $"/assessments/schemes/{scheme}", Scheme)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await office.PutAsJsonAsync($"/api/assessments/{period}", new { scheme, name = "2026年5月", from = "2026-05-01", to = "2026-05-31" })).EnsureSuccessStatusCode();
        return period;
    }

    private async Task<(TestDistrict, HttpClient Browser, HttpClient Api)> Office()
    {
        var district = await server.ADistrict();
        var office = await district.As(Role.Office);
        return (district, await Browser(office), office);
    }

    private async Task<HttpClient> Browser(HttpClient api)
    {
        var browser = server.Client();
        browser.DefaultRequestHeaders.Add("Cookie", $"cc-session={api.DefaultRequestHeaders.Authorization!.Parameter}");
        var page = await browser.GetAsync("/assessments/schemes/new", TestContext.Current.CancellationToken);
        var cookie = page.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("cc-form", StringComparison.Ordinal)).Split(';')[0];
        browser.DefaultRequestHeaders.Remove("Cookie");
        browser.DefaultRequestHeaders.Add("Cookie", $"cc-session={api.DefaultRequestHeaders.Authorization!.Parameter}; {cookie}");
        browser.DefaultRequestHeaders.Add("X-Test-Token", Token().Match(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Groups[1].Value);
        return browser;
    }

    private static Task<HttpResponseMessage> Send(HttpClient browser, string path, IEnumerable<KeyValuePair<string, string>> fields) => browser.PostAsync(path, new FormUrlEncodedContent(
        [.. fields, new("__RequestVerificationToken", browser.DefaultRequestHeaders.GetValues("X-Test-Token").Single()), new("formId", $"{Guid.CreateVersion7()}")]));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
