using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Api;

/// <summary>A measure as a table, for programs, on its page and as a file: one question, the same numbers.</summary>
public abstract partial class AskingMeasures(TestServer server)
{
    private const string May = "from=2026-05-01&to=2026-05-31";

    [Fact]
    public async Task AnswersByTwoDimensionsWithCellsThatOpen()
    {
        var (_, office) = await Checked();
        var answer = await Ask(office, $"/api/measures/checks-failed?{May}&by=street&across=item");
        answer["columns"]!.AsArray().Count.ShouldBe(2);
        answer["rows"]!.AsArray().Count.ShouldBe(2);
        var sum = 0L;
        foreach (var row in answer["rows"]!.AsArray())
            foreach (var (cell, column) in row!["cells"]!.AsArray().Zip(answer["columns"]!.AsArray()))
            {
                if (cell is null) continue;
                sum += cell["numerator"]!.GetValue<long>();
                (await Total(office, $"/api/measures/checks-failed/records?{May}&street={row["key"]}&item={column!["key"]}")).ShouldBe(cell["numerator"]!.GetValue<long>());
            }
        sum.ShouldBe(answer["numerator"]!.GetValue<long>());
    }

    [Fact]
    public async Task StandsBesideThePeriodBeforeAndLastYearWithASign()
    {
        var (_, office) = await Checked();
        var answer = await Ask(office, $"/api/measures/checks-failed?{May}&by=street&compare=true");
        answer["value"]!.GetValue<double>().ShouldBe(3);
        (answer["before"]!["from"]!.GetValue<string>(), answer["before"]!["to"]!.GetValue<string>()).ShouldBe(("2026-04-01", "2026-04-30"));
        (answer["before"]!["value"]!.GetValue<double>(), answer["before"]!["change"]!.GetValue<double>()).ShouldBe((4, -25));
        (answer["lastYear"]!["from"]!.GetValue<string>(), answer["lastYear"]!["value"]!.GetValue<double>(), answer["lastYear"]!["change"]!.GetValue<double>()).ShouldBe(("2025-05-01", 1, 200));
        answer["rows"]!.AsArray().Sum(row => row!["before"]!["numerator"]!.GetValue<long>()).ShouldBe(4);
        (await Ask(office, $"/api/measures/checks-failed?{May}&by=street"))["before"].ShouldBeNull();
    }

    [Fact]
    public async Task ComparesSharesInPercentagePointsAndMarksWhatIsSmall()
    {
        var (_, office) = await Checked();
        var answer = await Ask(office, $"/api/measures/checks-pass-rate?{May}&by=street&compare=true");
        answer["value"]!.GetValue<double>().ShouldBe(40);
        answer["before"]!["value"]!.GetValue<double>().ShouldBe(20);
        answer["before"]!["change"]!.GetValue<double>().ShouldBe(20);
        answer["before"]!["small"]!.GetValue<bool>().ShouldBeTrue();
        answer["rows"]![0]!["small"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task CountsAUnitsRowWithoutThoseUnderItAndOpensItSo()
    {
        var (_, office) = await Checked();
        var answer = await Ask(office, $"/api/measures/checks-failed?{May}&by=unit");
        foreach (var row in answer["rows"]!.AsArray())
            (await Total(office, $"/api/measures/checks-failed/records?{May}&unit={row!["key"]}&exact=unit")).ShouldBe(row["numerator"]!.GetValue<long>());
    }

    [Fact]
    public async Task SaysTheSameOnThePageAndOpensEveryNumberOfIt()
    {
        var (district, office) = await Checked();
        using var console = server.Client();
        console.DefaultRequestHeaders.Add("Cookie", $"cc-session={office.DefaultRequestHeaders.Authorization!.Parameter}");
        console.DefaultRequestHeaders.Add("Accept-Language", "en");
        var page = await console.GetStringAsync($"/measures/checks-failed?{May}&by=street&across=item");
        page.ShouldContain("2026-04-01 – 2026-04-30");
        page.ShouldContain("−25.0 %");
        var opened = 0;
        foreach (Match cell in Cell().Matches(page))
        {
            var records = await console.GetStringAsync(System.Net.WebUtility.HtmlDecode(cell.Groups[1].Value));
            records.ShouldContain($"{cell.Groups[2].Value} record");
            opened++;
        }
        opened.ShouldBeGreaterThanOrEqualTo(8, page);
        (await (await district.AsOtherStreet()).GetAsync($"/api/measures/checks-failed?{May}")).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task GoesOutAsAFileWithTheNumbersOfThePage()
    {
        var (_, office) = await Checked();
        using var console = server.Client();
        console.DefaultRequestHeaders.Add("Cookie", $"cc-session={office.DefaultRequestHeaders.Authorization!.Parameter}");
        console.DefaultRequestHeaders.Add("Accept-Language", "en");
        var csv = (await console.GetStringAsync($"/measures/checks-failed/table.csv?{May}&by=street")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        csv.Length.ShouldBe(6);
        csv[2].ShouldContain("Period before");
        csv[^1].ShouldStartWith("All,3,3,,,4,-25,1,200");
        await using var xlsx = await ZipFile.OpenReadAsync(await Saved(console, $"/measures/checks-failed/table.xlsx?{May}&by=street"), TestContext.Current.CancellationToken);
        using var sheet = new StreamReader(await xlsx.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(TestContext.Current.CancellationToken));
        var text = await sheet.ReadToEndAsync(TestContext.Current.CancellationToken);
        text.ShouldContain(">Street<");
        text.ShouldContain("<v>-25</v>");
    }

    [Theory]
    [InlineData("checks-failed?across=item", "one-of")]
    [InlineData("checks-failed?by=item&across=item", "one-of")]
    [InlineData("checks-failed?by=street&across=colour", "one-of")]
    [InlineData("checks-failed?compare=perhaps", "one-of")]
    [InlineData("checks-failed?exact=street", "one-of")]
    [InlineData("checks-failed?period=someday", "bad-value")]
    public async Task RefusesWhatItCannotAnswer(string question, string code) =>
        await (await (await server.ADistrict()).As(Role.Office)).GetAsync($"/api/measures/{question}").ShouldRefuse(400, code);

    [Theory]
    [InlineData("from=0001-01-01&to=9999-12-31&compare=true")]
    [InlineData("from=0001-01-01&to=0001-01-02&compare=true")]
    [InlineData("from=9999-12-01&to=9999-12-31&compare=true&by=month")]
    public async Task BearsTheEndsOfTime(string question) =>
        (await (await (await server.ADistrict()).As(Role.Office)).GetAsync($"/api/measures/checks-failed?{question}")).IsSuccessStatusCode.ShouldBeTrue();

    [Fact]
    public async Task ShowsAWrongQuestionOnThePageWithWhatIsWrong()
    {
        var office = await (await server.ADistrict()).As(Role.Office);
        using var console = server.Client();
        console.DefaultRequestHeaders.Add("Cookie", $"cc-session={office.DefaultRequestHeaders.Authorization!.Parameter}");
        var answer = await console.GetAsync("/measures/checks-failed?by=colour", TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(400);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("role=\"alert\"");
    }

    /// <summary>Three failures and two passes in May 2026, four failures and a pass the month before, one failure a year before.</summary>
    private async Task<(TestDistrict, HttpClient)> Checked()
    {
        var district = await server.ADistrict();
        var inspector = await district.As(Role.Inspector);
        foreach (var (day, item, result, other) in new[]
        {
            ("2026-05-04", TestDistrict.StreetItem, "fail", false), ("2026-05-05", TestDistrict.DepartmentItem, "fail", false), ("2026-05-31", TestDistrict.StreetItem, "fail", true),
            ("2026-05-06", TestDistrict.StreetItem, "pass", false), ("2026-05-07", TestDistrict.StreetItem, "pass", true),
            ("2026-04-02", TestDistrict.StreetItem, "fail", false), ("2026-04-03", TestDistrict.StreetItem, "fail", false), ("2026-04-04", TestDistrict.StreetItem, "fail", true), ("2026-04-30", TestDistrict.StreetItem, "fail", true),
            ("2026-04-05", TestDistrict.StreetItem, "pass", false), ("2025-05-31", TestDistrict.StreetItem, "fail", false),
        })
            (await inspector.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", district.Visit(item, result, other ? district.OtherSite : district.Site, startedAt: $"{day}T02:00:00Z", finishedAt: $"{day}T02:10:00Z")))
                .EnsureSuccessStatusCode();
        return (district, await district.As(Role.Office));
    }

    private static async Task<JsonObject> Ask(HttpClient client, string path) => (await client.GetFromJsonAsync<JsonObject>(path))!;

    private static async Task<long> Total(HttpClient client, string path) => (await Ask(client, path))["total"]!.GetValue<long>();

    private static async Task<string> Saved(HttpClient client, string path)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.xlsx");
        await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(path));
        return file;
    }

    [GeneratedRegex("""<a(?: class="[^"]*")? href="(/measures/checks-failed/records[^"]*)"[^>]*>(?:<strong>)?(\d+)</""")]
    private static partial Regex Cell();
}

[Collection(nameof(OnSqlite))]
public sealed class AskingMeasuresOnSqlite(SqliteServer server) : AskingMeasures(server);

[Collection(nameof(OnPostgres))]
public sealed class AskingMeasuresOnPostgres(PostgresServer server) : AskingMeasures(server);
