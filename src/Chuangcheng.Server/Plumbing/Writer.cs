namespace Chuangcheng.Server.Plumbing;

/// <summary>
/// The way to write. Read, decide and write happen inside the work, on the ledger it is given; a refusal undoes the work
/// and reaches the caller; an answer comes only after the commit. No network, hashing or image work inside.
/// </summary>
internal abstract class Writer : IAsyncDisposable
{
    public abstract Task<T> Run<T>(Func<Ledger, Task<T>> work);

    /// <summary>For records that come in floods (visits): several share one commit.</summary>
    public abstract Task<T> RunTogether<T>(Func<Ledger, Task<T>> work);

    public Task Run(Func<Ledger, Task> work) => Run(async ledger =>
    {
        await work(ledger);
        return true;
    });

    public abstract ValueTask DisposeAsync();

    public static Writer Over(Database database) => database.Kind == DatabaseKind.Sqlite
        ? new SqliteWriter(database)
        : new PostgresWriter(database);
}
