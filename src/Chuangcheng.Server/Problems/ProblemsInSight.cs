using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <summary>The boundary, on problems: seen when the district is seen whole, or one of the parties is covered.</summary>
internal static class ProblemsInSight
{
    public static IQueryable<Problem> Within(this IQueryable<Problem> problems, Boundary boundary)
    {
        var districts = boundary.WholeDistricts;
        if (districts.Count == 1)
        {
            var district = districts[0];
            return problems.Where(p => p.District == district);
        }
        if (districts.Count > 1) return problems.Where(p => districts.Contains(p.District));
        var units = boundary.Units().ToList();
        return problems.Where(p => units.Contains(p.Responsible) || units.Contains(p.Territory) || units.Contains(p.Recorder));
    }

    public static bool Sees(Boundary boundary, Problem problem) =>
        boundary.SeesWhole(problem.District) || boundary.Covers(problem.Responsible) || boundary.Covers(problem.Territory) || boundary.Covers(problem.Recorder);

    /// <exception cref="Refused">Not there, or not the actor's to see: the same answer.</exception>
    public static async Task<Problem> Find(Ledger ledger, Guid id, Actor actor)
    {
        var problem = await ledger.Problems.FirstOrDefaultAsync(p => p.Id == id);
        return problem is not null && Sees(actor.Boundary, problem) ? problem : throw new Refused(ProblemRefusals.UnknownProblem);
    }

    /// <summary>The same to be moved: what becomes of it is written when the work is saved.</summary>
    /// <exception cref="Refused">Not there, or not the actor's to see.</exception>
    public static async Task<Problem> Take(Ledger ledger, Guid id, Actor actor)
    {
        if (!ledger.IsInOneWriter) return await Find(ledger, id, actor);
        if (HotRow.Find<Problem>(ledger, "id = ?", id) is not { } problem || !Sees(actor.Boundary, problem)) throw new Refused(ProblemRefusals.UnknownProblem);
        ledger.Change(problem);
        return problem;
    }
}
