using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Happenings;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <summary>What an inspection found is registered and assigned at once; what others report waits for a person.</summary>
internal static class DispatchProblem
{
    public static async Task Handle(ProblemOpened opened, FollowingUp up)
    {
        var problem = await MadeOrKept.Find(up.Ledger, opened.District, opened.Problem);
        if (problem.State != ProblemState.Reported || problem.Source is not (ProblemSource.Inspection or ProblemSource.Patrol)) return;
        await MoveProblem.BySystem(problem, new MoveCommand(Move.Register), up);
        await MoveProblem.BySystem(problem, new MoveCommand(Move.Assign), up, await Decide(problem, up));
    }

    public static async Task<DispatchDecision> Decide(Problem problem, FollowingUp up) =>
        up.Recorded?.Site is { } site && site.No == problem.Site
            ? Decide(problem, site.Parties, up.Register, up.Register.Time.DayOf(up.Now))
            : await Decide(problem, up.Ledger, up.Register, up.Register.Time.DayOf(up.Now));

    public static async Task<DispatchDecision> Decide(Problem problem, Ledger ledger, Register register, DateOnly day)
    {
        var parties = problem.Site == 0 ? null : await ledger.Sites.Where(s => s.No == problem.Site).Select(s => s.Parties).FirstOrDefaultAsync();
        return Decide(problem, parties ?? new Dictionary<string, int>(), register, day);
    }

    private static DispatchDecision Decide(Problem problem, IReadOnlyDictionary<string, int> parties, Register register, DateOnly day)
    {
        string[] aspects = register.Catalogues.Item(problem.ItemNo) is { } item ? [item.Code, item.CategoryZh] : [];
        return Dispatch.Decide(register.Tree, problem.Territory, problem.DepartmentType, parties, day, aspects);
    }
}
