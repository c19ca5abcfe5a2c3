using Chuangcheng.Model;
using Chuangcheng.Server.Plumbing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Tests;

/// <summary>On SQLite the writer goes on while what it committed is made durable; nobody is answered before.</summary>
public sealed class SyncedBesideTheWriter : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cc-sync-").FullName;
    private readonly ManualResetEventSlim synced = new();
    private int syncs;

    [Fact]
    public async Task TheNextWorkIsDoneMeanwhileAndOneSyncServesAllThatFollowed()
    {
        var database = await Made();
        var (fed, done) = (new List<int>(), 0);
        await using var commits = new GroupCommit(database, writers: 1, committed: () => done++, sync: Sync);
        Task<int> Write(int no) => commits.Run(ledger =>
        {
            ledger.Settings.Add(new Setting { Name = $"s{no}", Value = "" });
            ledger.AfterCommit.Add(() => fed.Add(no));
            return Task.FromResult(no);
        });
        List<Task<int>> answers = [Write(0)];
        while (syncs == 0) await Task.Delay(1);
        for (var no = 1; no <= 40; no++)
        {
            answers.Add(Write(no));
            while (done <= no) await Task.Delay(1);
        }
        await using var reading = database.Read();
        (await reading.Settings.CountAsync(s => s.Name.StartsWith('s'))).ShouldBe(41);
        (fed.Count, answers.Count(answer => answer.IsCompleted), syncs).ShouldBe((0, 0, 1));
        synced.Set();
        (await Task.WhenAll(answers)).ShouldBe(Enumerable.Range(0, 41));
        fed.ShouldBe(Enumerable.Range(0, 41));
        syncs.ShouldBe(2);
    }

    [Fact]
    public async Task WhatCouldNotBeMadeDurableIsToldToThoseWhoWait()
    {
        var database = await Made();
        var broken = true;
        await using var commits = new GroupCommit(database, writers: 1, sync: () => { if (broken) throw new IOException("no such luck"); });
        Task<int> Write(string name) => commits.Run(ledger =>
        {
            ledger.Settings.Add(new Setting { Name = name, Value = "" });
            return Task.FromResult(1);
        });
        (await Should.ThrowAsync<IOException>(() => Write("first"))).Message.ShouldBe("no such luck");
        broken = false;
        (await Write("second")).ShouldBe(1);
    }

    [Fact]
    public async Task ARefusalStaysARefusal()
    {
        var database = await Made();
        synced.Set();
        await using var commits = new GroupCommit(database, writers: 1, sync: Sync);
        await Task.WhenAll(Enumerable.Range(0, 30).Select(async no =>
        {
            var answer = commits.Run(ledger =>
            {
                ledger.Settings.Add(new Setting { Name = $"r{no}", Value = "" });
                return no % 5 == 2 ? throw new Refused(PlumbingRefusals.TooLarge) : Task.FromResult(no);
            });
            if (no % 5 == 2) await Should.ThrowAsync<Refused>(() => answer);
            else (await answer).ShouldBe(no);
        }));
        await using var reading = database.Read();
        (await reading.Settings.CountAsync(s => s.Name.StartsWith('r'))).ShouldBe(24);
    }

    public void Dispose()
    {
        synced.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private void Sync()
    {
        syncs++;
        synced.Wait();
    }

    private async Task<Database> Made()
    {
        var database = Database.Sqlite(Path.Combine(folder, "synced.db"));
        await Migrator.Run(database);
        return database;
    }
}
