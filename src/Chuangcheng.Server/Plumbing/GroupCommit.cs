using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Plumbing;

/// <summary>
/// Runs waiting work in one transaction and answers after the one commit (docs/adr/0004): many durable writes for the price
/// of one sync, and nobody waits for a lock. A refusal undoes its own work alone. Where syncing is apart from committing, the next work is done meanwhile.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int Waiting = 4096, Together = 256;

    private readonly Database database;
    private readonly Func<DbConnection, Task>? prepare;
    private readonly Action? committed, sync;
    private readonly Channel<Job> jobs = Channel.CreateBounded<Job>(Waiting);
    private readonly BlockingCollection<Job[]> unsynced = [];
    private readonly Task[] loops;
    private readonly Task syncing;

    /// <param name="prepare">What is done once to the connection kept for writing.</param>
    /// <param name="committed">Told after each commit.</param>
    /// <param name="sync">Makes durable what has been committed; null when each commit does so itself.</param>
    public GroupCommit(Database database, int writers, Func<DbConnection, Task>? prepare = null, Action? committed = null, Action? sync = null)
    {
        (this.database, this.prepare, this.committed, this.sync) = (database, prepare, committed, sync);
        loops = [.. Enumerable.Range(0, writers).Select(_ => Task.Run(Loop))];
        // A thread of its own: it waits for the disk most of the time.
        syncing = sync is null ? Task.CompletedTask : Task.Factory.StartNew(Sync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public async Task<T> Run<T>(Func<Ledger, Task<T>> work)
    {
        var job = new Job<T>(work);
        await jobs.Writer.WriteAsync(job);
        return await job.Answer;
    }

    public async ValueTask DisposeAsync()
    {
        jobs.Writer.TryComplete();
        await Task.WhenAll(loops);
        unsynced.CompleteAdding();
        await syncing;
        unsynced.Dispose();
    }

    private async Task Loop()
    {
        Desk? desk = null;
        var group = new List<Job>(Together);
        while (await jobs.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < Together && jobs.Reader.TryRead(out var job)) group.Add(job);
            try
            {
                desk ??= await Opened();
                await Commit(desk, group);
                committed?.Invoke();
            }
            catch (Exception exception)
            {
                // The connection may be in any state: drop it, and do the members again one by one.
                if (desk is not null) await desk.DisposeAsync();
                desk = null;
                if (group.Count == 1 && !PostgresWriter.IsSomebodyWasFirst(exception)) group[0].Fail(exception);
                else foreach (var job in group) await Singly(job);
            }
        }
        if (desk is not null) await desk.DisposeAsync();
    }

    /// <summary>One sync for all that was committed since the last; only then is it answered, in its order.</summary>
    private void Sync()
    {
        var jobs = new List<Job>();
        foreach (var group in unsynced.GetConsumingEnumerable())
        {
            jobs.AddRange(group);
            while (unsynced.TryTake(out var more)) jobs.AddRange(more);
            var failure = Failure(sync!);
            foreach (var job in jobs) job.Committed(failure);
            jobs.Clear();
        }
    }

    private static Exception? Failure(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private async Task<Desk> Opened()
    {
        var connection = await database.Open();
        if (prepare is not null) await prepare(connection);
        return new(connection, database.On(connection));
    }

    private async Task Singly(Job job)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var connection = await database.Open();
                await using var desk = new Desk(connection, database.On(connection));
                await Commit(desk, [job]);
                return;
            }
            catch (Exception exception)
            {
                if (attempt < 8 && PostgresWriter.IsSomebodyWasFirst(exception)) continue;
                job.Fail(exception);
                return;
            }
        }
    }

    /// <summary>First all together as if none would be refused; when one is, once more with a savepoint each.</summary>
    private async Task Commit(Desk desk, IReadOnlyList<Job> group)
    {
        if (!await TryCommit(desk, group, apart: false)) await TryCommit(desk, group, apart: true);
    }

    private async Task<bool> TryCommit(Desk desk, IReadOnlyList<Job> group, bool apart)
    {
        await using var transaction = database.Kind == DatabaseKind.Sqlite
            ? ((Microsoft.Data.Sqlite.SqliteConnection)desk.Connection).BeginTransaction(IsolationLevel.Serializable, deferred: false)
            : await desk.Connection.BeginTransactionAsync();
        var ledger = desk.Begin(transaction);
        foreach (var job in group)
        {
            var stands = await job.Do(ledger, apart ? transaction : null);
            ledger.Forget(stands);
            if (stands || apart) continue;
            await transaction.RollbackAsync();
            if (group.Count > 1) return false;
            job.Committed();
            return true;
        }
        await transaction.CommitAsync();
        if (sync is not null) unsynced.Add([.. group]);
        else foreach (var job in group) job.Committed();
        return true;
    }

    /// <summary>A connection and the ledger on it, for one group after the other.</summary>
    private sealed record Desk(DbConnection Connection, Ledger Ledger) : IAsyncDisposable
    {
        /// <summary>The ledger as new, inside this transaction.</summary>
        public Ledger Begin(DbTransaction transaction)
        {
            Ledger.Forget(stands: false);
            Ledger.Database.UseTransaction(null);
            Ledger.Database.UseTransaction(transaction);
            return Ledger;
        }

        public async ValueTask DisposeAsync()
        {
            await Ledger.DisposeAsync();
            await Connection.DisposeAsync();
        }
    }

    private abstract class Job
    {
        /// <param name="apart">Where to set a savepoint; null sets none.</param>
        /// <returns>False when the work was refused.</returns>
        public abstract Task<bool> Do(Ledger ledger, DbTransaction? apart);

        /// <param name="undurable">Why it could not be made durable, though all see it.</param>
        public abstract void Committed(Exception? undurable = null);

        public abstract void Fail(Exception exception);
    }

    private sealed class Job<T>(Func<Ledger, Task<T>> work) : Job
    {
        private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private IReadOnlyList<Action> afterCommit = [];
        private Exception? refused;
        private T answer = default!;

        public Task<T> Answer => completion.Task;

        public override async Task<bool> Do(Ledger ledger, DbTransaction? apart)
        {
            (refused, afterCommit) = (null, []);
            if (apart is not null) await apart.SaveAsync("work");
            try
            {
                answer = await work(ledger);
                await ledger.SaveChangesAsync();
                if (apart is not null) await apart.ReleaseAsync("work");
                afterCommit = [.. ledger.AfterCommit];
            }
            catch (Exception exception) when (!PostgresWriter.IsSomebodyWasFirst(exception))
            {
                refused = exception;
                if (apart is not null) await apart.RollbackAsync("work");
            }
            return refused is null;
        }

        public override void Committed(Exception? undurable = null)
        {
            if (refused is null) refused = After() ?? undurable;
            if (refused is null) completion.TrySetResult(answer);
            else completion.TrySetException(refused);
        }

        public override void Fail(Exception exception) => completion.TrySetException(exception);

        /// <summary>What is committed stands: a fault here is its own caller's alone, and nobody's work is done again.</summary>
        private Exception? After() => Failure(() =>
        {
            foreach (var action in afterCommit) action();
        });
    }
}
