using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <param name="Again">The score reckoned from the frozen facts.</param>
/// <param name="Agrees">The same hundredth, and facts and hash unchanged.</param>
public sealed record ProofLine(Guid Unit, string Name, int Revision, decimal? Published, decimal? Again, bool Agrees);

/// <param name="Chained">The period's hash stands in the chain of happenings.</param>
public sealed record ProofAnswer(bool Agrees, bool Chained, string Hash, IReadOnlyList<ProofLine> Items);

/// <summary>Reckons a published period again from what was frozen with it.</summary>
internal sealed class ProveAssessment(Database database, Register register)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/assessments/{period:guid}/proof", Handle).Needs(Right.ReadMeasures).WithTags("Assessments").ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);

    /// <summary>Every sheet in force reckoned again, and its hash looked up in the chain.</summary>
    internal static async Task<Ok<ProofAnswer>> Handle(Guid period, HttpContext context, ProveAssessment prove) => TypedResults.Ok(await prove.Prove(period, context.Actor()));

    public async Task<ProofAnswer> Prove(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        var period = await AssessmentsInSight.Own(ledger, id, actor, register.Tree);
        if (period.State != PeriodState.Published) throw new Refused(AssessmentRefusals.NotPublished);
        var (scheme, sheets) = (await Schemes.Of(ledger, period), await FrozenSheets.InForce(ledger, period));
        var lines = sheets.Select(s => (Sheet: s, Again: FrozenSheets.InHundredths(Scoring.Score(scheme, FrozenSheets.Facts(s))))).Select(s => new ProofLine(
            register.Tree[s.Sheet.Unit].Id, register.Tree[s.Sheet.Unit].Name, s.Sheet.Revision, s.Sheet.Hundredths / 100m, s.Again / 100m, s.Again == s.Sheet.Hundredths && FrozenSheets.IsAsFrozen(s.Sheet))).ToList();
        var (aggregate, hash) = ($"assessment:{period.No}", period.Hash);
        var chained = await ledger.Happenings.AsNoTracking().AnyAsync(h => h.District == period.District && h.Aggregate == aggregate && h.Body.Contains(hash));
        return new(lines.TrueForAll(l => l.Agrees) && FrozenSheets.HashOf(sheets) == period.Hash && chained, chained, period.Hash, lines);
    }
}
