using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chuangcheng.Server.Plumbing;

/// <summary>PostgreSQL: a transaction per use case, done again whole when another one was first; visits share commits.</summary>
internal sealed class PostgresWriter(Database database) : Writer
{
    private const int Attempts = 8;

    private readonly GroupCommit visits = new(database, writers: 2);

    public override async Task<T> Run<T>(Func<Ledger, Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnce(work);
            }
            catch (Exception exception) when (attempt < Attempts && IsSomebodyWasFirst(exception))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5 * attempt * attempt));
            }
        }
    }

    public override Task<T> RunTogether<T>(Func<Ledger, Task<T>> work) => visits.Run(work);

    public override ValueTask DisposeAsync() => visits.DisposeAsync();

    /// <summary>Serialization failure, deadlock, a key another transaction has just made, a row changed meanwhile.</summary>
    public static bool IsSomebodyWasFirst(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        PostgresException { SqlState: "40001" or "40P01" or "23505" } => true,
        { InnerException: { } inner } => IsSomebodyWasFirst(inner),
        _ => false,
    };

    private async Task<T> RunOnce<T>(Func<Ledger, Task<T>> work)
    {
        await using var connection = await database.Open();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var ledger = database.Within(transaction);
        var answer = await work(ledger);
        await ledger.SaveChangesAsync();
        await transaction.CommitAsync();
        foreach (var action in ledger.AfterCommit) action();
        return answer;
    }
}
