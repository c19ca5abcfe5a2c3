using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Inspections;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Demonstration;

/// <summary>Writes what was made into the ledger, some thousand rows a commit.</summary>
internal sealed class WriteDown(Writer writer, Action<string> say, CancellationToken cancel)
{
    private const int AtOnce = 4000;

    public Task Rows<T>(string what, IReadOnlyList<T> rows) where T : class => Write(what, rows, (ledger, some) =>
    {
        ledger.ChangeTracker.AutoDetectChangesEnabled = false;
        ledger.Set<T>().AddRange(some);
        return Task.CompletedTask;
    });

    /// <summary>Rows of the busiest tables.</summary>
    public Task Flood<T>(string what, IReadOnlyList<T> rows) where T : class => Write(what, rows, (ledger, some) =>
    {
        ledger.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var row in some) ledger.Make(row);
        return Task.CompletedTask;
    });

    public Task Happenings(IReadOnlyList<HappeningRow> rows) => Write("happenings", rows, HappeningTable.Insert);

    private async Task Write<T>(string what, IReadOnlyList<T> rows, Func<Ledger, IReadOnlyList<T>, Task> add)
    {
        foreach (var some in rows.Chunk(AtOnce))
        {
            cancel.ThrowIfCancellationRequested();
            await writer.Run(async ledger =>
            {
                await add(ledger, some);
                await ledger.SaveChangesAsync();
                ledger.ChangeTracker.Clear();
            });
        }
        say($"{what}: {rows.Count}");
    }

    public async Task Visits(MadeYear year)
    {
        foreach (var some in year.Visits.Chunk(AtOnce / 8))
        {
            cancel.ThrowIfCancellationRequested();
            await writer.Run(async ledger =>
            {
                foreach (var (visit, checks) in some) await VisitTable.Insert(ledger, visit, checks);
            });
        }
        say($"visits: {year.Visits.Count}, checks: {year.Visits.Sum(v => v.Checks.Count)}");
    }

    public Task Counters(IEnumerable<KeyValuePair<string, long>> counters) => writer.Run(async ledger =>
    {
        foreach (var (name, value) in counters)
            if (value > 0 && await ledger.Counters.AsNoTracking().AllAsync(c => c.Name != name)) ledger.Counters.Add(new Counter { Name = name, Value = value });
    });
}
