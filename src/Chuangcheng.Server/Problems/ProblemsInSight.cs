using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
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
}
