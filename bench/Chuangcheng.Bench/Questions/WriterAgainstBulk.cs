using System.Diagnostics;
using Chuangcheng.Bench.Load;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Bench.Questions;

/// <summary>Visits of twenty checks, durable: through the writer by 128 callers, in bulk (500 a transaction), and a transaction each.</summary>
internal static class WriterAgainstBulk
{
    private const int Callers = 128, Bulk = 500;

    public static async Task<IReadOnlyList<Figure>> Answer(string[] _)
    {
        using var scratch = new Scratch();
        var medians = await Runs.InTurns(
            round => Rate(scratch, $"bulk-{round}", 8192, InBulk), round => Rate(scratch, $"writer-{round}", 8192, Together), round => Rate(scratch, $"single-{round}", 4096, Singly));
        Console.WriteLine($"visits/s: bulk {medians[0]:N0}, writer {medians[1]:N0}, a transaction each {medians[2]:N0}");
        return [Figure.Least("the writer, 128 callers : raw bulk", .5, medians[1] / medians[0])];
    }

    internal static async Task<double> Rate(Scratch scratch, string name, int visits, Func<Database, int, Task> work)
    {
        var database = Database.Sqlite(scratch.File(name + ".db"));
        await Migrator.Run(database);
        var watch = Stopwatch.StartNew();
        await work(database, visits);
        return visits / watch.Elapsed.TotalSeconds;
    }

    private static async Task InBulk(Database database, int visits)
    {
        await using var connection = await database.Open();
        for (var done = 0; done < visits; done += Bulk)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using var ledger = database.Within(transaction);
            for (var no = done; no < Math.Min(visits, done + Bulk); no++) await MadeVisit.Insert(ledger, no);
            await transaction.CommitAsync();
        }
    }

    /// <summary>Numbers are given in the writer, as the server gives them.</summary>
    internal static async Task Together(Database database, int visits)
    {
        await using var writer = Writer.Over(database);
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            for (var no = caller; no < visits; no += Callers)
            {
                await writer.RunTogether(async ledger =>
                {
                    await MadeVisit.Insert(ledger, next++);
                    return true;
                });
            }
        }));
    }

    /// <summary>A transaction a request on one connection: the sync is paid by each.</summary>
    internal static async Task Singly(Database database, int visits)
    {
        await using var connection = await database.Open();
        for (var no = 0; no < visits; no++)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using var ledger = database.Within(transaction);
            await MadeVisit.Insert(ledger, no);
            await transaction.CommitAsync();
        }
    }
}
