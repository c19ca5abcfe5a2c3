using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <summary>Archives cases whose watch has passed, some at a time, every minute.</summary>
internal sealed class ArchiveProblems(Database database, Writer writer, Register register, ColumnFeed columns, Pump pump, TimeProvider clock, ILogger<ArchiveProblems> log)
    : BackgroundService
{
    private const int AtOnce = 200;

    public async Task<int> Run()
    {
        var now = clock.Now();
        await using (var reading = database.Read())
            if (!await reading.Problems.AnyAsync(p => p.State == ProblemState.Watching && p.WatchUntil < now)) return 0;
        var count = await writer.Run(async ledger =>
        {
            var over = await ledger.Problems.Where(p => p.State == ProblemState.Watching && p.WatchUntil < now)
                .OrderBy(p => p.WatchUntil).Take(AtOnce).ToListAsync();
            var up = new FollowingUp(ledger, register, columns, now);
            foreach (var problem in over) await MoveProblem.BySystem(problem, new MoveCommand(Move.Archive), up);
            return over.Count;
        });
        pump.Wake();
        return count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // Ending quietly when the server stops.
            await Task.Delay(TimeSpan.FromMinutes(1), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            try
            {
                while (await Run() == AtOnce) { }
            }
            catch (Exception exception)
            {
                log.LogError(exception, "Archiving failed; it is tried again in a minute.");
            }
        }
    }
}
