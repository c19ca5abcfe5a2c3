using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Intake;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Tests.Intake;

/// <summary>The self-check table goes out, comes back, and comes back again; a contractor's file comes in by the web with a saved map.</summary>
public abstract class SelfChecking(TestServer server)
{
    private static async Task<JsonObject> Send(HttpClient client, byte[] file, int status = 200, string path = "/api/self-check")
    {
        var answer = await client.PostAsync(path, new ByteArrayContent(file) { Headers = { ContentType = new("application/octet-stream") } });
        ((int)answer.StatusCode).ShouldBe(status, await answer.Content.ReadAsStringAsync());
        return await answer.Json();
    }

    /// <summary>The downloaded table with results written into some rows, by their item.</summary>
    private static byte[] Filled(byte[] table, params (string Item, string Result, string Note)[] results)
    {
        var sheet = SourceFile.Table(table, "table.xlsx");
        using var file = new MemoryStream();
        using (var made = new Xlsx(file, "x"))
        {
            made.Row(sheet.Header.Select(h => (object?)h));
            foreach (var row in sheet.Rows)
            {
                var cells = sheet.Header.Select((_, i) => (object?)(i < row.Cells.Count ? row.Cells[i] : "")).ToList();
                var said = results.FirstOrDefault(r => r.Item == (string?)cells[3]);
                if (said.Item is not null) (cells[9], cells[11]) = (said.Result, said.Note);
                made.Row(cells);
            }
        }
        return file.ToArray();
    }

    [Theory]
    [InlineData("zh-CN", "合格", "不合格")]
    [InlineData("en", "pass", "fail")]
    public async Task GoesOutWithTheOpenProblemsAndComesBackOnlyOnce(string language, string pass, string fail)
    {
        var district = await server.ADistrict();
        var problem = await district.AProblem();
        var street = await district.As(Role.Street);
        var asked = new HttpRequestMessage(HttpMethod.Get, "/api/self-check.xlsx");
        asked.Headers.Add("Accept-Language", language);
        var table = await (await street.SendAsync(asked)).Content.ReadAsByteArrayAsync();
        var sheet = SourceFile.Table(table, "t.xlsx");
        sheet.Rows.Count.ShouldBeGreaterThan(10);
        sheet.Rows.Count(row => row.Cells.Any(cell => cell.Contains(problem["number"]!.GetValue<string>(), StringComparison.Ordinal))).ShouldBe(1);

        var once = Filled(table, (TestDistrict.StreetItem, fail, "又见一处"));
        var first = await Send(street, once);
        (first["visits"]!.GetValue<int>(), first["fresh"]!.GetValue<int>(), first["known"]!.GetValue<int>()).ShouldBe((1, 1, 0));
        var again = await Send(street, once);
        (again["visits"]!.GetValue<int>(), again["fresh"]!.GetValue<int>(), again["known"]!.GetValue<int>()).ShouldBe((0, 0, 1));
        var further = await Send(street, Filled(table, (TestDistrict.StreetItem, fail, "又见一处"), (TestDistrict.DepartmentItem, pass, "")));
        (further["visits"]!.GetValue<int>(), further["fresh"]!.GetValue<int>(), further["known"]!.GetValue<int>()).ShouldBe((1, 1, 1));
        var otherwise = await Send(street, Filled(table, (TestDistrict.StreetItem, pass, "")));
        (otherwise["fresh"]!.GetValue<int>(), otherwise["differing"]!.AsArray().Count).ShouldBe((0, 1));
        // The open problem was seen once more, not opened twice.
        await street.Until($"/api/problems/{problem["id"]}", p => p["count"]!.GetValue<int>() == 2);
    }

    [Fact]
    public async Task TakesNothingFromATableWithAFault()
    {
        var district = await server.ADistrict();
        var (street, other) = (await district.As(Role.Street), await district.AsOtherStreet());
        var table = await (await street.GetAsync("/api/self-check.xlsx")).Content.ReadAsByteArrayAsync();
        var faulty = await Send(street, Filled(table, (TestDistrict.StreetItem, "好", ""), (TestDistrict.DepartmentItem, "pass", "")));
        (faulty["fresh"]!.GetValue<int>(), faulty["faults"]!.AsArray().Count).ShouldBe((0, 1));
        // Another street's sites are not there for it.
        var elsewhere = await Send(other, Filled(table, (TestDistrict.StreetItem, "pass", "")));
        (elsewhere["fresh"]!.GetValue<int>(), elsewhere["faults"]!.AsArray().Count).ShouldBe((0, 1));
        await Send(street, Encoding.UTF8.GetBytes("no table at all"), 400);
        (await Send(street, Filled(table, (TestDistrict.DepartmentItem, "pass", ""))))["fresh"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task TakesAContractorsFileWithASavedMap()
    {
        var district = await server.ADistrict();
        var office = await district.As(Role.Office);
        var map = Guid.CreateVersion7();
        var code = (await office.GetFromJsonAsync<JsonObject>($"/api/sites/{district.Site}"))!["site"]!["code"]!.GetValue<string>();
        await office.PutAsJsonAsync($"/api/import-maps/{map}", new { kind = "visits", name = "第三方", map = new { colums = new { } } }).ShouldRefuse(400, "bad-map");
        (await office.PutAsJsonAsync($"/api/import-maps/{map}", new
        {
            kind = "visits", name = "第三方", map = new { columns = new { site = "点位号", started = "测评时间" }, defaults = new { visit_kind = "模拟测评" }, items = new Dictionary<string, string> { ["公益广告"] = TestDistrict.StreetItem } },
        })).EnsureSuccessStatusCode();
        var file = Encoding.UTF8.GetBytes($"点位号,测评时间,公益广告\n{code},2026-05-20 09:30,不合格\n");
        (await Send(office, file, path: $"/api/imports/visits?map={map}&file=a.csv&dryRun=true"))["errors"]!.AsArray().Count.ShouldBe(0);
        (await office.GetFromJsonAsync<JsonObject>("/api/visits"))!["total"]!.GetValue<int>().ShouldBe(0);
        await Send(office, file, path: $"/api/imports/visits?map={map}&file=a.csv");
        await Send(office, file, path: $"/api/imports/visits?map={map}&file=a.csv");
        (await office.GetFromJsonAsync<JsonObject>("/api/visits"))!["items"]!.AsArray().ShouldHaveSingleItem()!["kind"]!.GetValue<string>().ShouldBe("mock");
        var wrong = await Send(office, Encoding.UTF8.GetBytes("点位号,测评时间,公益广告\nNOBODY,2026-05-20 09:30,不合格\n"), path: $"/api/imports/visits?map={map}&file=a.csv");
        wrong["faults"]![0]!["row"]!.GetValue<int>().ShouldBe(2);
    }
}

[Collection(nameof(OnSqlite))]
public sealed class SelfCheckingOnSqlite(SqliteServer server) : SelfChecking(server);

[Collection(nameof(OnPostgres))]
public sealed class SelfCheckingOnPostgres(PostgresServer server) : SelfChecking(server);
