using Chuangcheng.Model.Happenings;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Intake;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Measures;

/// <summary>
/// Several servers over one PostgreSQL follow each other by the numbers of sealing; applying what is known already is harmless. When an edition comes into force or a
/// unit goes to another street the columns are read anew.
/// </summary>
internal sealed class Follow(Database database, ColumnFeed feed, Register register, Sessions sessions, TimeProvider clock, ILogger<Follow> log) : BackgroundService
{
    private const int AtOnce = 2000;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? last = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (feed.IsOutdated) await feed.Load();
                await feed.Keep();
                if (database.Kind == DatabaseKind.Postgres) last = await Apply(last ?? await Newest());
            }
            catch (Exception exception)
            {
                log.LogError(exception, "Following what changed elsewhere failed; it is tried again.");
            }
            await Task.Delay(Pace, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Some were sealed while the columns were loading: they are applied once more.</summary>
    private async Task<long> Newest()
    {
        await using var ledger = database.Read();
        return Math.Max(0, (await ledger.Happenings.MaxAsync(h => h.SealNo) ?? 0) - AtOnce);
    }

    private async Task<long> Apply(long last)
    {
        await using var ledger = database.Read();
        var fresh = await ledger.Happenings.AsNoTracking().Where(h => h.SealNo > last).OrderBy(h => h.SealNo).Take(AtOnce).ToListAsync();
        if (fresh.Count == 0) return last;
        var happened = fresh.Select(HappeningBody.Read).ToList();
        if (happened.Any(h => h is RegisterChanged or UnitMerged)) await register.Load();
        if (happened.Any(h => h is AccountChanged or RegisterChanged or UnitMerged)) sessions.Forget();
        var visits = happened.OfType<VisitRecorded>().Select(v => v.Visit).ToList();
        var checks = (await ledger.Checks.AsNoTracking().Where(c => visits.Contains(c.Visit)).ToListAsync()).ToLookup(c => (c.District, c.Visit));
        foreach (var visit in await ledger.Visits.AsNoTracking().Where(v => visits.Contains(v.No)).ToListAsync()) feed.Add(visit, [.. checks[(visit.District, visit.No)]]);
        var problems = happened.Select(h => h switch { ProblemOpened o => o.Problem, ProblemObserved o => o.Problem, ProblemMoved m => m.Problem, _ => 0 }).Where(no => no > 0).Distinct().ToList();
        foreach (var problem in await ledger.Problems.AsNoTracking().Where(p => problems.Contains(p.No)).ToListAsync()) feed.Put(problem);
        if (happened.Any(h => h is ProblemsImported or RegisterChanged { What: "catalogue" or UndoImport.Undone } or UnitMerged)) await feed.Load();
        else if (happened.Any(h => h is RegisterChanged { What: "sites" })) await feed.PutSites();
        return fresh[^1].SealNo!.Value;
    }
}
