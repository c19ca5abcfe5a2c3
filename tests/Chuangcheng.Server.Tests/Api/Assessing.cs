using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Api;

/// <summary>Schemes, periods, sheets that open, publication, appeals: on both databases.</summary>
public abstract class Assessing(TestServer server)
{
    private static readonly object[] Streets = [new { code = "street", name = "街道", kinds = new[] { "street" } }];
    private static readonly object[] Parts =
        [new { code = "field", source = "field", weight = 60 }, new { code = "on-time", source = "onTime", weight = 20 }, new { code = "hotline", source = "hotline", weight = 20 }];

    private static object Scheme(object[]? components = null, object[]? classes = null, object? flags = null, int? version = null, string audience = "own", bool showsRanks = false) => new
    {
        name = "镇街月度考核", classes = classes ?? Streets, components = components ?? Parts, cadence = "month", cutOffDays = 366, appealDays = 5, leastCases = 1, audience, showsRanks, version,
        flags = flags ?? new[] { new { kind = "redFlag", atLeast = 90, first = 1, inARow = 1, barredByEvents = true } },
    };

    /// <summary>A district with a failed and a passed check in one street and a passed one in the other, and an open period over them.</summary>
    private async Task<(TestDistrict District, HttpClient Office, Guid Period, Guid Failed)> APeriod(object? scheme = null)
    {
        var district = await server.ADistrict();
        var (office, inspector, id, period, failed) = (await district.As(Role.Office), await district.As(Role.Inspector), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        (await inspector.PutAsJsonAsync($"/api/visits/{failed}", district.Visit())).EnsureSuccessStatusCode();
        (await inspector.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", district.Visit(TestDistrict.DepartmentItem, "pass"))).EnsureSuccessStatusCode();
        (await inspector.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", district.Visit(result: "pass", site: district.OtherSite))).EnsureSuccessStatusCode();
        (await office.PutAsJsonAsync($"/api/schemes/{id}", scheme ?? Scheme())).EnsureSuccessStatusCode();
        (await office.PutAsJsonAsync($"/api/assessments/{period}", new { scheme = id, name = "2026年5月", from = "2026-05-01", to = "2026-05-31" })).EnsureSuccessStatusCode();
        return (district, office, period, failed);
    }

    private async Task<string> Page(HttpClient who, string path)
    {
        using var browser = server.Client();
        browser.DefaultRequestHeaders.Add("Cookie", $"cc-session={who.DefaultRequestHeaders.Authorization!.Parameter}");
        return await browser.GetStringAsync(path, TestContext.Current.CancellationToken);
    }

    private async Task<JsonObject> Sheet(HttpClient client, Guid period, Guid unit) => (await client.GetFromJsonAsync<JsonObject>($"/api/assessments/{period}/{unit}"))!;

    [Fact]
    public async Task OpensFromTheUnitDownToTheChecks()
    {
        var (district, office, period, failed) = await APeriod();
        var sheet = await Sheet(office, period, district.Street);
        // One site, one of two items passed; on time and hotline have no data.
        sheet["score"]!.GetValue<decimal>().ShouldBe(50);
        sheet["noData"]!.AsArray().Select(n => n!.GetValue<string>()).ShouldContain("hotline");
        var loss = sheet["losses"]![0]!;
        (loss["kind"]!.GetValue<string>(), loss["record"]!.GetValue<Guid>(), loss["item"]!.GetValue<string>(), loss["points"]!.GetValue<decimal>()).ShouldBe(("visit", failed, TestDistrict.StreetItem, 50m));
        var items = Leaves(sheet["indicators"]!.AsArray()).ToList();
        var item = items.Single(i => i["item"]!.GetValue<string>() == TestDistrict.StreetItem);
        item["checks"]![0]!["visit"]!.GetValue<Guid>().ShouldBe(failed);
        item["checks"]![0]!["note"]!.GetValue<string>().ShouldBe("not as it should be");
        items.Sum(i => i["observations"]!.GetValue<int>()).ShouldBe(2);
        (await office.GetFromJsonAsync<JsonObject>("/api/assessments"))!["items"]![0]!["id"]!.GetValue<Guid>().ShouldBe(period);
    }

    [Fact]
    public async Task APublishedPeriodIsTheNoticeToAllUnits()
    {
        var (district, office, period, _) = await APeriod();
        var path = $"/api/assessments/{period}/notice.docx";
        await office.GetAsync(path).ShouldRefuse(409, "not-published");
        (await office.PostAsync($"/api/assessments/{period}/publish", null)).EnsureSuccessStatusCode();
        using var zip = new ZipArchive(await office.GetStreamAsync(path + "?number=" + Uri.EscapeDataString("测创办发〔2026〕9号")));
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var said = await text.ReadToEndAsync();
        foreach (var words in new[] { "测创办发〔2026〕9号", "50.00", "一、考核结果", "失分最多" }) said.ShouldContain(words);
        await (await district.As(Role.Department)).GetAsync(path).ShouldRefuse(403, "not-allowed");
        await (await (await server.ADistrict()).As(Role.Office)).GetAsync(path).ShouldRefuse(404, "unknown-period");
    }

    private static IEnumerable<JsonNode> Leaves(JsonArray nodes) => nodes.SelectMany(n => n!["items"]!.AsArray().OfType<JsonNode>().Concat(Leaves(n["children"]!.AsArray())));

    [Fact]
    public async Task CountsWhatIsEnteredAndDeductsWhatHappened()
    {
        var (district, office, period, _) = await APeriod();
        (await office.PutAsJsonAsync($"/api/assessments/{period}/figures", new { items = new[] { new { unit = district.Street, component = "hotline", value = 92.5, source = "12345 通报" } } })).EnsureSuccessStatusCode();
        // (60 × 50 + 20 × 92.5) / 80 = 60.625
        (await Sheet(office, period, district.Street))["score"]!.GetValue<decimal>().ShouldBe(60.63m);
        (await office.PutAsJsonAsync($"/api/negative-events/{Guid.CreateVersion7()}", new { unit = district.Street, item = "G15", on = "2026-05-10", consequence = "deduct", points = 3, months = 12 })).EnsureSuccessStatusCode();
        var sheet = await Sheet(office, period, district.Street);
        sheet["score"]!.GetValue<decimal>().ShouldBe(57.63m);
        sheet["losses"]!.AsArray().Sum(l => l!["points"]!.GetValue<decimal>()).ShouldBe(100 - 57.63m);
        await office.PutAsJsonAsync($"/api/assessments/{period}/figures", new { items = new[] { new { unit = district.Street, component = "field", value = 92.5, source = "x" } } }).ShouldRefuse(400, "not-entered-by-hand");
    }

    [Fact]
    public async Task FreezesOnPublicationAndReckonsTheSameHundredthAgain()
    {
        var (district, office, period, _) = await APeriod();
        var before = await Sheet(office, period, district.Street);
        (await office.PostAsync($"/api/assessments/{period}/publish", null)).EnsureSuccessStatusCode();
        await office.PostAsync($"/api/assessments/{period}/publish", null).ShouldRefuse(409, "already-published");
        (await (await district.As(Role.Inspector)).PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", district.Visit(TestDistrict.DepartmentItem))).EnsureSuccessStatusCode();
        (await Sheet(office, period, district.Street))["score"]!.GetValue<decimal>().ShouldBe(before["score"]!.GetValue<decimal>());
        var proof = (await office.GetFromJsonAsync<JsonObject>($"/api/assessments/{period}/proof"))!;
        (proof["agrees"]!.GetValue<bool>(), proof["chained"]!.GetValue<bool>(), proof["items"]!.AsArray().Count).ShouldBe((true, true, 2));
        var shown = (await office.GetFromJsonAsync<JsonObject>($"/api/assessments/{period}"))!;
        shown["flags"]!.AsArray().Single()!["unit"]!.GetValue<Guid>().ShouldBe(district.OtherStreet);
        (await office.PostAsJsonAsync($"/api/assessments/{period}/flags", new { @class = "street", kind = "redFlag", unit = district.OtherStreet, on = "2026-06-12", note = "擂台赛" })).EnsureSuccessStatusCode();
        await office.PutAsJsonAsync($"/api/assessments/{period}/figures", new { items = Array.Empty<object>() }).ShouldRefuse(409, "already-published");
    }

    [Fact]
    public async Task CorrectsAnUpheldFindingByANewRevisionAndSaysSo()
    {
        var (district, office, period, failed) = await APeriod();
        (await Page(office, "/todo?kind=period")).ShouldContain($"href=\"/assessments/{period}\"");
        (await office.PostAsync($"/api/assessments/{period}/publish", null)).EnsureSuccessStatusCode();
        var (street, appeal) = (await district.As(Role.Street), Guid.CreateVersion7());
        object Contest(string item = TestDistrict.StreetItem) => new { period, unit = district.Street, record = failed, item, reason = "拍摄的是相邻小区" };
        await street.PutAsJsonAsync($"/api/appeals/{appeal}", Contest("CK-S999")).ShouldRefuse(400, "not-on-the-sheet");
        (await street.PutAsJsonAsync($"/api/appeals/{appeal}", Contest())).EnsureSuccessStatusCode();
        (await street.PutAsJsonAsync($"/api/appeals/{appeal}", Contest())).EnsureSuccessStatusCode();
        (await Page(office, "/todo?kind=appeal")).ShouldContain($"href=\"/assessments/{period}\"");
        (await Page(street, "/todo?kind=appeal")).ShouldNotContain($"href=\"/assessments/{period}\"");
        await street.PostAsJsonAsync($"/api/appeals/{appeal}/decision", new { upheld = true, decision = "自己决定" }).ShouldRefuse(403, "not-your-scheme");
        (await office.PostAsJsonAsync($"/api/appeals/{appeal}/decision", new { upheld = true, leaveOut = true, decision = "情况属实，该项不计" })).EnsureSuccessStatusCode();
        await office.PostAsJsonAsync($"/api/appeals/{appeal}/decision", new { upheld = false, decision = "再改" }).ShouldRefuse(409, "already-decided");
        (await Sheet(street, period, district.Street))["score"]!.GetValue<decimal>().ShouldBe(100);
        var shown = (await office.GetFromJsonAsync<JsonObject>($"/api/assessments/{period}"))!;
        var correction = shown["corrections"]!.AsArray().First(c => c!["unit"]!.GetValue<Guid>() == district.Street)!;
        (correction["before"]!.GetValue<decimal>(), correction["after"]!.GetValue<decimal>(), correction["said"]!.GetValue<string>()).ShouldBe((50m, 100m, "情况属实，该项不计"));
        (await office.GetFromJsonAsync<JsonObject>($"/api/assessments/{period}/proof"))!["agrees"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task ShowsAUnitItsOwnSheetOnlyAndNothingBeforePublication()
    {
        var (district, office, period, _) = await APeriod();
        var street = await district.As(Role.Street);
        await street.GetAsync($"/api/assessments/{period}").ShouldRefuse(404, "unknown-period");
        (await office.PostAsync($"/api/assessments/{period}/publish", null)).EnsureSuccessStatusCode();
        var seen = (await street.GetFromJsonAsync<JsonObject>($"/api/assessments/{period}"))!["classes"]![0]!["units"]!.AsArray();
        (seen.Count, seen[0]!["unit"]!.GetValue<Guid>(), seen[0]!["rank"]).ShouldBe((1, district.Street, null));
        await street.GetAsync($"/api/assessments/{period}/{district.OtherStreet}").ShouldRefuse(404, "unknown-sheet");
        await street.GetAsync($"/api/assessments/{period}/proof").ShouldRefuse(403, "not-your-scheme");
        var stranger = await (await server.ADistrict()).As(Role.Office);
        foreach (var path in new[] { "", $"/{district.Street}", "/proof", "/book.xlsx", $"/{district.Street}/what-if" }) await stranger.GetAsync($"/api/assessments/{period}{path}").ShouldRefuse(404, "unknown-period");
    }

    [Fact]
    public async Task LetsAStreetKeepASchemeForItsCommunities()
    {
        var (district, _, _, _) = await APeriod();
        var (street, id, period) = (await district.As(Role.Street), Guid.CreateVersion7(), Guid.CreateVersion7());
        (await street.PutAsJsonAsync($"/api/schemes/{id}", Scheme([new { code = "field", source = "field", weight = 100 }], [new { code = "community", name = "社区", kinds = new[] { "community" } }]))).EnsureSuccessStatusCode();
        (await street.PutAsJsonAsync($"/api/assessments/{period}", new { scheme = id, name = "社区5月", from = "2026-05-01", to = "2026-05-31" })).EnsureSuccessStatusCode();
        var units = (await street.GetFromJsonAsync<JsonObject>($"/api/assessments/{period}"))!["classes"]![0]!["units"]!.AsArray();
        (units.Count, units[0]!["score"]!.GetValue<decimal>()).ShouldBe((1, 50m));
        await (await district.AsOtherStreet()).GetAsync($"/api/assessments/{period}").ShouldRefuse(404, "unknown-period");
    }

    [Fact]
    public async Task RefusesSchemesThatDoNotAddUpAndChangesUnseen()
    {
        var office = await (await server.ADistrict()).As(Role.Office);
        var id = Guid.CreateVersion7();
        await office.PutAsJsonAsync($"/api/schemes/{id}", Scheme([new { code = "field", source = "field", weight = 90 }])).ShouldRefuse(400, "bad-scheme");
        await office.PutAsJsonAsync($"/api/schemes/{id}", Scheme([new { code = "likes", source = "likes", weight = 100 }])).ShouldRefuse(400, "bad-json");
        await office.PutAsJsonAsync($"/api/schemes/{id}", new { name = "x", components = new object?[] { null }, classes = new object?[] { new { code = (string?)null } } }).ShouldRefuse(400, "bad-scheme");
        (await office.PutAsJsonAsync($"/api/schemes/{id}", Scheme())).EnsureSuccessStatusCode();
        (await (await office.PutAsJsonAsync($"/api/schemes/{id}", Scheme())).Json())["version"]!.GetValue<int>().ShouldBe(1);
        await office.PutAsJsonAsync($"/api/schemes/{id}", Scheme(audience: "everybody")).ShouldRefuse(409, "scheme-changed");
        (await (await office.PutAsJsonAsync($"/api/schemes/{id}", Scheme(audience: "everybody", version: 1))).Json())["version"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task RollsPublishedPeriodsUpIntoTheYear()
    {
        var (district, office, period, _) = await APeriod();
        (await office.PostAsync($"/api/assessments/{period}/publish", null)).EnsureSuccessStatusCode();
        var monthly = (await office.GetFromJsonAsync<JsonArray>("/api/schemes"))![0]!["id"]!.GetValue<Guid>();
        var (yearly, year) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        (await office.PutAsJsonAsync($"/api/schemes/{yearly}", Scheme([new { code = "months", source = "periods", weight = 100, of = monthly }]))).EnsureSuccessStatusCode();
        (await office.PutAsJsonAsync($"/api/assessments/{year}", new { scheme = yearly, name = "2026", from = "2026-01-01", to = "2026-12-31" })).EnsureSuccessStatusCode();
        (await Sheet(office, year, district.Street))["score"]!.GetValue<decimal>().ShouldBe(50m);
    }

    [Fact]
    public async Task OpensFrozenRollUpsToThePerformanceOfficeAndNothingElse()
    {
        var (district, office, period, _) = await APeriod();
        (await office.PostAsync($"/api/assessments/{period}/publish", null)).EnsureSuccessStatusCode();
        var monthly = (await office.GetFromJsonAsync<JsonArray>("/api/schemes"))![0]!["id"]!.GetValue<Guid>();
        var (yearly, year) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        (await office.PutAsJsonAsync($"/api/schemes/{yearly}", Scheme([new { code = "months", source = "periods", weight = 100, of = monthly }]))).EnsureSuccessStatusCode();
        (await office.PutAsJsonAsync($"/api/assessments/{year}", new { scheme = yearly, name = "2026上半年", from = "2026-01-01", to = "2026-06-30" })).EnsureSuccessStatusCode();
        var performance = await district.As(Role.Performance);
        (await performance.GetFromJsonAsync<JsonArray>("/api/roll-ups"))!.Count.ShouldBe(0);
        await performance.GetAsync($"/api/roll-ups/{year}").ShouldRefuse(404, "unknown-period");
        (await office.PostAsync($"/api/assessments/{year}/publish", null)).EnsureSuccessStatusCode();
        (await performance.GetFromJsonAsync<JsonArray>("/api/roll-ups"))!.Single()!["id"]!.GetValue<Guid>().ShouldBe(year);
        var shown = (await performance.GetFromJsonAsync<JsonObject>($"/api/roll-ups/{year}"))!["classes"]![0]!["units"]!.AsArray().Single(u => u!["unit"]!.GetValue<Guid>() == district.Street)!;
        (shown["score"]!.GetValue<decimal>(), shown["rank"]!.GetValue<int>(), shown["of"]![0]!["period"]!.GetValue<string>(), shown["of"]![0]!["score"]!.GetValue<decimal>()).ShouldBe((50m, 2, "2026年5月", 50m));
        using (var zip = new ZipArchive(await performance.GetStreamAsync($"/api/roll-ups/{year}/book.xlsx"))) zip.GetEntry("xl/worksheets/sheet1.xml").ShouldNotBeNull();
        foreach (var path in new[] { "roll-ups", "assessments" })
            (await performance.GetAsync($"/api/{path}/{period}")).IsSuccessStatusCode.ShouldBeFalse(path);
        await performance.GetAsync($"/api/roll-ups/{period}/book.xlsx").ShouldRefuse(404, "unknown-period");
        await (await (await server.ADistrict()).As(Role.Performance)).GetAsync($"/api/roll-ups/{year}").ShouldRefuse(404, "unknown-period");
    }

    [Fact]
    public async Task SaysWhatCanBeWonBackAndHowCategoriesStand()
    {
        var (district, office, period, failed) = await APeriod();
        await office.Until($"/api/visits/{failed}", visit => visit["problems"]!.AsArray().Count > 0);
        var what = (await office.GetFromJsonAsync<JsonObject>($"/api/assessments/{period}/{district.Street}/what-if"))!;
        what["items"]!.AsArray().Single()!["points"]!.GetValue<decimal>().ShouldBe(50m);
        what["forecast"].ShouldBeNull();
        var line = (await office.GetFromJsonAsync<JsonObject>("/api/assessments/categories?from=2026-05-01&to=2026-05-31"))!["items"]!.AsArray().Single()!;
        (line["type"]!.GetValue<string>(), line["observations"]!.GetValue<int>(), line["passed"]!.GetValue<int>(), line["small"]!.GetValue<bool>()).ShouldBe(("ST06", 3, 2, true));
        line["top"]![0]!["item"]!.GetValue<string>().ShouldBe(TestDistrict.StreetItem);
        line["parts"]!.AsArray().Sum(p => p!["observations"]!.GetValue<int>()).ShouldBe(line["parts"]!.AsArray().Count == 0 ? 0 : 3);
        (line["staticBefore"], line["static"]!.GetValue<int>()).ShouldBe((null, 3));
    }

    [Fact]
    public async Task SplitsACategoryIntoInsideAndAroundBesideThePeriodBefore()
    {
        var district = await server.ADistrict();
        var (office, inspector) = (await district.As(Role.Office), await district.As(Role.Inspector));
        foreach (var (day, item, result) in new[] { ("2026-05-04", TestDistrict.StreetItem, "fail"), ("2026-05-05", "CK-S067", "pass"), ("2026-04-06", TestDistrict.StreetItem, "pass"), ("2026-04-07", "CK-S067", "pass") })
            (await inspector.PutAsJsonAsync($"/api/visits/{Guid.CreateVersion7()}", district.Visit(item, result, startedAt: $"{day}T02:00:00Z", finishedAt: $"{day}T02:10:00Z"))).EnsureSuccessStatusCode();
        var answer = (await office.GetFromJsonAsync<JsonObject>("/api/assessments/categories?from=2026-05-01&to=2026-05-31"))!;
        (answer["beforeFrom"]!.GetValue<string>(), answer["beforeTo"]!.GetValue<string>()).ShouldBe(("2026-04-01", "2026-04-30"));
        var parts = answer["items"]!.AsArray().Single()!["parts"]!.AsArray().ToDictionary(p => p!["part"]!.GetValue<string>());
        (parts["around"]!["observations"]!.GetValue<int>(), parts["around"]!["staticRate"]!.GetValue<decimal>(), parts["around"]!["staticBefore"]!.GetValue<decimal>()).ShouldBe((1, 0m, 100m));
        (parts["inside"]!["observations"]!.GetValue<int>(), parts["inside"]!["passRate"]!.GetValue<decimal>()).ShouldBe((1, 100m));
    }

    [Fact]
    public async Task KeepsResultsFromAboveWithEachPlace()
    {
        var office = await (await server.ADistrict()).As(Role.Office);
        var id = Guid.CreateVersion7();
        (await office.PutAsJsonAsync($"/api/outside-results/{id}", new
        {
            year = 2021, name = "全国测评", score = 94.15, source = "2022年4月通报", places = new[] { new { rank = 2, of = (int?)null, basis = "提名城区" }, new { rank = 1, of = (int?)7, basis = "市属提名区" } },
        })).EnsureSuccessStatusCode();
        var kept = (await office.GetFromJsonAsync<JsonArray>("/api/outside-results"))!.Single()!;
        (kept["score"]!.GetValue<decimal>(), kept["places"]![1]!["of"]!.GetValue<int>(), kept["places"]![0]!["rank"]!.GetValue<int>()).ShouldBe((94.15m, 7, 2));
    }

    [Fact]
    public async Task ReckonsTheBurdenFromFormsAndCounts()
    {
        var (district, office, _, _) = await APeriod();
        var lines = (await office.GetFromJsonAsync<JsonObject>("/api/burden?from=2026-05-01&to=2026-05-31"))!["items"]!.AsArray();
        var own = lines.Single(l => l!["level"]!.GetValue<string>() == "district")!;
        (own["counts"]!["visit"]!.GetValue<int>(), own["counts"]!["check"]!.GetValue<int>()).ShouldBe((3, 3));
        lines.Single(l => l!["level"]!.GetValue<string>() == "street")!["counts"]!["inspected"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task WeighsTheYearsOfACycleAndTakesTheDistrictsDeductionsOff()
    {
        var district = await server.ADistrict();
        var office = await district.As(Role.Office);
        await office.GetAsync("/api/outside-results/cycle").ShouldRefuse(404, "unknown-entry");
        foreach (var (year, score) in new[] { (2019, 92m), (2018, 90m), (2020, 95m), (2017, 50m) })
            (await office.PutAsJsonAsync($"/api/outside-results/{Guid.CreateVersion7()}", new { year, name = "全国测评", score, source = "通报" })).EnsureSuccessStatusCode();
        var root = (await office.GetFromJsonAsync<JsonObject>("/api/units?kind=district"))!["items"]!.AsArray().Single()!["id"];
        foreach (var (unit, on) in new[] { ($"{root}", "2019-06-01"), ($"{root}", "2021-06-01"), ($"{district.Street}", "2019-06-01") })
            (await office.PutAsJsonAsync($"/api/negative-events/{Guid.CreateVersion7()}", new { unit, item = "N-1", on, severity = 1, consequence = "deduct", points = 3, months = 12 })).EnsureSuccessStatusCode();
        async Task<(decimal Score, decimal Deductions)> Cycle(string query = "")
        {
            var cycle = (await office.GetFromJsonAsync<JsonObject>("/api/outside-results/cycle" + query))!;
            return (cycle["score"]!.GetValue<decimal>(), cycle["deductions"]!.GetValue<decimal>());
        }
        (await Cycle()).ShouldBe((93.1m - 3, 3m));
        (await Cycle("?weights=15/25/60")).ShouldBe((93.5m - 3, 3m));
        (await Cycle("?to=2021&weights=20/30/50")).ShouldBe((Math.Round((92m * 20 + 95m * 30) / 50, 2) - 6, 6m));
        await office.GetAsync("/api/outside-results/cycle?weights=20/30").ShouldRefuse(400, "bad-value");
    }

    [Fact]
    public async Task WritesAScoreBookWhoseFormulasReckonTheScores()
    {
        var (_, office, period, _) = await APeriod();
        using var zip = new ZipArchive(await office.GetStreamAsync($"/api/assessments/{period}/book.xlsx"));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var sheet = await reader.ReadToEndAsync();
        sheet.ShouldContain("<f>ROUND(MAX(0,SUMPRODUCT(C5:E5,C$3:E$3)/SUMIF(C5:E5,\"&lt;&gt;\",C$3:E$3)/100*$C$2-F5),2)</f><v>100</v>");
        sheet.ShouldContain("<v>50</v>");
    }
}

[Collection(nameof(OnSqlite))]
public sealed class AssessingOnSqlite(SqliteServer server) : Assessing(server);

[Collection(nameof(OnPostgres))]
public sealed class AssessingOnPostgres(PostgresServer server) : Assessing(server);
