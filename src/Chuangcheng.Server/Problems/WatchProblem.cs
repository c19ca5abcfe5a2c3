using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Happenings;

namespace Chuangcheng.Server.Problems;

/// <summary>A closed case is watched for rebound as long as its item says; one without a watch is archived.</summary>
internal static class WatchProblem
{
    public static async Task Handle(ProblemMoved moved, FollowingUp up)
    {
        if (moved.To != ProblemState.Closed) return;
        var problem = await MadeOrKept.Find(up.Ledger, moved.District, moved.Problem);
        if (problem.State != ProblemState.Closed) return;
        await MoveProblem.BySystem(problem, new MoveCommand(problem.WatchDays > 0 ? Move.Watch : Move.Archive), up);
    }
}
