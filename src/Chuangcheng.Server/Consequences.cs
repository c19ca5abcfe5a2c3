using Chuangcheng.Model.Happenings;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Problems;

namespace Chuangcheng.Server;

/// <summary>The closed loop on one page: what happens, and what follows from it.</summary>
internal static class Consequences
{
    private static readonly Loop Loop = new Loop()
        .When<CheckFailed>(OpenProblem.Handle)
        .When<ProblemOpened>(DispatchProblem.Handle)
        .When<ProblemMoved>(WatchProblem.Handle)
        .When<UnitMerged>(CarryOnProblems.Handle);

    public static bool Follow(Type happening) => Loop.Of(happening).Count > 0;

    public static IReadOnlyList<Consequence> Of(Type happening) => Loop.Of(happening);

    /// <summary>Draws the consequences of what happened so far in this transaction, and of what happens by that, within it.</summary>
    public static async Task FollowAtOnce(FollowingUp up)
    {
        for (var i = 0; i < up.Ledger.Happened.Count; i++)
        {
            var (row, happening) = up.Ledger.Happened[i];
            if (row.FollowUp != FollowUp.Pending) continue;
            foreach (var consequence in Of(happening.GetType())) await consequence.Handle(happening, up);
            row.FollowUp = FollowUp.Done;
        }
    }
}
