namespace Chuangcheng.Server.Plumbing;

/// <summary>SQLite takes one writer: everything goes through one group commit.</summary>
internal sealed class SqliteWriter(Database database) : Writer
{
    private readonly GroupCommit commits = new(database, writers: 1);

    public override Task<T> Run<T>(Func<Ledger, Task<T>> work) => commits.Run(work);

    public override Task<T> RunTogether<T>(Func<Ledger, Task<T>> work) => commits.Run(work);

    public override ValueTask DisposeAsync() => commits.DisposeAsync();
}
