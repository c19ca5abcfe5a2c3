using System.Security.Cryptography;
using System.Text;
using Chuangcheng.Model;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <param name="Weight">1 to 10; above 1 only where the draw went by risk.</param>
/// <param name="Drawn">The recomputation draws it.</param>
public sealed record CandidateLine(int No, string Code, string Stratum, int Weight, bool Drawn);

/// <param name="Each">So many of each stratum; null draws <paramref name="Percent"/> of all.</param>
/// <param name="Sha256">Of the list of candidates as it was kept.</param>
/// <param name="Holds">The seed draws exactly the sites the round has.</param>
/// <param name="Added">Sites of the round the draw does not give: chosen by hand afterwards.</param>
/// <param name="Missing">Sites the draw gives and the round no longer has.</param>
public sealed record DrawProof(
    long Seed, int? Each, int Percent, DateTimeOffset DrawnAt, string Sha256, int Drawn, bool Holds, int Added, int Missing, IReadOnlyList<string> People, IReadOnlyList<CandidateLine> Candidates);

/// <summary>Proves a draw fair: made again from what was kept.</summary>
internal sealed class ShowDraw(Database database)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/rounds/{id:guid}/draw", Handle).Needs(Right.ReadLedger).WithTags("Inspections").ProducesProblem(404);

    /// <summary>The seed, what was drawn from and with which weight, and the draw made again.</summary>
    internal static async Task<Ok<DrawProof>> Handle(Guid id, HttpContext context, ShowDraw show) => TypedResults.Ok(await show.Find(id, context.Actor()));

    public async Task<DrawProof> Find(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var round = await RoundsInSight.Find(ledger, id, actor);
        var record = await ledger.DrawRecords.FirstOrDefaultAsync(d => d.Round == round.No) ?? throw new Refused(InspectionRefusals.NotDrawn);
        var again = record.Again().Select(candidate => candidate.No).ToHashSet();
        var sites = (await ledger.RoundSites.Where(s => s.Round == round.No).Select(s => s.Site).ToListAsync()).ToHashSet();
        return new(
            record.Seed, record.Each, record.Percent, record.DrawnAt, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(record.Candidates))), again.Count, again.SetEquals(sites),
            sites.Count(site => !again.Contains(site)), again.Count(site => !sites.Contains(site)), record.People.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            [.. record.Candidates.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Candidate.Parse).OfType<Candidate>().Select(c => new CandidateLine(c.No, c.Code, c.Stratum, c.Weight, again.Contains(c.No)))]);
    }
}
