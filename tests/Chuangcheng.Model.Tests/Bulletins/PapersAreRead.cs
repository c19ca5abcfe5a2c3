using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Bulletins.Reading;

namespace Chuangcheng.Model.Tests.Bulletins;

public sealed class PapersAreRead
{
    private const string District = """
        # 白鹭区创建全国文明城市 工作快报

        第88期

        白鹭区创建全国文明城市工作领导小组办公室

        2024年3月06日

        【生活环境建设】

        青石街道“三到位”管好背街小巷 一是人员到位。聘请18名专职管理员，为30余位孤寡老
        人提供代买服务。二是责任到位。（Ⅲ-58城市精细化管理）（青石街道）

        本刊综合：区园林局：近日，完成120亩草坪修剪。**区城管局：**清运垃圾40吨。云溪镇、石桥镇也开展了相关工作。（Ⅲ-55 城市规划、Ⅲ-58 城市精细化管理）

        【简 讯】

        **【文明实践】区税务局：**5日，发放手册200余份。**区残联**也开展了相关活动。

        【市场环境建设】 6日，区创城办开展征集活动。（Ⅲ-82 群众参与）（本刊）

        ---
        编校：张 三      审核：李四      核签：王争五

        报：首都文明办、区委领导同志

        发：全区各单位、信息员

        电子邮箱：desk@example.org      电话：60000000
        """;

    [Theory]
    [InlineData("— 3 —")]
    [InlineData("  - 12 -  ")]
    [InlineData("第 4 页 共 8 页")]
    public void AcrossAPageNumberAsIfItWereNotThere(string page)
    {
        var read = BulletinReader.Read("torn", $"街道推进环境整治\n    近日，街道组织志愿者走进社区。志愿者为56名孤寡老\n{page}\n人送去慰问品，清理卫生死\n{page}\n角35处。\n", []);
        read.Sections.Single().Items.Single().Figures.Select(figure => (figure.Qty, figure.Object)).ShouldBe([("56名", "孤寡老人"), ("35处", "卫生死角")]);
    }

    private static readonly Bulletin Read = BulletinReader.Read("district", District, []);

    [Fact]
    public void ByTheirMasthead()
    {
        (Read.Kind, Read.Title, Read.IssueNumber, Read.TotalIssueNumber).ShouldBe(("work-bulletin", "白鹭区创建全国文明城市 工作快报", 88, null));
        (Read.Issuer, Read.Date).ShouldBe(("白鹭区创建全国文明城市工作领导小组办公室", new DateOnly(2024, 3, 6)));
    }

    [Fact]
    public void ByTheirLastLines()
    {
        Read.SignOff.ShouldBe(new Dictionary<string, string> { ["编校"] = "张三", ["审核"] = "李四", ["核签"] = "王争五" });
        Read.Distribution["报"].ShouldBe(["首都文明办", "区委领导同志"]);
        Read.Distribution["发"].ShouldBe(["全区各单位", "信息员"]);
        Read.Contact.ShouldBe(new BulletinContact("desk@example.org", "60000000", null));
    }

    [Fact]
    public void BySectionsAndItems()
    {
        Read.Sections.Select(section => section.Name).ShouldBe(["生活环境建设", "简讯"]);
        Read.Sections[0].Items.Select(item => (item.Headline, item.Unit, item.Group)).ShouldBe(
            [("青石街道“三到位”管好背街小巷", "青石街道", null), (null, "区园林局", "本刊综合"), (null, "区城管局", "本刊综合")]);
        Read.Sections[0].Items[0].IndicatorCodes.ShouldBe(["Ⅲ-58城市精细化管理"]);
        Read.Sections[0].Items.Skip(1).ShouldAllBe(item => item.IndicatorCodes.SequenceEqual(new[] { "Ⅲ-55城市规划", "Ⅲ-58城市精细化管理" }));
        Read.Sections[0].Items[2].AlsoUnits.ShouldBe(["云溪镇", "石桥镇"]);
        Read.Sections[1].Items.Select(item => (item.Category, item.Unit, item.Actor)).ShouldBe([("文明实践", "区税务局", null), ("市场环境建设", "本刊", "区创城办")]);
        Read.Sections[1].Items[0].AlsoUnits.ShouldBe(["区残联"]);
    }

    [Fact]
    public void AcrossAPageBreakInsideAThing()
    {
        var figure = Read.Sections[0].Items[0].Figures[1];
        (figure.Action, figure.Object, figure.Value, figure.Approx).ShouldBe(("提供", "孤寡老人", 30, true));
    }

    [Fact]
    public void WithFiguresThatStandWhereTheySay()
    {
        var normalised = string.Concat(District.Where(c => !char.IsWhiteSpace(c)));
        foreach (var figure in Read.Sections.SelectMany(section => section.Items).SelectMany(item => item.Figures))
        {
            normalised.Substring(figure.Start, figure.Qty.Length).ShouldBe(figure.Qty);
            normalised.ShouldContain(figure.Text);
        }
    }

    [Theory]
    [InlineData("（Ⅲ-50公益活动）")]
    [InlineData("")]
    public void WithARoundUpThatEndsWhereTheNextItemBegins(string codes)
    {
        var read = BulletinReader.Read("x", $"【常态创建】\n本刊综合：区教委：近日，20所学校开展主题班会。区残联：发放折页500份。{codes}\n青石街道开展大清扫　街道清理垃圾3车。（青石街道）\n本刊综合：区税务局：发放手册200份。\n", []);
        read.Sections.Single().Items.Select(item => (item.Group, item.Headline, item.Unit, item.Text)).ShouldBe(
        [
            ("本刊综合", null, "区教委", "近日，20所学校开展主题班会。"), ("本刊综合", null, "区残联", "发放折页500份。"), (null, "青石街道开展大清扫", "青石街道", "街道清理垃圾3车。"), ("本刊综合", null, "区税务局", "发放手册200份。"),
        ]);
    }

    [Fact]
    public void WithAHeadlineOfTwoLines() =>
        BulletinReader.Read("x", "【文明创建】\n白鹭区聚焦“四个一”\n推动文明实践走深走实\n白鹭区建成实践站35个，开展活动300余场，让群众在家门口就能参加各类活动，共享建设成果。\n（白鹭区文明办）\n", []).Sections.Single().Items.Single().Headline.ShouldBe("白鹭区聚焦“四个一”推动文明实践走深走实");

    [Fact]
    public void FromTheMiddleOfAnIssue()
    {
        var read = BulletinReader.Read("middle", "【常态创建】\n\n青石街道开展大清扫 近日，青石街道清理垃圾3车。 （青石街道）\n\n编校：张三", []);
        (read.Title, read.IssueNumber, read.Date).ShouldBe((null, null, null));
        read.Sections.ShouldHaveSingleItem().Items.ShouldHaveSingleItem().Headline.ShouldBe("青石街道开展大清扫");
    }

    [Fact]
    public void AsANoticeWithHeadings()
    {
        var read = BulletinReader.Read("notice", "关于开展环境整治行动的通知\n\n各镇街：\n现将有关事项通知如下：\n一、工作目标\n整改率达到95%。\n二、工作安排\n组织检查3轮。\n\n白鹭区创城办\n2024年4月1日\n", []);
        (read.Kind, read.Title, read.Issuer, read.Date).ShouldBe(("notice", "关于开展环境整治行动的通知", "白鹭区创城办", new DateOnly(2024, 4, 1)));
        read.Sections.Select(section => section.Name).ShouldBe(["一、工作目标", "二、工作安排"]);
    }

    [Fact]
    public void AsOneLongArticleWhoseHeadingsAreNoSections()
    {
        var read = BulletinReader.Read("long", "精神文明简报\n\n第5期\n\n(总第305期)\n\n2024年4月1日\n\n【文明创建】\n\n白鹭区扎实推进创建工作\n\n今年以来，白鹭区多措并举。\n\n一、抓阵地\n\n1. 2023年“强基”行动。建成实践站35个。\n\n二、抓活动\n\n举办集市12场。\n\n(白鹭区文明办)\n\n(张三 李四)\n", []);
        (read.IssueNumber, read.TotalIssueNumber).ShouldBe((5, 305));
        var item = read.Sections.ShouldHaveSingleItem().Items[0];
        (item.Headline, item.Unit).ShouldBe(("白鹭区扎实推进创建工作", "白鹭区文明办"));
        item.Figures.Select(figure => figure.Value).ShouldBe([35, 12]);
    }

    [Theory]
    [InlineData("（区文明办 张三）", "区文明办")]
    [InlineData("（张三 李四）", "青石街道")]
    [InlineData("（供稿：青石街道）", "青石街道")]
    public void WithoutTakingReportersForUnits(string brackets, string unit) =>
        BulletinReader.Read("x", $"【工作动态】\n青石街道开展大清扫\n近日，青石街道清理垃圾3车。{brackets}\n", []).Sections[0].Items[0].Unit.ShouldBe(unit);

    [Theory]
    [InlineData("")]
    [InlineData("【】【【【】】")]
    [InlineData("“““《《（（")]
    [InlineData("1234567890123456789012345678901234567890个")]
    [InlineData("第期总第期年月日%个百分点分别和、")]
    [InlineData("1万万万万万万万万亿亿亿亿亿亿个")]
    [InlineData("九千亿亿亿亿亿亿亿余家")]
    [InlineData("0000年0月0日，第0期，排名第0。")]
    public void HoweverBrokenTheyAre(string text) => Should.NotThrow(() => BulletinReader.Read("x", text, []));

    [Theory]
    [InlineData("1个")]
    [InlineData("*")]
    [InlineData("#")]
    [InlineData("“")]
    [InlineData("（区")]
    [InlineData("清理、")]
    [InlineData("报：")]
    [InlineData("【")]
    public void HoweverLongTheyAre(string again) => Should.NotThrow(() => BulletinReader.Read("x", string.Concat(Enumerable.Repeat(again, 200_000)), []));

    [Fact]
    public void AsAWebPageWithItsSourceAndEditor()
    {
        var read = BulletinReader.Read("web", "当前位置:首页 > 动态\n\n青石街道推进环境整治\n\n来源:白鹭区文明办\n\n时间:2024-05-06\n\n近日,青石街道清理垃圾20余吨。\n\n(责任编辑:张三)\n", []);
        (read.Title, read.Issuer, read.Date).ShouldBe(("青石街道推进环境整治", "白鹭区文明办", new DateOnly(2024, 5, 6)));
        read.SignOff["责任编辑"].ShouldBe("张三");
        var item = read.Sections.ShouldHaveSingleItem().Items.ShouldHaveSingleItem();
        (item.Headline, item.Unit, item.Text).ShouldBe(("青石街道推进环境整治", "青石街道", "近日,青石街道清理垃圾20余吨。"));
    }
}
