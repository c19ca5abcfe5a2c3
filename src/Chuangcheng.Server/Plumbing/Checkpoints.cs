using System.Data.Common;

namespace Chuangcheng.Server.Plumbing;

/// <summary>
/// Carries what SQLite's log holds over into the file beside the writer, who would otherwise do it, and wait for the disk, within a commit. Should this fall behind, the writer
/// still does it itself, once the log holds <see cref="WriterAfter"/> pages.
/// </summary>
internal sealed class Checkpoints : IAsyncDisposable
{
    /// <summary>64 MiB.</summary>
    private const int WriterAfter = 16_384;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private readonly Database database;
    private readonly string log;
    private readonly SemaphoreSlim wake = new(1, 1);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task loop;

    public Checkpoints(Database database)
    {
        (this.database, log) = (database, database.File + "-wal");
        loop = Task.Run(Loop);
    }

    /// <summary>The writer's own connection: what it changes again and again stays at hand.</summary>
    public static Task Prepare(DbConnection connection) => Sql.Execute(connection, FormattableString.Invariant($"PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = {WriterAfter}; PRAGMA cache_size = -65536;"));

    /// <summary>
    /// Makes durable what the writer's own connection has committed to the log. Only a commit on it does not wait for that: the log is synced before it is carried over, whoever does that.
    /// </summary>
    public void SyncLog()
    {
        try
        {
            using var file = File.OpenHandle(log, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(file);
        }
        catch (FileNotFoundException) { /* carried over whole and synced there */ }
    }

    /// <summary>Something was committed.</summary>
    public void Wake()
    {
        if (wake.CurrentCount == 0)
            try { wake.Release(); }
            catch (SemaphoreFullException) { /* woken already */ }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await loop;
        stopping.Dispose();
        wake.Dispose();
    }

    private async Task Loop()
    {
        try
        {
            while (true)
            {
                await wake.WaitAsync(stopping.Token);
                await Carry();
                await Task.Delay(Between, stopping.Token);
            }
        }
        catch (OperationCanceledException) { /* stopping: the last connection to close carries over what is left */ }
    }

    /// <summary>Passively: nobody is made to wait. A fault here is no one's: the writer's own turn comes.</summary>
    private async Task Carry()
    {
        try
        {
            await using var connection = await database.Open();
            await Sql.Execute(connection, "PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (DbException) { /* the file is being replaced, or the disk is full: the writer will say so */ }
    }
}
