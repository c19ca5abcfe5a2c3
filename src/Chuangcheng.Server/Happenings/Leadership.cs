using System.Data.Common;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Happenings;

/// <summary>One active pump among several servers: an advisory lock on PostgreSQL; on SQLite the data folder's lock already says so.</summary>
internal sealed class Leadership : IAsyncDisposable
{
    private const string Lock = "20220408";
    private readonly DbConnection? connection;

    private Leadership(DbConnection? connection) => this.connection = connection;

    /// <param name="others">Told when another server leads.</param>
    public static async Task<Leadership> Take(Database database, Action others, CancellationToken cancel)
    {
        if (database.Kind == DatabaseKind.Sqlite) return new(null);
        var connection = await database.Open(cancel);
        while (await Sql.Scalar(connection, $"SELECT pg_try_advisory_lock({Lock})") is not true)
        {
            others();
            await Task.Delay(TimeSpan.FromSeconds(1), cancel);
        }
        return new(connection);
    }

    /// <summary>Throws when the connection, and with it the lock, is gone.</summary>
    public async Task Check(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (connection is not null) await Sql.Scalar(connection, "SELECT 1");
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is null) return;
        try { await Sql.Execute(connection, $"SELECT pg_advisory_unlock({Lock})"); }
        finally { await connection.DisposeAsync(); }
    }
}
