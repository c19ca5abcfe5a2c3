using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Plumbing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Tests;

/// <summary>On SQLite the one writer seals what happened as it writes it.</summary>
public sealed class SealedAsWritten : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 5, 20, 2, 10, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("cc-sealed-").FullName;

    [Fact]
    public async Task TheChainHasNoGapWhenWorkInTheSameGroupIsRefused()
    {
        var database = await Ledger("refused.db");
        await using (var writer = Writer.Over(database))
        {
            await Task.WhenAll(Enumerable.Range(0, 60).Select(async i =>
            {
                try { await writer.Run(ledger => Happen(ledger, i, refused: i % 7 == 3)); }
                catch (Refused) { /* asked for */ }
            }));
        }
        await ShouldBeWhole(database, 60 - 9);
    }

    [Fact]
    public async Task WhatWasWrittenPastTheWriterIsSealedAfterwardsInTheSameChain()
    {
        var database = await Ledger("past.db");
        await using var writer = Writer.Over(database);
        await writer.Run(ledger => Happen(ledger, 0));
        await using (var past = database.Read())
        {
            await Happen(past, 1);
            await past.SaveChangesAsync();
        }
        await writer.Run(ledger => Happen(ledger, 2));
        (await Sealer.Seal(database, writer)).ShouldBe(1);
        await writer.Run(ledger => Happen(ledger, 3));
        await ShouldBeWhole(database, 4);
    }

    [Fact]
    public async Task TwoWritersOfOneFileShareOneChain()
    {
        var database = await Ledger("two.db");
        await using var one = Writer.Over(database);
        await using var other = Writer.Over(database);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? one : other).Run(ledger => Happen(ledger, i))));
        await ShouldBeWhole(database, 40);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static Task Happen(Ledger ledger, int number, bool refused = false)
    {
        ledger.Append(new ProblemOpened(number, Guid.CreateVersion7()) { District = 1 }, Actor.System(1), Now);
        return refused ? ledger.SaveChangesAsync().ContinueWith(_ => throw new Refused(PlumbingRefusals.BadRequest), TaskScheduler.Default) : Task.CompletedTask;
    }

    private async Task<Database> Ledger(string name)
    {
        var database = Database.Sqlite(Path.Combine(folder, name));
        await Migrator.Run(database);
        return database;
    }

    private static async Task ShouldBeWhole(Database database, int count)
    {
        await using var ledger = database.Read();
        var rows = await ledger.Happenings.OrderBy(h => h.SealNo).ToListAsync();
        rows.Select(row => row.SealNo).ShouldBe(Enumerable.Range(1, count).Select(no => (long?)no));
        var hash = Chain.Start;
        foreach (var row in rows) (hash = Chain.Next(hash, row)).ShouldBe(row.Hash);
    }
}
