namespace Chuangcheng.Server.Plumbing;

/// <summary>SQLite takes one writer: everything goes through one group commit.</summary>
internal sealed class SqliteWriter : Writer
{
    private readonly Checkpoints checkpoints;
    private readonly GroupCommit commits;

    public SqliteWriter(Database database)
    {
        checkpoints = new(database);
        commits = new(database, writers: 1, Checkpoints.Prepare, checkpoints.Wake, checkpoints.SyncLog);
    }

    public override Task<T> Run<T>(Func<Ledger, Task<T>> work) => commits.Run(work);

    public override Task<T> RunTogether<T>(Func<Ledger, Task<T>> work) => commits.Run(work);

    public override async ValueTask DisposeAsync()
    {
        await commits.DisposeAsync();
        await checkpoints.DisposeAsync();
    }
}
