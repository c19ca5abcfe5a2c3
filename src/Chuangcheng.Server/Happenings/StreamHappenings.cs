using System.Globalization;
using System.Text.Json;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Happenings;

/// <param name="Kind">The happening's name in camelCase.</param>
/// <param name="Aggregate">What it happened to, as problem:7.</param>
public sealed record EventLine(string Kind, string Aggregate, DateTimeOffset At);

/// <summary>
/// What happens, as it happens, as server-sent events inside the caller's boundary: sealed happenings by their place in the chain, so that
/// Last-Event-ID resumes without a gap on any server. A comment line every fifteen seconds keeps proxies from closing it.
/// </summary>
internal sealed class StreamHappenings(Database database, IHostApplicationLifetime life, TimeProvider clock)
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1), Breath = TimeSpan.FromSeconds(15);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/events", (HttpContext context, StreamHappenings stream) => stream.Run(context)).Needs(Right.ReadLedger).WithTags("History").Produces(200, contentType: "text/event-stream");

    private async Task Run(HttpContext context)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        var (actor, stop) = (context.Actor(), either.Token);
        var given = context.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } header ? header : context.Request.Query["after"].ToString();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            var last = long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : await Newest(stop);
            await context.Response.WriteAsync(FormattableString.Invariant($"retry: 3000\nid: {last}\n: {last}\n\n"), stop);
            await context.Response.Body.FlushAsync(stop);
            for (var silent = TimeSpan.Zero; !stop.IsCancellationRequested;)
            {
                var (lines, reached) = await Fresh(actor, last, stop);
                silent = lines.Length > 0 ? TimeSpan.Zero : silent + Pace;
                if (silent >= Breath) (lines, silent) = (": \n\n", TimeSpan.Zero);
                if (lines.Length > 0)
                {
                    await context.Response.WriteAsync(lines, stop);
                    await context.Response.Body.FlushAsync(stop);
                }
                if (reached - last < AtOnce) await Task.Delay(Pace, clock, stop);
                last = reached;
            }
        }
        catch (OperationCanceledException)
        {
            // The reader is gone.
        }
    }

    private async Task<long> Newest(CancellationToken stop)
    {
        await using var ledger = database.Read();
        return await ledger.Happenings.MaxAsync(h => h.SealNo, stop) ?? 0;
    }

    private async Task<(string Lines, long Last)> Fresh(Actor actor, long last, CancellationToken stop)
    {
        await using var ledger = database.Read();
        var fresh = await ledger.Happenings.AsNoTracking().Where(h => h.SealNo > last).OrderBy(h => h.SealNo).Take(AtOnce).ToListAsync(stop);
        if (fresh.Count == 0) return ("", last);
        var seen = await InSight(ledger, actor, fresh, stop);
        return (string.Concat(fresh.Where(seen).Select(h => FormattableString.Invariant(
            $"id: {h.SealNo}\nevent: {JsonNamingPolicy.CamelCase.ConvertName(h.Kind)}\ndata: {JsonSerializer.Serialize(new EventLine(JsonNamingPolicy.CamelCase.ConvertName(h.Kind), h.Aggregate, h.At), Json.Options)}\n\n"))), fresh[^1].SealNo!.Value);
    }

    /// <summary>Whoever sees a whole district is told all of it; others what happens to problems and visits that are theirs. Accounts are nobody's but the history's readers'.</summary>
    private static async Task<Func<HappeningRow, bool>> InSight(Ledger ledger, Actor actor, IReadOnlyList<HappeningRow> fresh, CancellationToken stop)
    {
        var mine = new HashSet<(int District, string Aggregate)>();
        foreach (var district in fresh.Select(h => h.District).Distinct().Where(d => d != 0 && !actor.Boundary.SeesWhole(d)))
        {
            var problems = Numbers(fresh, district, "problem:");
            foreach (var p in await ledger.Problems.AsNoTracking().Where(p => p.District == district && problems.Contains(p.No)).Select(p => new { p.No, p.Responsible, p.Territory, p.Recorder }).ToListAsync(stop))
                if (actor.Boundary.Covers(p.Responsible) || actor.Boundary.Covers(p.Territory) || actor.Boundary.Covers(p.Recorder)) mine.Add((district, FormattableString.Invariant($"problem:{p.No}")));
            var visits = Numbers(fresh, district, "visit:");
            foreach (var v in await ledger.Visits.AsNoTracking().Where(v => v.District == district && visits.Contains(v.No)).Select(v => new { v.No, v.Territory, v.Recorder }).ToListAsync(stop))
                if (actor.Boundary.Covers(v.Territory) || actor.Boundary.Covers(v.Recorder)) mine.Add((district, FormattableString.Invariant($"visit:{v.No}")));
        }
        return h => !h.Aggregate.StartsWith("account:", StringComparison.Ordinal) && (actor.Boundary.SeesWhole(h.District) || mine.Contains((h.District, h.Aggregate)));
    }

    private static List<long> Numbers(IEnumerable<HappeningRow> fresh, int district, string prefix) => [.. fresh.Where(h => h.District == district && h.Aggregate.StartsWith(prefix, StringComparison.Ordinal))
        .Select(h => long.TryParse(h.Aggregate.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var no) ? no : 0).Distinct()];
}
