using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Bulletins.Checks;
using Chuangcheng.Model.Bulletins.Reading;

namespace Chuangcheng.Model.Tests.Bulletins;

/// <summary>R-BUL-03, a row a mistake: the text, what is found, and the fix.</summary>
public sealed class ChecksBeforeSigning
{
    private static readonly CheckBasis Basis = new()
    {
        Roster = [new("周远航", ["区委书记"]), new("沈一鸣", ["区长", "区委副书记"]), new("陆青", ["副区长"])],
        Units = ["青石街道", "云溪镇", "区城管局"],
        Forbidden = ["最高级"],
    };

    [Theory]
    [InlineData("区委书记周远帆强调要抓落实。", "leader-name", "周远帆", "周远航")]
    [InlineData("周远航、陆青、沈一鸣出席。", "leader-order", "周远航、陆青、沈一鸣", "周远航、沈一鸣、陆青")]
    [InlineData("副区长沈一鸣主持会议。", "leader-title", "副区长", "区长")]
    [InlineData("2月30日开展行动。", "date-impossible", "2月30日", null)]
    [InlineData("5月06日开展行动。", "leading-zero", "5月06", "5月6")]
    [InlineData("5月6日（星期二）开展行动。", "weekday", "二", "一")]
    [InlineData("2024年5月9日开展了行动。", "date-later", "2024年5月9日", null)]
    [InlineData("发现隐患30项，其中电气15项、消防12项。", "sum-parts", "30项", null)]
    [InlineData("共检查商户30家，其中餐馆20家、超市12家。", "sum", "30家", "32家")]
    [InlineData("电话13812345678联系。", "personal-data", "13812345678", "138******78")]
    [InlineData("全区行动,清理垃圾。", "half-width", ",", "，")]
    [InlineData("清理垃圾３０车。", "full-width", "３０", "30")]
    [InlineData("开展“洁净家园活动。", "unpaired", "“", null)]
    [InlineData("达到最高级水平。", "forbidden", "最高级", null)]
    public void FindTheMistakeAndItsFix(string text, string code, string said, string? fix)
    {
        var finding = Check(text).Where(finding => finding.Code == code).ShouldHaveSingleItem();
        (finding.Arguments[0], finding.Fix).ShouldBe((said, fix));
        text.Substring(finding.Where.Offset, finding.Where.Length).ShouldBe(said);
    }

    [Theory]
    [InlineData("周远航、沈一鸣、陆青出席。区委书记周远航讲话。")]
    [InlineData("5月6日（星期一）开展行动，整改期限为2024年9月30日前。")]
    [InlineData("累计发现350余项问题，已全部整改。")]
    [InlineData("共检查商户30家，其中餐馆18家、超市12家。")]
    [InlineData("网址https://example.org，比例为1:3，共1,200份。")]
    public void LeaveARightTextAlone(string text) => Check(text).ShouldBeEmpty();

    [Fact]
    public void FindAnUnknownUnitAndItsNearestName()
    {
        var bulletin = new Bulletin { Id = "x", Sections = [new(null, [new() { Text = "开展行动。", Unit = "青石街" }, new() { Text = "清理道路。", Unit = "区城管局", AlsoUnits = ["云溪镇"] }])] };
        var finding = BeforeSigning.Check(bulletin, Basis).ShouldHaveSingleItem();
        (finding.Code, finding.Fix, finding.Where.Item).ShouldBe(("unit-unknown", "青石街道", 0));
    }

    [Fact]
    public void FindItemsThatSayTheSame()
    {
        const string Said = "近日，青石街道组织志愿者在和平路清理垃圾，发放宣传材料，劝导不文明行为。";
        var bulletin = new Bulletin { Id = "x", Sections = [new(null, [new() { Text = Said }]), new("简讯", [new() { Text = Said.Replace("近日", "日前", StringComparison.Ordinal) }])] };
        BeforeSigning.Check(bulletin, Basis).ShouldHaveSingleItem().Code.ShouldBe("repeated");
    }

    [Fact]
    public void FindAnIssueThatIsTooLong() =>
        BeforeSigning.Check(new Bulletin { Id = "x", Sections = [new(null, [new() { Text = new string('文', 5001) }])] }, Basis).ShouldHaveSingleItem().Arguments.ShouldBe(["5001", "5000"]);

    [Theory]
    [InlineData("350余项", 350, 350, 359)]
    [InlineData("1000余份", 1000, 1000, 1999)]
    [InlineData("2.3万余元", 23000, 23000, 23999)]
    public void TakeMoreForTheNextDigitAtMost(string qty, int value, int from, int to) =>
        Agreement.Range(new() { Text = qty, Qty = qty, Value = value, Approx = true }).ShouldBe((from, to));

    private static IReadOnlyList<Finding> Check(string text)
    {
        var read = BulletinReader.Read("x", text, []);
        var figures = read.Sections.SelectMany(section => section.Items).SelectMany(item => item.Figures).ToList();
        return BeforeSigning.Check(new() { Id = "x", Date = new(2024, 5, 7), Sections = [new(null, [new() { Text = text, Figures = figures }])] }, Basis);
    }
}
