using Chuangcheng.Model.Happenings;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Happenings;

/// <summary>
/// Follows up what happened: claims pending happenings in order, runs their consequences, each once, effect and done-mark in
/// one commit. A happening that keeps failing is parked, and only its aggregate waits with it. Sealing follows.
/// </summary>
internal sealed class Pump(Database database, Writer writer, Register register, ColumnFeed columns, TimeProvider clock, ILogger<Pump> log) : BackgroundService
{
    private const int Claim = 2048, Attempts = 5;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim wake = new(0, 1);

    /// <summary>True from the moment when what was left over at the start has been followed up, here or by the server that leads; new work does not undo it.</summary>
    public bool HasCaughtUp { get; private set; }

    public void Wake()
    {
        if (wake.CurrentCount == 0)
            try { wake.Release(); }
            catch (SemaphoreFullException) { /* somebody else woke it */ }
    }

    /// <summary>Runs until nothing is pending and all is sealed.</summary>
    public async Task Drain(CancellationToken cancel = default)
    {
        while (await Round(cancel)) { }
        while (await Sealer.Seal(database, writer) > 0) { }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var leadership = await Leadership.Take(database, () => HasCaughtUp = true, stoppingToken);
                while (!stoppingToken.IsCancellationRequested)
                {
                    await Drain(stoppingToken);
                    HasCaughtUp = true;
                    await wake.WaitAsync(Idle, stoppingToken);
                    await leadership.Check(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception exception)
            {
                log.LogError(exception, "The pump stumbled and starts again.");
                await Task.Delay(Idle, stoppingToken);
            }
        }
    }

    /// <returns>True when something was followed up, so that another round is worth while.</returns>
    private async Task<bool> Round(CancellationToken cancel)
    {
        var pending = await Claimed(cancel);
        if (pending.Count == 0) return false;
        var any = false;
        var together = new ParallelOptions { MaxDegreeOfParallelism = database.Kind == DatabaseKind.Sqlite ? 128 : 8, CancellationToken = cancel };
        await Parallel.ForEachAsync(pending.GroupBy(h => h.Aggregate), together, async (aggregate, _) =>
        {
            if (await InOrder(aggregate)) any = true;
        });
        return any;
    }

    /// <summary>The oldest pending ones, but for those that wait behind a parked one.</summary>
    private async Task<List<HappeningRow>> Claimed(CancellationToken cancel)
    {
        await using var ledger = database.Read();
        var parked = ledger.Happenings.Where(h => h.FollowUp != FollowUp.Done && h.FollowUp == FollowUp.Parked).Select(h => h.Aggregate);
        return await ledger.Happenings.AsNoTracking().Where(h => h.FollowUp != FollowUp.Done && h.FollowUp == FollowUp.Pending && !parked.Contains(h.Aggregate)).OrderBy(h => h.Id).Take(Claim).ToListAsync(cancel);
    }

    private async Task<bool> InOrder(IEnumerable<HappeningRow> aggregate)
    {
        var any = false;
        foreach (var row in aggregate)
        {
            if (!await FollowUpOn(row)) return any;
            any = true;
        }
        return any;
    }

    /// <summary>What follows from it, and from that in turn, in one commit; when that fails, only the first step.</summary>
    private async Task<bool> FollowUpOn(HappeningRow row)
    {
        var consequences = Consequences.Of(HappeningBody.Read(row).GetType());
        try
        {
            await writer.Run(ledger => Follow(ledger, row, consequences, further: database.Kind == DatabaseKind.Sqlite));
            return true;
        }
        catch (Exception)
        {
            foreach (var consequence in consequences)
                if (!await Deliver(row, consequence)) return false;
            return true;
        }
    }

    private async Task<bool> Follow(Ledger ledger, HappeningRow row, IReadOnlyList<Consequence> consequences, bool further)
    {
        if (!await HappeningTable.Take(ledger, row.Id)) return false;
        var up = new FollowingUp(ledger, register, columns, clock.Now());
        foreach (var consequence in consequences)
        {
            await HappeningTable.Deliver(ledger, row.Id, consequence.Name, up.Now);
            await consequence.Handle(HappeningBody.Read(row), up);
        }
        if (further) await Consequences.FollowAtOnce(up);
        return true;
    }

    private async Task<bool> Deliver(HappeningRow row, Consequence consequence)
    {
        try
        {
            await writer.Run(ledger => Follow(ledger, row, [consequence], further: false));
            return true;
        }
        catch (Exception exception)
        {
            var attempts = await Fail(row, consequence, exception);
            // The trace once; after that a line is enough.
            log.LogError(attempts == 1 ? exception : null, "Consequence {Consequence} of happening {Happening} failed ({Attempt} of {Attempts}): {Error}",
                consequence.Name, row.Id, attempts, Attempts, exception.GetType().Name);
            return false;
        }
    }

    private Task<int> Fail(HappeningRow row, Consequence consequence, Exception exception) => writer.Run(async ledger =>
    {
        var delivery = await ledger.Deliveries.FindAsync(row.Id, consequence.Name);
        if (delivery is null) ledger.Deliveries.Add(delivery = new Delivery { Happening = row.Id, Consequence = consequence.Name });
        delivery.Attempts++;
        delivery.LastError = exception.GetType().Name;
        if (delivery.Attempts >= Attempts)
            await ledger.Happenings.Where(h => h.Id == row.Id).ExecuteUpdateAsync(h => h.SetProperty(x => x.FollowUp, FollowUp.Parked));
        return delivery.Attempts;
    });
}
