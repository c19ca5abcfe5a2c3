using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.House.Tests;

/// <summary>The numbered SQL makes exactly what the model maps, on both databases.</summary>
public sealed class Schema
{
    [Fact]
    public async Task OnSqliteIsTheModel()
    {
        var folder = Directory.CreateTempSubdirectory("cc-schema-").FullName;
        var database = Database.Sqlite(Path.Combine(folder, "x.db"));
        await Migrator.Run(database);
        await Migrator.Run(database);
        await Compare(database, "SELECT m.name || '.' || p.name FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'",
            "SELECT m.name || '.' || p.name FROM sqlite_master m, pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND p.\"notnull\" = 0 AND p.pk = 0",
            "SELECT name FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite%'");
    }

    [Fact]
    public async Task OnPostgresIsTheModel()
    {
        if (Environment.GetEnvironmentVariable("CHUANGCHENG_TEST_POSTGRES") is not { Length: > 0 } server)
        {
            Assert.Skip("CHUANGCHENG_TEST_POSTGRES is not set.");
            return;
        }
        var name = $"cc_{Guid.CreateVersion7():N}";
        await using (var connection = await Database.Postgres(server + ";Database=postgres").Open()) await Sql.Execute(connection, $"CREATE DATABASE {name}");
        var database = Database.Postgres($"{server};Database={name}");
        await Migrator.Run(database);
        await Compare(database, "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public'",
            "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'public' AND is_nullable = 'YES'",
            "SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT LIKE 'PK_%' AND indexname NOT LIKE '%_pkey'");
    }

    [Fact]
    public async Task OfANewerProgramIsRefused()
    {
        var database = Database.Sqlite(Path.Combine(Directory.CreateTempSubdirectory("cc-schema-").FullName, "x.db"));
        await Migrator.Run(database);
        await using (var connection = await database.Open()) await Sql.Execute(connection, "INSERT INTO migrations VALUES (9999, 'later', 'x')");
        (await Should.ThrowAsync<InvalidOperationException>(() => Migrator.Run(database))).Message.ShouldContain("newer program");
    }

    /// <summary>What searching keeps beside the model: src/Chuangcheng.Server/Search.</summary>
    private static bool IsMapped(string name) => !name.StartsWith("migrations.", StringComparison.Ordinal) && !name.Contains("_grams", StringComparison.Ordinal);

    private static async Task Compare(Database database, string columns, string nullable, string indexes)
    {
        await using var ledger = database.Read();
        var tables = ledger.Model.GetEntityTypes().ToList();
        (await Rows(database, columns)).Where(IsMapped).ShouldBe(
            tables.SelectMany(t => t.GetProperties().Select(p => $"{t.GetTableName()}.{p.GetColumnName()}")), ignoreOrder: true);
        (await Rows(database, nullable)).Where(IsMapped).ShouldBe(
            tables.SelectMany(t => t.GetProperties().Where(p => p.IsColumnNullable()).Select(p => $"{t.GetTableName()}.{p.GetColumnName()}")), ignoreOrder: true);
        (await Rows(database, indexes)).Where(IsMapped).ShouldBe(tables.SelectMany(t => t.GetIndexes().Select(i => i.GetDatabaseName()!)), ignoreOrder: true);
    }

    private static async Task<List<string>> Rows(Database database, string sql)
    {
        await using var connection = await database.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }
}
