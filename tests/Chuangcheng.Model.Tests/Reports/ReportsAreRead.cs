using Chuangcheng.Model.Reports;

namespace Chuangcheng.Model.Tests.Reports;

public sealed class ReportsAreRead
{
    private static readonly DateOnly Day = new(2024, 5, 7);
    private static readonly Guid Park = Guid.CreateVersion7();
    private static readonly ReportKnowledge Known = new(
        ["青石街道"], [(Park, "和平公园"), (Guid.CreateVersion7(), "东街"), (Guid.CreateVersion7(), "人民广场"), (Guid.CreateVersion7(), "人民广场")],
        [("Ⅲ-58", "城市精细化管理", "背街小巷整洁，无乱堆乱放"), ("Ⅲ-17", "志愿服务活动", "志愿者注册登记，服务时长有记载")]);

    [Fact]
    public void WithTheLedgerBesideTheirClaims()
    {
        var claims = Read("3轮检查累计发现350余项问题，已全部整改完毕。").Claims;
        claims.Select(claim => (claim.Measure, claim.From, claim.To)).ShouldBe([("problems-found", 350, 359), ("problems-closed", 350, 359)]);
        (claims[0].Agrees(352), claims[1].Agrees(340)).ShouldBe((true, false));
    }

    [Fact]
    public void MarkedWhereTheyWereSent()
    {
        const string Sent = "5月6日，青石街道在 和平公园 发放手册 200 余份。";
        var marks = Read(Sent).Marks;
        marks.Select(mark => (mark.Kind, Sent.Substring(mark.From, mark.Length))).ShouldBe([(MarkKind.Day, "5月6日"), (MarkKind.Place, "和平公园"), (MarkKind.Figure, "200 余份")]);
        marks.Select(mark => mark.Says).ShouldBe(["2024-05-06", Park.ToString(), "发放 手册 200余份"]);
    }

    [Fact]
    public void WithDoubtsNamed()
    {
        Read("在人民广场开展活动1场。").Marks[0].Doubt.ShouldBe("several-places");
        Read("11月3日开展活动1场。").Marks[0].ShouldBe(new(MarkKind.Day, 0, 5, "2023-11-03", "year"));
    }

    [Fact]
    public void WithCodesSuggestedAndWhy()
    {
        var written = Read("开展行动1次。（Ⅲ-58城市精细化管理）").Codes.ShouldHaveSingleItem();
        (written.Code, written.Name, written.Written).ShouldBe(("Ⅲ-58", "城市精细化管理", true));
        var suggested = Read("整治背街小巷乱堆乱放30处。").Codes.ShouldHaveSingleItem();
        (suggested.Code, suggested.Written).ShouldBe(("Ⅲ-58", false));
        suggested.Words.ShouldBe(["背街小巷", "乱堆乱放"], ignoreOrder: true);
    }

    [Fact]
    public void WithTheirKindsOfWork() => Read("志愿者清理垃圾3车、杂物2车。").Kinds.Select(kind => kind.Name).ShouldBe(["environment", "volunteers"]);

    [Fact]
    public void AndSummedWithSynonymsAndApproximation()
    {
        Result Of(string thing, decimal value, bool approx, string measure = "条") => new()
        {
            Report = Guid.CreateVersion7(), Start = 0, District = 1, Unit = 2, Day = Day, Qty = "", Action = "清理", Object = thing, Value = value, Measure = measure, Approx = approx, Indicator = "", Kind = "environment",
        };
        Synonym[] synonyms = [new() { District = 1, Kind = SynonymKind.Object, Word = "野广告", Means = "小广告" }, new() { District = 1, Kind = SynonymKind.Object, Word = "小广告", Means = "野广告" }];
        ResultsTable.Sum([Of("小广告", 230, true), Of("小广告", 20, false), Of("垃圾", 3, false, "车")], [], row => "").ShouldBe(
            [new("", "小广告", "条", 250, true, 2), new("", "垃圾", "车", 3, false, 1)]);
        ResultsTable.Sum([Of("野广告", 1, false), Of("小广告", 2, false)], [synonyms[0]], row => "").ShouldBe([new("", "小广告", "条", 3, false, 2)]);
        Should.NotThrow(() => ResultsTable.Sum([Of("野广告", 1, false)], synonyms, row => ""));
    }

    private static ReadReport Read(string text) => ReportReader.Read(text, Day, Known);
}
