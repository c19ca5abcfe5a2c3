using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;

namespace Chuangcheng.Model.Tests;

/// <summary>A small district, and values that do not matter.</summary>
internal static class Some
{
    public const int District = 1, Office = 2, Street = 3, OtherStreet = 4, Community = 5, Enforcement = 6, Water = 7, WaterToo = 8, Elsewhere = 9, Operator = 10;

    public static DateOnly Day { get; } = new(2022, 7, 11);

    public static DateTimeOffset Now { get; } = Shipped.At("2022-07-11 10:00");

    public static UnitTree Tree { get; } = new(
    [
        Unit(District, UnitKind.District, null), Unit(Office, UnitKind.Office, District, "CREATION_OFFICE"), Unit(Street, UnitKind.Street, District, "STREET"),
        Unit(OtherStreet, UnitKind.Town, District, "STREET"), Unit(Community, UnitKind.Community, Street), Unit(Enforcement, UnitKind.Department, District, "ENFORCEMENT"),
        Unit(Water, UnitKind.Department, District, "WATER"), Unit(WaterToo, UnitKind.Department, District, "WATER"), Unit(Operator, UnitKind.Operator, District),
        new Unit { Id = Guid.CreateVersion7(), No = Elsewhere, District = Elsewhere, Code = "Z", Name = "别处", Kind = UnitKind.District, Since = Day },
    ]);

    public static Actor Actor(Role role, int unit, int account = 0) => new(account == 0 ? 100 + unit * 10 + (int)role : account, role, unit, District, Tree.BoundaryOf(unit));

    public static Actor OfficeClerk { get; } = Actor(Role.Office, District);

    public static Actor Inspector { get; } = Actor(Role.Inspector, District);

    public static Actor Handler { get; } = Actor(Role.Department, Enforcement);

    public static MoveSetting Setting(DateTimeOffset? now = null) => new(now ?? Now, Shipped.Clock, Tree, new DispatchDecision(Enforcement, DispatchReason.Department));

    public static Problem Problem(ProblemState state = ProblemState.Reported)
    {
        var problem = Model.Problems.Problem.Open(
            new Subject(1, "CK-D001", "占道", "Ⅲ-58", 2, 1, "ENFORCEMENT", 4, "WH", 30, false),
            new Whereabouts(0, null, "和平路", "free:5:和平路", "", 0, Community, Street, null, null),
            new ProblemIdentity(District, 7, Guid.CreateVersion7(), "WT-2022-000007"), new Finding(ProblemSource.Citizen, District, Now, "", 1));
        foreach (var (move, actor) in To(state)) Moves.Make(problem, new MoveCommand(move, "说明", Until: Now.AddDays(40), Into: 8), actor, Setting());
        problem.State.ShouldBe(state);
        return problem;
    }

    private static (Move, Actor)[] To(ProblemState state)
    {
        var system = Model.Organisation.Actor.System(District);
        (Move, Actor)[] assigned = [(Move.Verify, OfficeClerk), (Move.Assign, system)];
        (Move, Actor)[] closed = [.. assigned, (Move.Feedback, Handler), (Move.Close, Inspector)];
        return state switch
        {
            ProblemState.Reported => [],
            ProblemState.Registered => [(Move.Verify, OfficeClerk)],
            ProblemState.Assigned => assigned,
            ProblemState.InWork => [.. assigned, (Move.Sign, Handler)],
            ProblemState.FedBack => [.. assigned, (Move.Feedback, Handler)],
            ProblemState.Closed => closed,
            ProblemState.Watching => [.. closed, (Move.Watch, system)],
            ProblemState.Archived => [.. closed, (Move.Watch, system), (Move.Archive, system)],
            ProblemState.Rebounded => [.. closed, (Move.Watch, system), (Move.Rebound, system)],
            ProblemState.LongTerm => [.. assigned, (Move.LongTerm, OfficeClerk)],
            ProblemState.Rejected => [(Move.Reject, OfficeClerk)],
            ProblemState.Merged => [(Move.Merge, OfficeClerk)],
            _ => [(Move.Withdraw, OfficeClerk)],
        };
    }

    private static Unit Unit(int no, UnitKind kind, int? parent, string types = "") => new()
    {
        Id = Guid.CreateVersion7(), No = no, District = District, Code = $"U{no}", Name = $"单位{no}", Kind = kind, Parent = parent, Since = new DateOnly(2000, 1, 1),
        DepartmentTypes = types.Split(';', StringSplitOptions.RemoveEmptyEntries),
    };
}
