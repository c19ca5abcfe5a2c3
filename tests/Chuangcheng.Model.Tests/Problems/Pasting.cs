using Chuangcheng.Model.Problems.Pasting;
using Chuangcheng.Model.Time;

namespace Chuangcheng.Model.Tests.Problems;

/// <summary>Messages and tables as offices send them, and what has to be read out of them.</summary>
public sealed class Pasting
{
    // A Wednesday, ten in the morning.
    private static readonly DateTimeOffset Now = new(2026, 5, 20, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly Guid Compound = Guid.CreateVersion7(), Market = Guid.CreateVersion7();

    private static readonly PasteVocabulary Vocabulary = new(
        [(Compound, "幸福里小区"), (Market, "幸福里小区便民市场"), (Guid.CreateVersion7(), "解放路")],
        Shipped.Edition.CheckItems.ToDictionary(item => item.Code, item => item.NameZh),
        ["清泉区城市管理委员会", "清泉区交警大队", "解放路街道办事处", "清泉区住房和城乡建设局"], Shipped.Clock, DistrictTime.Shanghai, Now);

    [Theory]
    [InlineData("幸福里小区3号楼楼道堆物", "幸福里小区", "CK-D039")]
    [InlineData("幸福里小区便民市场门口占道经营", "幸福里小区便民市场", "CK-D021")]
    [InlineData("中山路与和平街交叉口非机动车乱停放", "中山路与和平街交叉口", "CK-D016")]
    [InlineData("巡查发现人民路28号门前垃圾桶满冒，请城管委处理", "人民路28号门前", "CK-D029")]
    [InlineData("地点：东湖公园南门，问题：路灯不亮", "东湖公园南门", "CK-S021")]
    [InlineData("建设巷内多处小广告未清理", "建设巷", "CK-D022")]
    [InlineData("实验小学门口上下学拥堵", "实验小学门口", "CK-D055")]
    [InlineData("滨河路沿线黄土裸露", "滨河路沿线", "CK-S076")]
    [InlineData("井盖缺失", "", "CK-S019")]
    [InlineData("文化路有人随地吐痰", "", "CK-D002")]
    public void OneLineGivesPlaceAndItem(string line, string place, string item)
    {
        var draft = ReadPaste.Of(line, Vocabulary).ShouldHaveSingleItem();
        if (place.Length > 0) draft.Place.ShouldBe(place);
        draft.Item.ShouldBe(item);
    }

    [Theory]
    [InlineData("今天18点前", "2026-05-20T18:00")]
    [InlineData("今日下班前", "2026-05-20T18:00")]
    [InlineData("明天上午10点前", "2026-05-21T10:00")]
    [InlineData("明天下午3点半前", "2026-05-21T15:30")]
    [InlineData("后天前", "2026-05-22T18:00")]
    [InlineData("本周五前", "2026-05-22T18:00")]
    [InlineData("下周一前", "2026-05-25T18:00")]
    [InlineData("5月23日前", "2026-05-23T18:00")]
    [InlineData("2026年6月1日前", "2026-06-01T18:00")]
    [InlineData("5.28前", "2026-05-28T18:00")]
    [InlineData("25日前", "2026-05-25T18:00")]
    [InlineData("1月5日前", "2026-01-05T18:00")]
    [InlineData("24小时内", "2026-05-21T10:00")]
    public void TheDeadlineIsReadAsPeopleWriteIt(string said, string due) =>
        ReadPaste.Of($"幸福里小区楼道堆物，{said}整改到位", Vocabulary).ShouldHaveSingleItem().Due.ShouldBe(DateTimeOffset.Parse(due + "+08:00"));

    [Fact]
    public void WorkingDaysAreCountedByTheCalendar() =>
        ReadPaste.Of("幸福里小区楼道堆物，3个工作日内整改", Vocabulary).ShouldHaveSingleItem().Due
            .ShouldBe(Shipped.Clock.From(Now, new TimeLimit(3, TimeLimitUnit.WD)).At);

    [Theory]
    [InlineData("人民路路灯不亮，请城市管理委员会处理", "清泉区城市管理委员会")]
    [InlineData("人民路违停 责任单位：交警大队", "清泉区交警大队")]
    [InlineData("@解放路街道 幸福里小区飞线充电", "解放路街道办事处")]
    [InlineData("解放路街道幸福里小区飞线充电", null)]
    [InlineData("幸福里小区飞线充电，由住房和城乡建设局牵头", "清泉区住房和城乡建设局")]
    public void TheUnitIsTheOneAsked(string line, string? unit) =>
        ReadPaste.Of(line, Vocabulary).ShouldHaveSingleItem().Unit.ShouldBe(unit);

    [Fact]
    public void ANumberedMessageIsTakenApartAndItsLastLineCountsForAll()
    {
        var drafts = ReadPaste.Of("【创城督查群】\n王主任 09:41\n今日检查发现：\n1、幸福里小区楼道堆物；2、人民路28号门前暴露垃圾\n（3）建设巷路面破损\n请解放路街道今天18点前整改到位并反馈。", Vocabulary);
        drafts.Select(d => d.Item).ShouldBe(["CK-D039", "CK-D028", "CK-S016"]);
        drafts.ShouldAllBe(d => d.Due == new DateTimeOffset(2026, 5, 20, 18, 0, 0, TimeSpan.FromHours(8)) && d.Unit == "解放路街道办事处");
        drafts[0].Site.ShouldBe(Compound);
    }

    [Fact]
    public void AHeadingIsThePlaceOfWhatStandsUnderIt() =>
        ReadPaste.Of("幸福里小区：\n1.楼道堆物\n2.飞线充电", Vocabulary).ShouldAllBe(d => d.Place == "幸福里小区" && d.Site == Compound);

    [Fact]
    public void ATableIsReadByItsHeads()
    {
        var draft = ReadPaste.Of("序号\t点位名称\t存在问题\t责任单位\t整改时限\n1\t幸福里小区\t楼道堆放杂物，共3处\t解放路街道\t5月22日\n\t\t\t\t", Vocabulary).ShouldHaveSingleItem();
        draft.ShouldBe(new PastedDraft("楼道堆放杂物，共3处", "幸福里小区", Compound, "CK-D039", "解放路街道办事处", new DateTimeOffset(2026, 5, 22, 18, 0, 0, TimeSpan.FromHours(8))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("收到")]
    [InlineData("\t\t\t\n\t\t")]
    [InlineData("好的，马上安排！")]
    public void WhatNamesNothingGivesNothing(string text) => ReadPaste.Of(text, Vocabulary).ShouldBeEmpty();

    [Fact]
    public void ATextWithoutEndIsBounded() => ReadPaste.Of(string.Join('\n', Enumerable.Repeat("人民路井盖缺失", 5000)), Vocabulary).Count.ShouldBe(ReadPaste.Most);
}
