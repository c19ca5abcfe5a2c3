using Chuangcheng.Model.Happenings;
using Chuangcheng.Server.Happenings;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <summary>The open problems of a unit that went into another are that one's from now on, with the same deadlines.</summary>
internal static class CarryOnProblems
{
    public static async Task Handle(UnitMerged merged, FollowingUp up)
    {
        var open = await up.Ledger.Problems.Where(p => p.Responsible == merged.Unit && p.ClosedAt == null).ToListAsync();
        foreach (var problem in open.Where(p => Model.Problems.Lifecycle.IsOpen(p.State)))
        {
            problem.CarriedOnBy(merged.Into);
            up.Columns.PutAfterCommit(up.Ledger, problem);
        }
    }
}
