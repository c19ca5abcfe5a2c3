using Chuangcheng.Server.Inspections;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Demonstration;

/// <summary>Writes what was made into the ledger, some thousand rows a commit.</summary>
internal sealed class WriteDown(Writer writer, Action<string> say, CancellationToken cancel)
{
    private const int AtOnce = 4000;

    public async Task Rows<T>(string what, IReadOnlyList<T> rows) where T : class
    {
        for (var done = 0; done < rows.Count; done += AtOnce)
        {
            cancel.ThrowIfCancellationRequested();
            var some = rows.Skip(done).Take(AtOnce).ToList();
            await writer.Run(async ledger =>
            {
                ledger.ChangeTracker.AutoDetectChangesEnabled = false;
                ledger.Set<T>().AddRange(some);
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
