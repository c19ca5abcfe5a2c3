using System.Data.Common;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Plumbing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Tests;

public sealed class HotStatements : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cc-hot-").FullName;

    private static readonly object?[] Values =
    [
        null, 0, 7L, (short)3, byte.MaxValue, DayOfWeek.Friday, true, false, 103.25, "", "东侧绿化带\0内😀", new byte[] { 0, 1, 255 }, Guid.Parse("01a21e55-2f91-7258-9631-ca1319c4ba2b"),
        new DateTime(2026, 5, 20, 2, 10, 0, DateTimeKind.Utc), new DateTime(2026, 5, 20, 2, 10, 0, DateTimeKind.Utc).AddTicks(1234500), new DateOnly(2026, 5, 20),
    ];

    [Fact]
    public async Task WriteEveryKindOfValueAsTheProviderDoes()
    {
        var database = Database.Sqlite(Path.Combine(folder, "hot.db"));
        await using var connection = await database.Open();
        await Sql.Execute(connection, "CREATE TABLE kept (way TEXT, value)");
        await using var transaction = await connection.BeginTransactionAsync();
        await using var ledger = database.Within(transaction);
        foreach (var value in Values)
        {
            SqliteStatement.On(ledger, "INSERT INTO kept (way, value) VALUES (?, ?)").Run("position", value);
            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = ("INSERT INTO kept (way, value) VALUES ('name', @value)", transaction);
            command.Bind("value", value);
            await command.ExecuteNonQueryAsync();
        }
        (await Kept(connection, transaction, "position")).ShouldBe(await Kept(connection, transaction, "name"));
    }

    [Fact]
    public async Task SayWhatTheLibrarySaysAndCanBeRunAgain()
    {
        var database = Database.Sqlite(Path.Combine(folder, "hot.db"));
        await using var connection = await database.Open();
        await Sql.Execute(connection, "CREATE TABLE once (id INTEGER PRIMARY KEY)");
        await using var transaction = await connection.BeginTransactionAsync();
        await using var ledger = database.Within(transaction);
        var insert = SqliteStatement.On(ledger, "INSERT INTO once (id) VALUES (?)");
        insert.Run(1).ShouldBeNull();
        var refused = Should.Throw<SqliteException>(() => insert.Run(1));
        (refused.SqliteErrorCode, refused.SqliteExtendedErrorCode).ShouldBe((19, 1555));
        insert.Run(2).ShouldBeNull();
        SqliteStatement.On(ledger, "SELECT max(id) FROM once").Run().ShouldBe(2);
        Should.Throw<SqliteException>(() => SqliteStatement.On(ledger, "INSERT INTO nowhere VALUES (?)"));
    }

    [Fact]
    public async Task ReadAndChangeARowAsTheMappingDoes()
    {
        var database = Database.Sqlite(Path.Combine(folder, "rows.db"));
        await Migrator.Run(database);
        var (id, now) = (Guid.CreateVersion7(), new DateTimeOffset(2026, 5, 20, 2, 10, 0, TimeSpan.Zero).AddTicks(1234500));
        await using (var writer = Writer.Over(database))
        {
            await writer.Run(ledger =>
            {
                ledger.Make(AProblem(id, now));
                return Task.CompletedTask;
            });
            await writer.Run(ledger =>
            {
                var problem = HotRow.Find<Problem>(ledger, "id = ?", id)!;
                problem.Observe(3);
                problem.AnswersFor(new DispatchDecision(7, DispatchReason.Department));
                problem.Touch();
                ledger.Change(problem);
                return Task.CompletedTask;
            });
        }
        await using var reading = database.Read();
        await reading.Database.OpenConnectionAsync();
        var kept = await reading.Problems.AsNoTracking().SingleAsync();
        (kept.Count, kept.Responsible, kept.DispatchReason, kept.Version).ShouldBe((5, 7, DispatchReason.Department, 1));
        HotRow.Find<Problem>(reading, "district = ? AND no = ?", 1, 1L).ShouldBeEquivalentTo(kept);
        HotRow.Find<Problem>(reading, "district = ? AND no = ?", 1, 2L).ShouldBeNull();
    }

    private static Problem AProblem(Guid id, DateTimeOffset at) => Problem.Open(
        new Subject(3, "CK-S001", "绿化带内无散落垃圾", "Ⅲ-58", 4, 2, "SANITATION", 3, "WD", 30, true), new Whereabouts(0, null, "东门外", "free:1:东门外", "", 0, 1, 0, 103.25, null),
        new ProblemIdentity(1, 1, id, "WT-2026-000001"), new Finding(ProblemSource.Inspection, 1, at, "东侧😀", 2));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<List<string>> Kept(DbConnection connection, DbTransaction transaction, string way)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = ("SELECT typeof(value) || ' ' || coalesce(hex(value), '') FROM kept WHERE way = @way ORDER BY rowid", transaction);
        command.Bind("way", way);
        await using var reader = await command.ExecuteReaderAsync();
        var kept = new List<string>();
        while (await reader.ReadAsync()) kept.Add(reader.GetString(0));
        return kept;
    }
}
