using Chuangcheng.Server.Problems.Pages;

namespace Chuangcheng.Server.Tests.Problems;

public sealed class LedgerAddress
{
    private static readonly LedgerQuery Full = new()
    {
        State = "inWork", Unit = "u1", Q = "a&b", Overdue = "true", Sort = "-dueAt", After = "k", PageSize = 100,
    };

    [Fact]
    public void SaysEveryFilterOnceAndNothingEmpty() =>
        Full.Href.ShouldBe("/problems?state=inWork&overdue=true&unit=u1&q=a%26b&sort=-dueAt&after=k&pageSize=100");

    [Fact]
    public void OfTheUsualLedgerIsBare() => new LedgerQuery { PageSize = LedgerQuery.UsualPageSize }.Href.ShouldBe("/problems");

    [Fact]
    public void WithoutAFilterBeginsAtTheFirstPage() =>
        Full.Without("state").Href.ShouldBe("/problems?overdue=true&unit=u1&q=a%26b&sort=-dueAt&pageSize=100");

    [Fact]
    public void OfTheFileHasNoPages() =>
        Full.ExportHref.ShouldBe("/problems/export.xlsx?state=inWork&overdue=true&unit=u1&q=a%26b&sort=-dueAt");
}
