using System.Text.Json;
using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Happenings;

/// <param name="SealNo">Its place in the chain; null while not sealed.</param>
/// <param name="Actor">The account's number; 0 is the system.</param>
public sealed record HappeningLine(long Id, long? SealNo, string? Hash, string Kind, string Aggregate, DateTimeOffset At, int Actor, JsonElement Body);

/// <summary>The history for those who audit it: newest first, as it was sealed.</summary>
internal static class ListHappenings
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/happenings", Handle).Needs(Right.ReadHistory).WithTags("History").ProducesProblem(400);

    /// <summary>What happened in the caller's district; sort by number.</summary>
    internal static async Task<Ok<Page<HappeningLine>>> Handle(HttpContext context, Database database)
    {
        var faults = new List<Refusal>();
        faults.AddRange(context.Request.Query.Keys.Where(k => !Paging.Names.Contains(k)).Select(k => PlumbingRefusals.UnknownFilter(k, [])));
        var paging = Paging.Read(context.Request.Query, ["number"], "-number", faults);
        if (faults.Count > 0) throw new Refused(faults);
        var district = context.Actor().District;
        await using var ledger = database.Read();
        var all = ledger.Happenings.AsNoTracking().Where(h => h.District == district);
        var total = await all.CountAsync();
        var sorted = paging.Descending ? all.OrderByDescending(h => h.Id) : all.OrderBy(h => h.Id);
        var rows = await (paging.After is { } after ? sorted.Where(h => paging.Descending ? h.Id < after.No : h.Id > after.No) : sorted.Skip((paging.Page - 1) * paging.PageSize))
            .Take(paging.PageSize + 1).ToListAsync();
        var page = rows.Take(paging.PageSize).ToList();
        return TypedResults.Ok(new Page<HappeningLine>(
            [.. page.Select(h => new HappeningLine(h.Id, h.SealNo, h.Hash is null ? null : Convert.ToHexStringLower(h.Hash), h.Kind, h.Aggregate, h.At, h.Actor, JsonDocument.Parse(h.Body).RootElement))],
            total, paging.Page, paging.PageSize, rows.Count > paging.PageSize ? new PageEnd(0, page[^1].Id).ToString() : null));
    }
}
