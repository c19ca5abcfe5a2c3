using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Problems;

[Collection(nameof(OnSqlite))]
public sealed class PastingAndBatchesOnSqlite(SqliteServer server) : PastingAndBatches(server);

[Collection(nameof(OnPostgres))]
public sealed class PastingAndBatchesOnPostgres(PostgresServer server) : PastingAndBatches(server);

public abstract partial class PastingAndBatches(TestServer server)
{
    [Fact]
    public async Task TheSameFormSentTwiceRegistersOnceAndTheUnitAndDayAreKept()
    {
        var district = await server.ADistrict();
        var (browser, form) = await Office(district, "/problems/paste");
        var place = $"人民路{Guid.CreateVersion7():N}号"[..20];
        var read = await (await browser.PostAsync("/problems/paste", new FormUrlEncodedContent([.. form, new("text", $"{place}路灯不亮")]))).Content.ReadAsStringAsync();
        read.ShouldContain("CK-S021");
        Dictionary<string, string> fields = new(form)
        {
            ["take-0"] = "1", ["words-0"] = "路灯不亮", ["place-0"] = place, ["item-0"] = "CK-S021", ["unit-0"] = "", ["due-0"] = "2098-05-20T18:00",
        };
        for (var i = 0; i < 2; i++) (await browser.PostAsync("/problems/paste/register", new FormUrlEncodedContent(fields))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var found = (await (await district.As(Role.Office)).GetAsync($"/api/problems?q={Uri.EscapeDataString(place)}")).Json();
        var only = (await found)["items"]!.AsArray().ShouldHaveSingleItem()!;
        (only["state"]!.GetValue<string>(), only["dueAt"]!.GetValue<DateTimeOffset>()).ShouldBe(("assigned", new DateTimeOffset(2098, 5, 20, 18, 0, 0, TimeSpan.FromHours(8))));
    }

    [Fact]
    public async Task ABatchMovesWhatTheRulesAllowAndAHandOverIsTakenBack()
    {
        var district = await server.ADistrict();
        var problem = await district.AProblem();
        var (browser, form) = await Office(district, "/problems");
        var before = problem["unit"]!.GetValue<Guid>();
        List<KeyValuePair<string, string>> batch = [.. form, new("problem", $"{problem["id"]}"), new("problem", $"{Guid.CreateVersion7()}"), new("move", "assign"), new("unit", $"{district.OtherStreet}")];
        var answer = await browser.PostAsync("/problems/batch", new FormUrlEncodedContent(batch));
        answer.Headers.Location!.OriginalString.ShouldContain("moved=1&refused=1&batch=");
        (await Unit(district, problem)).ShouldBe(district.OtherStreet);
        var made = Batch().Match(answer.Headers.Location.OriginalString).Groups[1].Value;
        (await browser.PostAsync($"/problems/batch/{made}/undo", new FormUrlEncodedContent(form))).Headers.Location!.OriginalString.ShouldContain("moved=1");
        (await Unit(district, problem)).ShouldBe(before);
    }

    [Fact]
    public async Task TheSheetsOfASelectionAreOneFileWithAPageForEach()
    {
        var district = await server.ADistrict();
        JsonNode[] problems = [await district.AProblem(), await district.AProblem(TestDistrict.DepartmentItem), await district.AProblem(site: district.OtherSite)];
        var (browser, form) = await Office(district, "/problems");
        var printed = await browser.PostAsync("/problems/sheets.docx", new FormUrlEncodedContent([.. form, .. problems.Select(p => KeyValuePair.Create("problem", $"{p["id"]}"))]));
        using var zip = new ZipArchive(await printed.Content.ReadAsStreamAsync());
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var text = await reader.ReadToEndAsync();
        foreach (var problem in problems) text.ShouldContain($"编号：{problem["number"]}");
        Regex.Count(text, "<w:pageBreakBefore").ShouldBe(problems.Length - 1);
    }

    [Fact]
    public async Task ASelectionThatCannotBePrintedIsSaidInTheLedger()
    {
        var (district, other) = (await server.ADistrict(), await server.ADistrict());
        var foreign = await other.AProblem();
        var (browser, form) = await Office(district, "/problems");
        async Task<string> Said(IEnumerable<object> chosen)
        {
            var answer = await browser.PostAsync("/problems/sheets.docx", new FormUrlEncodedContent([.. form, new("back", "?state=closed"), .. chosen.Select(id => KeyValuePair.Create("problem", $"{id}"))]));
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            return answer.Headers.Location!.OriginalString;
        }
        (await Said([])).ShouldBe("/problems?state=closed&said=nothing-chosen");
        (await Said([foreign["id"]!])).ShouldBe("/problems?state=closed&said=unknown-problem");
        var tooMany = await Said(Enumerable.Range(0, 61).Select(_ => (object)Guid.CreateVersion7()));
        (await browser.GetStringAsync(tooMany)).ShouldContain("60");
    }

    [Fact]
    public async Task AFormWithoutItsTokenChangesNothing()
    {
        var district = await server.ADistrict();
        var (browser, _) = await Office(district, "/problems");
        foreach (var path in new[] { "/problems/batch", "/problems/sheets.docx", "/problems/paste/register", "/problems/views", "/system/settings" })
            ((int)(await browser.PostAsync(path, new FormUrlEncodedContent([new("name", "x"), new("move", "assign")]))).StatusCode).ShouldBe(400, path);
    }

    private static async Task<Guid> Unit(TestDistrict district, JsonNode problem) =>
        (await (await (await district.As(Role.Office)).GetAsync($"/api/problems/{problem["id"]}")).Json())["unit"]!.GetValue<Guid>();

    private async Task<(HttpClient Browser, List<KeyValuePair<string, string>> Form)> Office(TestDistrict district, string path)
    {
        var client = server.Client();
        var session = $"cc-session={(await district.As(Role.Office)).DefaultRequestHeaders.Authorization!.Parameter}";
        client.DefaultRequestHeaders.Add("Cookie", session);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var page = await client.GetAsync(path);
        var cookie = page.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("cc-form", StringComparison.Ordinal)).Split(';')[0];
        client.DefaultRequestHeaders.Remove("Cookie");
        client.DefaultRequestHeaders.Add("Cookie", $"{session}; {cookie}");
        var token = Token().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        return (client, [new("__RequestVerificationToken", token), new("formId", $"{Guid.CreateVersion7()}")]);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("batch=([0-9a-f-]+)")]
    private static partial Regex Batch();
}
