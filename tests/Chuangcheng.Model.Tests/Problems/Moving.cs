using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using static Chuangcheng.Model.Problems.ProblemState;

namespace Chuangcheng.Model.Tests.Problems;

public sealed class Moving
{
    [Fact]
    public void AssigningPromisesTheItemsTimeAndKeepsTheReason()
    {
        var problem = Some.Problem(Assigned);
        problem.DueAt.ShouldBe(Shipped.At("2022-07-11 15:00"));
        (problem.Responsible, problem.DispatchReason, problem.CalendarVersion).ShouldBe((Some.Enforcement, DispatchReason.Department, 1));
    }

    [Fact]
    public void GivingBackIsPossibleOnceThenTheOfficeDecides()
    {
        var problem = Some.Problem(Assigned);
        Make(problem, Move.Return, Some.Handler, "产权属其他单位");
        (problem.State, problem.Responsible, problem.PausedAt).ShouldBe((Registered, 0, Some.Now));
        Make(problem, Move.Assign, Some.OfficeClerk, unit: Some.Enforcement);
        (problem.PausedAt, problem.DispatchReason).ShouldBe((null, DispatchReason.DecidedByHand));
        Moves.AllowedTo(Some.Handler, problem).ShouldNotContain(Move.Return);
        Refusal(problem, Move.Return, Some.Handler, "仍不归我办").ShouldBe("returned-once");
        Make(problem, Move.Coordinate, Some.Handler);
        problem.NeedsCoordination.ShouldBeTrue();
    }

    [Fact]
    public void AUnitAsksForTimeAndTheOfficeGrantsIt()
    {
        var problem = Some.Problem(InWork);
        var until = Some.Now.AddDays(9);
        Make(problem, Move.Extend, Some.Handler, until: until).Asked.ShouldBeTrue();
        (problem.State, problem.Asked, problem.PausedAt).ShouldBe((InWork, Move.Extend, Some.Now));
        problem.IsOverdue(Some.Now.AddYears(1)).ShouldBeFalse();
        Make(problem, Move.Extend, Some.OfficeClerk).Asked.ShouldBeFalse();
        (problem.DueAt, problem.Asked, problem.PausedAt).ShouldBe((until, null, null));
    }

    [Fact]
    public void ADeclinedRequestMovesTheDeadlineByTheTimeItWaited()
    {
        var problem = Some.Problem(InWork);
        Make(problem, Move.Extend, Some.Handler, until: Some.Now.AddDays(9));
        Moves.Make(problem, new MoveCommand(Move.Decline, "请按期"), Some.OfficeClerk, Some.Setting(Shipped.At("2022-07-11 11:30")));
        problem.DueAt.ShouldBe(Shipped.At("2022-07-11 16:30"));
    }

    [Fact]
    public void NobodyVerifiesTheirOwnWork()
    {
        var problem = Some.Problem(InWork);
        Make(problem, Move.Feedback, Some.OfficeClerk, "代录");
        Refusal(problem, Move.Close, Some.OfficeClerk).ShouldBe("verified-by-another");
        Moves.AllowedTo(Some.OfficeClerk, problem).ShouldNotContain(Move.Close);
        Make(problem, Move.Close, Some.Inspector);
        problem.State.ShouldBe(Closed);
    }

    [Fact]
    public void SendingBackCountsAndTheSecondFeedbackIsNotTheFirst()
    {
        var problem = Some.Problem(FedBack);
        Make(problem, Move.SendBack, Some.Inspector, "仍有遗留");
        Make(problem, Move.Feedback, Some.Handler, "已清");
        (problem.SendBacks, problem.Feedbacks, problem.FirstFeedbackAt).ShouldBe((1, 2, Some.Now));
    }

    [Fact]
    public void ALongTermCaseStandsStillUntilItIsResumed()
    {
        var problem = Some.Problem(ProblemState.LongTerm);
        problem.PausedAt.ShouldBe(Some.Now);
        Moves.Make(problem, new MoveCommand(Move.Resume), Some.OfficeClerk, Some.Setting(Shipped.At("2022-07-11 14:00")));
        (problem.State, problem.ReviewAt, problem.DueAt).ShouldBe((InWork, null, Shipped.At("2022-07-11 18:00")));
    }

    [Fact]
    public void WatchingLastsAsLongAsTheItemSays() => Some.Problem(Watching).WatchUntil.ShouldBe(Some.Now.AddDays(30));

    [Theory]
    [InlineData(InWork, Move.Feedback, "", "note-needed")]
    [InlineData(Registered, Move.Reject, "  ", "note-needed")]
    [InlineData(InWork, Move.Extend, "x", "until-needed")]
    [InlineData(Reported, Move.Merge, "x", "into-needed")]
    public void AMoveOwesItsWords(ProblemState state, Move move, string note, string code) =>
        Refusal(Some.Problem(state), move, state == InWork && move == Move.Feedback ? Some.Handler : Some.OfficeClerk, note).ShouldBe(code);

    [Fact]
    public void ADateInThePastIsRefused() =>
        Should.Throw<Refused>(() => Make(Some.Problem(InWork), Move.Extend, Some.OfficeClerk, until: Some.Now.AddDays(-1))).Refusals[0].Code.ShouldBe("until-past");

    [Fact]
    public void AnotherDistrictsUnitIsUnknown() =>
        Should.Throw<Refused>(() => Make(Some.Problem(Registered), Move.Assign, Some.OfficeClerk, unit: Some.Elsewhere)).Refusals[0].Code.ShouldBe("unknown-unit");

    /// <summary>A case from another ledger may name no item of ours, and so no time limit.</summary>
    [Fact]
    public void ACaseFromElsewhereTakesEveryStepWithoutAPromise()
    {
        var problem = new ImportedProblem(
            new ProblemIdentity(Some.District, 9, Guid.CreateVersion7(), "A-9"), new Subject(0, "", "", "", 0, 1, "", 0, "", 0, false),
            new Whereabouts(0, null, "和平路", "free:5:和平路", "", 0, Some.Community, Some.Street, null, null),
            new Finding(ProblemSource.Imported, Some.District, Some.Now.AddDays(-9), "", 1), Some.Enforcement, null).ToProblem();
        Make(problem, Move.Assign, Some.OfficeClerk, unit: Some.Enforcement);
        (problem.State, problem.DueAt).ShouldBe((Assigned, null));
        Make(problem, Move.Extend, Some.OfficeClerk, until: Some.Now.AddDays(3));
        Make(problem, Move.LongTerm, Some.OfficeClerk, until: Some.Now.AddDays(30));
        Moves.Make(problem, new MoveCommand(Move.Resume, "说明"), Some.OfficeClerk, Some.Setting(Some.Now.AddDays(2)));
        problem.DueAt.ShouldBe(Some.Now.AddDays(5));
        Make(problem, Move.Feedback, Some.Handler);
        problem.State.ShouldBe(FedBack);
    }

    private static ProblemMove Make(Problem problem, Move move, Actor actor, string note = "说明", int? unit = null, DateTimeOffset? until = null) =>
        Moves.Make(problem, new MoveCommand(move, note, unit, until), actor, Some.Setting());

    private static string Refusal(Problem problem, Move move, Actor actor, string note = "说明") =>
        Should.Throw<Refused>(() => Make(problem, move, actor, note)).Refusals[0].Code;
}
