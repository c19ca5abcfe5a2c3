using System.IO.Compression;
using System.Text;
using Chuangcheng.Model;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Server.Demonstration;
using Chuangcheng.Server.Intake;
using Chuangcheng.Server.Outgoing;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangcheng.Server.Tests.Intake;

/// <summary>What goes out comes in again the same; what is no table is refused in words; an import can be taken back whole.</summary>
public sealed class InAndOut : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("cc-inout-").FullName;
    private readonly List<WebApplication> apps = [];
    private WebApplication full = null!;

    public async ValueTask InitializeAsync()
    {
        full = await Open("full");
        await full.Services.Fill(new DemonstrationPlan(3, "small", new DateOnly(2026, 5, 20)), _ => { }, default);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in apps) await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task BringEveryKindIntoAnEmptyLedgerAndOutAgainTheSame()
    {
        var empty = await Open("empty");
        foreach (var (kind, ending) in new[] { ("units", "csv"), ("units", "xlsx"), ("sites", "csv.gz"), ("sites", "xlsx"), ("people", "xlsx"), ("responsibility", "csv"), ("facilities", "xlsx"), ("calendar", "csv"), ("calendar", "xlsx"), ("visits", "csv") })
        {
            var (there, back) = (Path.Combine(folder, $"{kind}.{ending}"), Path.Combine(folder, $"{kind}-back.{ending}"));
            await Export.Run(full.Services, new ExportOrder(kind, there, Chinese: ending == "xlsx"), default);
            (await Import(empty, kind, there)).Errors.ShouldBeEmpty($"{kind}.{ending}");
            await Export.Run(empty.Services, new ExportOrder(kind, back, Chinese: ending == "xlsx"), default);
            (await Rows(back)).ShouldBe(await Rows(there), $"{kind}.{ending}");
        }
        var visits = Path.Combine(folder, "visits.csv");
        (await Import(empty, "visits", visits)).Answer.Single().ShouldContain("新增 0");
        (await Import(full, "visits", visits)).Answer.Single().ShouldContain("新增 0");
        await File.WriteAllTextAsync(visits, (await File.ReadAllTextAsync(visits)).Replace(",pass,", ",fail,", StringComparison.Ordinal));
        (await Import(full, "visits", visits)).Errors.ShouldContain(error => error.Contains("visits 第 2 行", StringComparison.Ordinal));
        var geo = Path.Combine(folder, "sites.geojson");
        await Export.Run(full.Services, new ExportOrder("sites", geo, false), default);
        (await Import(empty, "sites", geo)).Answer.Single().ShouldContain("新增 0");
    }

    /// <summary>A case that went out comes in as one that lived elsewhere: its steps stay behind, what it is and what was promised do not.</summary>
    [Fact]
    public async Task KeepsOfACaseWhereHowOftenAndUntilWhen()
    {
        var empty = await Open("cases");
        foreach (var kind in new[] { "units", "sites" })
        {
            var file = Path.Combine(folder, $"{kind}.csv");
            await Export.Run(full.Services, new ExportOrder(kind, file, false), default);
            (await Import(empty, kind, file)).Errors.ShouldBeEmpty();
        }
        var (there, back) = (Path.Combine(folder, "problems.csv"), Path.Combine(folder, "problems-back.csv"));
        await Export.Run(full.Services, new ExportOrder("problems", there, false), default);
        (await Import(empty, "problems", there)).Errors.ShouldBeEmpty();
        await Export.Run(empty.Services, new ExportOrder("problems", back, false), default);
        string[] kept = ["created", "closed", "unit", "number", "address", "note", "item", "indicator", "count", "severity", "due", "site"];
        async Task<List<string>> Told(string file) => await SourceFile.Table(file, default) is { } table ? [.. table.Rows.Select(row => string.Join('|', kept.Select(column => column == "unit" && table[row, column].Length == 0 ? "Q" : table[row, column])))] : [];
        (await Told(back)).Except(await Told(there)).ShouldBeEmpty();
        (await Told(back)).Count.ShouldBe((await Told(there)).Count);
    }

    private static async Task<List<string>> Rows(string file)
    {
        var table = await SourceFile.Table(file, default);
        var without = new[] { "inspector" }.Select(name => table.Header.ToList().IndexOf(name)).Where(i => i >= 0).ToHashSet();
        return [.. table.Rows.Select(row => string.Join('|', row.Cells.Where((_, i) => !without.Contains(i)))).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task TakesAnImportBackWholeUnlessItWasUsed()
    {
        var app = await Open("undo");
        await Import(app, "units", await Written("u.csv", "code,name,kind,parent\nQ,试验区,区,\nS1,东街道,街道,Q\n"));
        await Import(app, "units", await Written("u2.csv", "code,name,kind,parent\nS1,西街道,街道,Q\nC1,里社区,社区,S1\n"));
        await Import(app, "sites", await Written("s.csv", "code,name,type,unit\nP1,里小区,ST06,C1\n"));
        var imports = await Imports.All(app.Services);
        imports.Select(i => (i.Kind, i.Added, i.Changed)).ShouldBe([("sites", 1, 0), ("units", 1, 1), ("units", 2, 0)]);
        (await Should.ThrowAsync<Refused>(() => Imports.Undo(app.Services, imports[1].Id, default))).Refusals[0].Code.ShouldBe("used-since");
        await Imports.Undo(app.Services, imports[0].Id, default);
        await Imports.Undo(app.Services, imports[1].Id, default);
        app.Services.GetRequiredService<Register>().Tree.Units.Select(u => (u.Code, u.Name)).ShouldBe([("Q", "试验区"), ("S1", "东街道")]);
        (await Should.ThrowAsync<Refused>(() => Imports.Undo(app.Services, imports[1].Id, default))).Refusals[0].Code.ShouldBe("undone-already");
    }

    [Fact]
    public async Task TakesImportedProblemsBackUntilOneIsMoved()
    {
        var app = await Open("problems");
        await Import(app, "units", await Written("u.csv", "code,name,kind,parent\nQ,试验区,区,\nS1,东街道,街道,Q\n"));
        await Import(app, "problems", await Written("p.csv", "created,address,number,unit\n2020-01-01,和平路,A1,S1\n2020-01-02,和平路,A2,S1\n"));
        var id = (await Imports.All(app.Services))[0].Id;
        await app.Services.GetRequiredService<Writer>().Run(async ledger => (await ledger.Problems.FirstAsync()).Touch());
        (await Should.ThrowAsync<Refused>(() => Imports.Undo(app.Services, id, default))).Refusals[0].Code.ShouldBe("changed-since");
        await Import(app, "problems", await Written("p2.csv", "created,address,number,unit\n2020-01-01,解放路,B1,S1\n"));
        await Imports.Undo(app.Services, (await Imports.All(app.Services))[0].Id, default);
        await using var ledger = app.Services.GetRequiredService<Database>().Read();
        (await ledger.Problems.CountAsync()).ShouldBe(2);
        app.Services.GetRequiredService<Chuangcheng.Server.Measures.ColumnFeed>().Columns.ProblemCount.ShouldBe(2);
    }

    [Fact]
    public async Task ReadsAContractorsTableOfARowAVisitAndAColumnAnItem()
    {
        var app = await Open("wide");
        await Import(app, "units", await Written("u.csv", "code,name,kind,parent\nQ,试验区,区,\nS1,东街道,街道,Q\n"));
        await Import(app, "sites", await Written("s.csv", "code,name,type,unit\nP1,里小区,ST06,S1\nP2,外小区,ST06,S1\n"));
        var file = Sheet("r.xlsx", [["某某公司测评结果", "", "", ""], ["点位", "开始时间", "楼道杂物", "垃圾桶"], ["P1", "2026-05-18 09:30:00", "合格", "不合格"], ["P2", "2026-05-18 10:30:00", "不合格", "√"]], merged: "A1:D1");
        var map = await Written("r.map.json", """{"columns":{"site":"点位","started":"开始时间"},"items":{"楼道杂物":"CK-S003","垃圾桶":"CK-S016"},"defaults":{"visit_kind":"round"}}""");
        var tried = await Import(app, "visits", file, map, dryRun: true);
        tried.Errors.ShouldBeEmpty();
        tried.Answer.Single().ShouldContain("新增 2");
        (await Count(app)).ShouldBe((0, 0));
        (await Import(app, "visits", file, map)).Answer.ShouldBe(["检查：新增 2，已有 0。"]);
        (await Import(app, "visits", file, map)).Answer.ShouldBe(["检查：新增 0，已有 2。"]);
        (await Count(app)).ShouldBe((2, 2));
        var wrong = Sheet("w.xlsx", [["点位", "开始时间", "楼道杂物", "垃圾桶"], ["P1", "2026-05-19", "合格", "很好"], ["P9", "前天", "合格", "合格"]]);
        var errors = (await Import(app, "visits", wrong, map)).Errors;
        errors.ShouldContain("visits 第 2 行，列“垃圾桶”：“很好”无效。");
        errors.ShouldContain("visits 第 3 行，列“site”：“P9”未登记。");
        errors.ShouldContain("visits 第 3 行，列“started”：“前天”不是有效日期。");
        (await Count(app)).ShouldBe((2, 2));
    }

    private static async Task<(int Visits, int Problems)> Count(WebApplication app)
    {
        await using var ledger = app.Services.GetRequiredService<Database>().Read();
        return (await ledger.Visits.CountAsync(v => v.Kind == VisitKind.Round), await ledger.Problems.CountAsync());
    }

    [Fact]
    public async Task RefusesWhatIsNoTableInWordsAndWithinBoundedMemory()
    {
        var app = await Open("bad");
        async Task<string> Code(string file, string kind = "units")
        {
            var answer = await Should.ThrowAsync<Refused>(() => Import(app, kind, file));
            return answer.Refusals[0].Code;
        }
        (await Code(Bomb("bomb.xlsx"))).ShouldBe("file-too-large");
        (await Code(GzipBomb("bomb.csv.gz"))).ShouldBe("file-too-large");
        (await Code(await Bytes("noise.csv", [0xFF, 0xFE, 0x80, 0x81, 0xFF, 0xFF, 0x41]))).ShouldBeOneOf("unknown-encoding", "no-table");
        (await Code(await Bytes("zip.xlsx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3, 4]))).ShouldBe("no-table");
        (await Code(await Bytes("text.csv.gz", "code,name"u8.ToArray()))).ShouldBe("not-gzip");
        (await Code(await Written("empty.csv", ""))).ShouldBe("no-table");
        (await Code(await Written("x.geojson", """{"type":"Point"}"""), "sites")).ShouldBe("not-geojson");
        (await Code(Path.Combine(folder, "absent.csv"))).ShouldBe("no-file");
        var million = Path.Combine(folder, "million.csv");
        await using (var writer = new StreamWriter(million))
        {
            await writer.WriteLineAsync("code,name,kind,parent");
            for (var i = 0; i < 1_000_000; i++) await writer.WriteLineAsync($"U{i},u,街道,Q");
        }
        (await Code(million)).ShouldBe("too-many-rows");
        GC.GetTotalMemory(forceFullCollection: true).ShouldBeLessThan(1_000_000_000);
    }

    [Fact]
    public async Task NeitherRunsNorLosesWhatLooksLikeAFormula()
    {
        var app = await Open("formulas");
        await Import(app, "units", await Written("u.csv", "code,name,kind,parent\nQ,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",区,\n+1,-街道,街道,Q\n"));
        var there = Path.Combine(folder, "formulas.csv");
        await Export.Run(app.Services, new ExportOrder("units", there, false), default);
        var text = await File.ReadAllTextAsync(there);
        text.ShouldContain("'=HYPERLINK");
        text.ShouldNotContain("\n+1,");
        (await Import(app, "units", there)).Answer.ShouldBe(["单位：新增 0，更新 0，未变 2。"]);
        app.Services.GetRequiredService<Register>().Tree.Units.Select(u => u.Code).ShouldBe(["Q", "+1"]);
    }

    [Fact]
    public async Task TakesAnUnknownUnitForAMistakeUnlessAMapSaysOtherwise()
    {
        var app = await Open("unknown");
        await Import(app, "units", await Written("u.csv", "code,name,kind,parent\nQ,试验区,区,\nS1,东街道,街道,Q\n"));
        var errors = (await Import(app, "problems", await Written("p.csv", "created,address,number,unit\n2020-01-01,和平路,A1,S1\n2020-01-02,和平路,A2,S2\n"))).Errors;
        errors.ShouldContain("problems 第 3 行，列“unit”：“S2”未登记。");
        errors = (await Import(app, "units", await Written("long.csv", $"code,name,kind,parent\nS2,{new string('长', 300)},街道,Q\n"))).Errors;
        errors[0].ShouldContain("第 2 行，列“name”");
        var late = await Written("late.csv", $"code,name,kind,parent\n{string.Concat(Enumerable.Range(0, 500).Select(i => $"U{i},街{i},街道,Q\n"))}Z,a\0b,街道,Q\n");
        (await Should.ThrowAsync<Refused>(() => Import(app, "units", late))).Refusals[0].Code.ShouldBe("no-table");
        app.Services.GetRequiredService<Register>().Tree.Units.Count.ShouldBe(2);
    }

    [Fact]
    public async Task FillsMergedCellsAsAReaderSeesThem()
    {
        var app = await Open("merged");
        var file = Sheet("m.xlsx", [["code", "name", "kind", "parent"], ["Q", "试验区", "区", ""], ["S1", "东街道", "街道", "Q"], ["S2", "西街道", "", ""]], merged: "C3:C4;D3:D4");
        (await Import(app, "units", file)).Errors.ShouldBeEmpty();
        app.Services.GetRequiredService<Register>().Tree.Units.Count(u => u.Kind == Model.Organisation.UnitKind.Street).ShouldBe(2);
    }

    private async Task<WebApplication> Open(string name)
    {
        var app = Hosting.Build(new ServeOptions(Path.Combine(folder, name), null, "http://127.0.0.1:0"));
        await app.Services.Prepare();
        apps.Add(app);
        return app;
    }

    private static Task<ImportResult> Import(WebApplication app, string kind, string file, string? map = null, bool dryRun = false)
    {
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("zh-CN");
        return Chuangcheng.Server.Intake.Import.Run(app.Services, new ImportOrder(kind, file, map, dryRun), _ => { }, default);
    }

    private Task<string> Written(string name, string text) => Bytes(name, Encoding.UTF8.GetBytes(text));

    private async Task<string> Bytes(string name, byte[] bytes)
    {
        var file = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(file, bytes);
        return file;
    }

    /// <summary>A workbook with merged cells, as office programs write them.</summary>
    private string Sheet(string name, string[][] rows, string merged = "")
    {
        var file = Path.Combine(folder, name);
        using (var stream = File.Create(file))
        using (var xlsx = new Xlsx(stream, "表"))
            foreach (var row in rows) xlsx.Row(row.Select(cell => cell.Length == 0 ? null : (object)cell));
        if (merged.Length == 0) return file;
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
        string xml;
        using (var reader = new StreamReader(entry.Open())) xml = reader.ReadToEnd();
        entry.Delete();
        var cells = string.Concat(merged.Split(';').Select(range => $"<mergeCell ref=\"{range}\"/>"));
        // Rows and cells need their addresses for ranges to mean anything.
        var r = 0;
        var body = System.Text.RegularExpressions.Regex.Replace(xml, "<row>(.*?)</row>", row =>
        {
            r++;
            var c = 0;
            return $"<row r=\"{r}\">" + System.Text.RegularExpressions.Regex.Replace(row.Groups[1].Value, "<c(?=[ />])", _ => $"<c r=\"{(char)('A' + c++)}{r}\"") + "</row>";
        });
        using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
        writer.Write(body.Replace("</sheetData>", $"</sheetData><mergeCells>{cells}</mergeCells>"));
        return file;
    }

    private string Bomb(string name)
    {
        var file = Path.Combine(folder, name);
        using var zip = ZipFile.Open(file, ZipArchiveMode.Create);
        using var part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
        var zeros = new byte[1 << 20];
        for (var i = 0; i < 600; i++) part.Write(zeros);
        return file;
    }

    private string GzipBomb(string name)
    {
        var file = Path.Combine(folder, name);
        using var zip = new GZipStream(File.Create(file), CompressionLevel.SmallestSize);
        var zeros = new byte[1 << 20];
        for (var i = 0; i < 300; i++) zip.Write(zeros);
        return file;
    }
}
