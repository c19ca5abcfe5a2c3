using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <summary>Finds a problem by what people call it.</summary>
internal sealed class FindByNumber(Database database)
{
    public async Task<Guid> Find(string number, Actor actor)
    {
        await using var ledger = database.Read();
        var found = await ledger.Problems.AsNoTracking().Within(actor.Boundary).Where(p => p.Number == number).Select(p => (Guid?)p.Id).FirstOrDefaultAsync();
        return found ?? throw new Refused(ProblemRefusals.UnknownProblem.At("into"));
    }
}
