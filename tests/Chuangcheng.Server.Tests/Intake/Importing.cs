using System.Text;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Intake;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chuangcheng.Server.Tests.Intake;

public sealed class Importing : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("cc-import-").FullName;
    private WebApplication app = null!;

    private const string Units = "code,name,kind,parent,department_types\nQ,试验区,区,,\nS1,东街道,街道,Q,STREET\nC1,里社区,社区,S1,\nD1,水务局,委办局,Q,WATER\n";
    private const string Sites = "code,name,type,unit,longitude,latitude,datum,parties\nP1,里小区,ST06,C1,116.404,39.915,gcj02,PROPERTY=D1\n";

    public async ValueTask InitializeAsync()
    {
        app = Hosting.Build(new ServeOptions(folder, null, "http://127.0.0.1:0"));
        await app.Services.Prepare();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task TakesUnitsAndSitesAndUpdatesThemTheSecondTime()
    {
        (await Import("units", Units)).Answer.ShouldBe(["单位：新增 4，更新 0，未变 0。"]);
        (await Import("units", Units)).Answer.ShouldBe(["单位：新增 0，更新 0，未变 4。"]);
        (await Import("sites", Sites)).Answer.ShouldBe(["点位：新增 1，更新 0，未变 0。"]);
        await using var ledger = app.Services.GetRequiredService<Database>().Read();
        var site = await ledger.Sites.SingleAsync();
        site.Longitude!.Value.ShouldBe(116.3977, 0.001);
        site.Parties.Keys.ShouldBe(["PROPERTY"]);
    }

    [Theory]
    [InlineData("units", "code,name,kind,parent\nS1,东街道,街道,Q9\n", "units 第 2 行，列“parent”：“Q9”未登记。")]
    [InlineData("units", "code,name,kind,parent\nQ,区,飞地,\n", "units 第 2 行，列“kind”：“飞地”无效。")]
    [InlineData("units", "code,name\nQ,区\n", "units 第 1 行：缺少列“kind”。")]
    [InlineData("units", "code,name,kind,parent\nA,甲,专班,B\nB,乙,专班,A\n", "units 第 2 行，列“parent”：“B”未登记。")]
    [InlineData("units", "code,name,kind,parent\nS1,东街道,街道,C1\n", "units 第 2 行，列“parent”：“C1”在这个单位之下，不能作为它的上级。")]
    [InlineData("sites", "code,name,type,unit\nP1,里小区,ST99,C1\n", "sites 第 2 行，列“type”：“ST99”未登记。")]
    [InlineData("sites", "code,name,type,unit,longitude,latitude\nP1,里小区,ST06,C1,200,39\n", "sites 第 2 行，列“longitude”：“200”无效。")]
    [InlineData("calendar", "date,type\n2027-13-01,OFF\n", "calendar 第 2 行，列“date”：“2027-13-01”不是有效日期。")]
    [InlineData("problems", "created,address\n2099-01-01,和平路\n", "problems 第 2 行，列“created”：“2099-01-01”不是有效日期。")]
    [InlineData("problems", "created,closed,address\n2020-01-02,2020-01-01,和平路\n", "problems 第 2 行，列“closed”：“2020-01-01”早于发现日期。")]
    public async Task NamesRowAndColumnAndWritesNothing(string kind, string csv, string sentence)
    {
        await Import("units", Units);
        var before = await Everything();
        (await Import(kind, csv)).Errors.ShouldContain(sentence);
        (await Everything()).ShouldBe(before);
    }

    [Fact]
    public async Task OnlyChecksWhenAskedTo()
    {
        (await Import("units", Units, dryRun: true)).Errors.ShouldBeEmpty();
        (await Everything()).ShouldBe(await Everything());
        app.Services.GetRequiredService<Register>().IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task ReadsTheNationalEncodingToo()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = Path.Combine(folder, "gb.csv");
        await File.WriteAllBytesAsync(file, Encoding.GetEncoding("GB18030").GetBytes(Units));
        (await Chuangcheng.Server.Intake.Import.Run(app.Services, new ImportOrder("units", file, null, false), _ => { }, default)).Errors.ShouldBeEmpty();
        app.Services.GetRequiredService<Register>().Tree.Units.ShouldContain(unit => unit.Name == "东街道");
    }

    /// <summary>74,401 requests of a real city: wards become units, and what anyone can recompute from the file comes out.</summary>
    [Fact]
    public async Task TakesARealLedgerWholeAndComesToTheFiguresAnybodyCanRecompute()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Chuangcheng.slnx"))) root = Path.GetDirectoryName(root)!;
        var samples = Environment.GetEnvironmentVariable("CHUANGCHENG_SAMPLES") is { Length: > 0 } given ? given : Path.Combine(root, "..", "shared", "data");
        var file = Path.Combine(samples, "sanitation-requests.csv.gz");
        if (!File.Exists(file)) Assert.Skip("The sample is not at hand.");
        var order = new ImportOrder("problems", file, Path.Combine(root, "docs", "examples", "service-requests.map.json"), false);
        (await Chuangcheng.Server.Intake.Import.Run(app.Services, order, _ => { }, default)).Answer.ShouldBe(["问题：新增 74401，已有 0。"]);
        (await Chuangcheng.Server.Intake.Import.Run(app.Services, order, _ => { }, default)).Answer.ShouldBe(["问题：新增 0，已有 74401。"]);
        var (columns, register) = (app.Services.GetRequiredService<ColumnFeed>().Columns, app.Services.GetRequiredService<Register>());
        register.Tree.Units.Count(u => u.Kind == UnitKind.Street).ShouldBe(51);
        var whole = register.Tree.BoundaryOf(register.Tree.Units[0].No);
        double Value(string measure, int window = 90) => MeasureCatalogue.Find(measure)!.Compute(columns, new() { Boundary = whole, Now = DateTimeOffset.UnixEpoch, Window = window }).Value!.Value;
        foreach (var (window, place, nature) in new[] { (30, 11.2, 6.4), (90, 16.6, 9.7), (180, 20.0, 11.6) })
            (Math.Round(Value("problems-repeat-place-rate", window), 1), Math.Round(Value("problems-repeat-nature-rate", window), 1)).ShouldBe((place, nature), $"{window} days");
        foreach (var (measure, figure) in new[]
        {
            ("problems-closed", 74_076.0), ("problems-days-to-close", 3), ("problems-days-to-close-90", 17), ("problems-days-to-close-99", 52), ("problems-days-to-close-most", 4_102), ("problems-places", 48_937),
            ("problems-places-repeated", 12_077), ("problems-places-frequent", 1_487), ("problems-most-at-one-place", 125), ("problems-unmarked-duplicates", 2_168),
        }) Value(measure).ShouldBe(figure, measure);
        MeasureCatalogue.Find("problems-overlap-rate")!.Compute(columns, new() { Boundary = whole, Now = DateTimeOffset.UnixEpoch }).Numerator.ShouldBe(5_527);
        Math.Round(Value("problems-overlap-rate"), 1).ShouldBe(7.4);
    }

    private async Task<ImportResult> Import(string kind, string csv, bool dryRun = false)
    {
        var file = Path.Combine(folder, $"{kind}.csv");
        await File.WriteAllTextAsync(file, csv);
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("zh-CN");
        return await Chuangcheng.Server.Intake.Import.Run(app.Services, new ImportOrder(kind, file, null, dryRun), _ => { }, default);
    }

    private async Task<(int, int, int, int)> Everything()
    {
        await using var ledger = app.Services.GetRequiredService<Database>().Read();
        return (await ledger.Units.CountAsync(), await ledger.Sites.CountAsync(), await ledger.Problems.CountAsync(), await ledger.Calendar.CountAsync());
    }
}
