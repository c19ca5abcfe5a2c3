using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Model.Tests.Bulletins;

/// <summary>The life of an issue: the table, pair by pair, and the four eyes.</summary>
public sealed class TheDesk
{
    private static readonly DateTimeOffset Now = new(2026, 5, 8, 10, 0, 0, TimeSpan.Zero);
    private static readonly Actor Editor = Of(1, Role.Office), Other = Of(2, Role.Office), Leader = Of(3, Role.Leader), Street = Of(4, Role.Street);

    private static Actor Of(int account, Role role) => new(account, role, 1, 1, new Boundary(1, [false, true], [1]));

    private static DeskIssue Issue() => new() { Id = Guid.CreateVersion7(), No = 1, District = 1, Series = 1, IsSpecial = false };

    private static DeskIssue At(IssueState state)
    {
        var issue = Issue();
        issue.EditedByAccount(Editor.Account);
        foreach (var (step, actor) in new[] { (DeskStep.HandIn, Editor), (DeskStep.Proof, Editor), (DeskStep.Review, Leader), (DeskStep.Sign, Leader), (DeskStep.Issue, Editor), (DeskStep.Withdraw, Leader) })
        {
            if (issue.State == state) return issue;
            issue.Take(step, actor, Now, "why", Guid.CreateVersion7());
        }
        return issue;
    }

    [Fact]
    public void WhatIsNotInTheTableIsRefused()
    {
        foreach (var state in Enum.GetValues<IssueState>().Where(s => s != IssueState.Dropped))
            foreach (var step in Enum.GetValues<DeskStep>())
                foreach (var actor in new[] { Editor, Other, Leader, Street })
                {
                    var issue = At(state);
                    var edge = DeskLifecycle.Find(state, step);
                    var may = edge is not null && (edge.By & DeskIssue.HandsOf(actor)) != 0 && !(edge.OtherEyes && actor == Editor);
                    (issue.Refuses(actor, step, "why") is null).ShouldBe(may, $"{state} {step} by {actor.Account}");
                    issue.StepsOpenTo(actor).Contains(step).ShouldBe(may);
                }
    }

    [Fact]
    public void EveryStateIsReachedAndEveryEndIsAnEnd()
    {
        DeskLifecycle.Edges.Select(e => e.To).Distinct().Order().ShouldBe(Enum.GetValues<IssueState>());
        DeskLifecycle.Edges.Where(e => e.From is IssueState.Withdrawn or IssueState.Dropped).ShouldBeEmpty();
    }

    [Fact]
    public void SentBackItNeedsOtherEyesAnew()
    {
        var issue = At(IssueState.Signing);
        issue.Take(DeskStep.SendBack, Leader, Now, "again", Guid.CreateVersion7());
        issue.EditedByAccount(Other.Account);
        issue.Take(DeskStep.HandIn, Other, Now, "", Guid.CreateVersion7());
        issue.Take(DeskStep.Proof, Editor, Now, "", Guid.CreateVersion7());
        issue.StepsOpenTo(Other).ShouldNotContain(DeskStep.Review);
        issue.StepsOpenTo(Editor).ShouldNotContain(DeskStep.Review);
        issue.StepsOpenTo(Leader).ShouldContain(DeskStep.Review);
    }

    [Fact]
    public void ANumberIsGivenOnce()
    {
        var issue = At(IssueState.Signed);
        issue.AssignNumber(672, null, new DateOnly(2026, 5, 8));
        Should.Throw<InvalidOperationException>(() => issue.AssignNumber(673, null, new DateOnly(2026, 5, 8)));
    }

    [Theory]
    [InlineData("共{1}项，{2}。", "共350项，{2}。")]
    [InlineData("{1}{1}", "350350")]
    [InlineData("{x}{}{123}", "{x}{}{123}")]
    public void PlacesAreFilledAndOnesWithoutAFigureAreSeen(string text, string filled) => FigureText.Fill(text, new Dictionary<int, string> { [1] = "350" }).ShouldBe(filled);

    [Theory]
    [InlineData(93.44, "percent", "93.4%")]
    [InlineData(100.0, "percent", "100%")]
    [InlineData(352.0, "count", "352")]
    [InlineData(null, "percent", "0")]
    public void FiguresAreWrittenAsBulletinsPrintThem(double? value, string unit, string written) => FigureWriting.Of(value, unit).ShouldBe(written);

    [Theory]
    [InlineData("2026-05-01", "2026-05-31", "2026年5月")]
    [InlineData("2026-02-01", "2026-02-28", "2026年2月")]
    [InlineData("2026-04-28", "2026-05-03", "2026年4月28日至5月3日")]
    [InlineData("2025-12-28", "2026-01-03", "2025年12月28日至2026年1月3日")]
    public void APeriodIsSaidAsABulletinSaysIt(string from, string to, string words) => PeriodWords.Of(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(words);
}
