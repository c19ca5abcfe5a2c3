using Chuangcheng.Model.Documents;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Tests.Documents;

/// <summary>Letters about what is overdue (domain 15.3).</summary>
[Collection(nameof(OnSqlite))]
public sealed class SupervisionLetters(SqliteServer server)
{
    [Fact]
    public async Task ALetterIsWrittenOnlyAboutWhatIsOverdueAndOnlyByTheOffice()
    {
        var district = await server.ADistrict();
        var (office, street) = (await district.As(Role.Office), await district.As(Role.Street));
        await district.AProblem();
        await office.GetAsync($"/api/supervision-letters/{district.Street}.docx").ShouldRefuse(409, "not-overdue");
        await street.GetAsync($"/api/supervision-letters/{district.Street}.docx").ShouldRefuse(403, "not-allowed");
        await office.GetAsync($"/api/supervision-letters/{district.Street}.docx?until=soon").ShouldRefuse(400, "bad-value");
        var stranger = await (await server.ADistrict()).As(Role.Office);
        await stranger.GetAsync($"/api/supervision-letters/{district.Street}.docx").ShouldRefuse(404, "unknown-problem");
    }

    [Fact]
    public void ALetterSaysWhatIsOverdueSinceWhenAndUntilWhenItIsToBeDone()
    {
        var letter = new OverdueLetter
        {
            Issuer = "云河区创城办", Unit = "松涛街道", Date = new DateOnly(2026, 5, 8), Until = new DateOnly(2026, 5, 20),
            Overdue = [.. Enumerable.Range(1, 25).Select(i => new OverdueLine($"WT-2026-{i:000000}", "南桥社区", "楼道堆物", new DateOnly(2026, 5, 6), i == 1 ? 0 : 2))],
        }.Letter();
        letter.Number.ShouldBe("〔2026〕　号");
        letter.Facts.ShouldStartWith("截至2026年5月8日，你单位主责的25项问题超过整改时限仍未办结：1. 南桥社区，楼道堆物（WT-2026-000001），应于2026年5月6日前完成，已超时；2. ");
        letter.Facts.ShouldEndWith("；其余见台账。");
        letter.Requirement.ShouldContain("于2026年5月20日前");
    }
}
