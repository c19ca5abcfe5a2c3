using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <summary>Shows one walk.</summary>
internal static class ShowPatrol
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/patrols/{id:guid}", Handle).Needs(Right.ReadLedger).WithTags("Inspections").ProducesProblem(404);

    /// <summary>The walk noted under this id.</summary>
    internal static async Task<Ok<PatrolLine>> Handle(Guid id, HttpContext context, Database database, Register register)
    {
        var boundary = context.Actor().Boundary;
        await using var ledger = database.Read();
        var patrol = await ledger.Patrols.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id);
        if (patrol is null || !(boundary.Covers(patrol.Ground) || boundary.Covers(patrol.Recorder))) throw new Refused(InspectionRefusals.UnknownPatrol);
        var site = patrol.Site == 0 ? null : await ledger.Sites.AsNoTracking().FirstOrDefaultAsync(s => s.No == patrol.Site);
        var round = patrol.Round is { } named ? await ledger.Rounds.AsNoTracking().FirstOrDefaultAsync(r => r.Id == named) : null;
        return TypedResults.Ok(PatrolLine.Of(patrol, site, round, register));
    }
}
