using System.Text.Json;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using static Chuangcheng.Model.Problems.ProblemState;

namespace Chuangcheng.Model.Tests.Problems;

public sealed class TheLifecycle
{
    /// <summary>Domain 6.1, written down once more by hand: from each state, the move and where it leads.</summary>
    private static readonly Dictionary<ProblemState, string> Expected = new()
    {
        [Reported] = "Verify>Registered Register>Registered FixOnTheSpot>Closed Reject>Rejected Merge>Merged Withdraw>Withdrawn",
        [Registered] = "Assign>Assigned FixOnTheSpot>Closed Reject>Rejected Merge>Merged Withdraw>Withdrawn",
        [Assigned] = "Sign>InWork Return>Registered Assign>Assigned Feedback>FedBack Extend>Assigned Decline>Assigned Coordinate>Assigned LongTerm>LongTerm Merge>Merged Withdraw>Withdrawn",
        [InWork] = "Feedback>FedBack Extend>InWork Decline>InWork Coordinate>InWork LongTerm>LongTerm Assign>Assigned Merge>Merged Withdraw>Withdrawn",
        [FedBack] = "Close>Closed SendBack>InWork Withdraw>Withdrawn",
        [Closed] = "Watch>Watching Archive>Archived Rebound>Rebounded",
        [Watching] = "Archive>Archived Rebound>Rebounded",
        [ProblemState.LongTerm] = "Resume>InWork Extend>LongTerm Feedback>FedBack Withdraw>Withdrawn",
        [Archived] = "", [Rebounded] = "", [Rejected] = "", [Merged] = "", [Withdrawn] = "",
    };

    public static TheoryData<ProblemState, Move> Pairs()
    {
        var pairs = new TheoryData<ProblemState, Move>();
        foreach (var state in Enum.GetValues<ProblemState>())
            foreach (var move in Enum.GetValues<Move>()) pairs.Add(state, move);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void AllowsExactlyWhatTheTableSays(ProblemState state, Move move)
    {
        var leads = Expected[state].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('>')).FirstOrDefault(part => part[0] == move.ToString());
        var edge = Lifecycle.Find(state, move);
        (edge?.To.ToString()).ShouldBe(leads?[1]);
        if (edge is not null)
        {
            edge.Clause.ShouldNotBeEmpty();
            return;
        }
        var problem = Some.Problem(state);
        var before = JsonSerializer.Serialize(problem);
        var refused = Should.Throw<Refused>(() => Moves.Make(problem, new MoveCommand(move, "x"), Some.OfficeClerk, Some.Setting()));
        refused.Refusals[0].Code.ShouldBe("move-not-allowed");
        refused.Refusals[0].Details.Keys.ShouldContain("allowedMoves");
        JsonSerializer.Serialize(problem).ShouldBe(before);
    }

    public static TheoryData<ProblemState, Move, Role> EdgesAndRoles()
    {
        var all = new TheoryData<ProblemState, Move, Role>();
        foreach (var edge in Lifecycle.Edges)
            foreach (var role in Enum.GetValues<Role>()) all.Add(edge.From, edge.Move, role);
        return all;
    }

    /// <summary>Whoever has no standing is refused; leaders, overseers and administrators never have one.</summary>
    [Theory]
    [MemberData(nameof(EdgesAndRoles))]
    public void OpensAnEdgeOnlyToThoseItNames(ProblemState state, Move move, Role role)
    {
        var problem = Some.Problem(state);
        var actor = Some.Actor(role, role is Role.Department ? Some.Enforcement : role is Role.Street ? Some.Street : Some.District);
        var edge = Lifecycle.Find(state, move)!;
        var may = ((edge.By | edge.Asks) & Standings.Of(actor, problem)) != 0;
        if (role is Role.Leader or Role.Discipline or Role.Auditor or Role.Admin or Role.Security or Role.Performance) may.ShouldBeFalse();
        if (may) return;
        Should.Throw<Refused>(() => Moves.Make(problem, new MoveCommand(move, "x", Until: Some.Now.AddDays(3), Into: 8), actor, Some.Setting())).Refusals[0].Code.ShouldBe("move-not-yours");
    }

    [Theory]
    [InlineData(Role.Department, Some.Enforcement, "sign return extend longTerm feedback coordinate")]
    [InlineData(Role.Department, Some.Water, "")]
    [InlineData(Role.Street, Some.Street, "")]
    [InlineData(Role.Inspector, Some.District, "")]
    [InlineData(Role.Leader, Some.District, "")]
    public void ShowsEachReaderTheirMovesOnAnAssignedCase(Role role, int unit, string moves) =>
        string.Join(' ', Moves.AllowedTo(Some.Actor(role, unit), Some.Problem(Assigned)).Order().Select(m => m.Wire()))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).ShouldBe(moves.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    [Fact]
    public void LetsTheStreetVerifyWhatADepartmentFixedOnItsGroundButNotAnotherStreet()
    {
        var problem = Some.Problem(FedBack);
        Moves.AllowedTo(Some.Actor(Role.Street, Some.Street), problem).ShouldContain(Move.Close);
        Moves.AllowedTo(Some.Actor(Role.Street, Some.OtherStreet), problem).ShouldBeEmpty();
    }
}
