using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Chuangcheng.Server.Plumbing;

/// <summary>
/// Brings a database to this program's schema by numbered SQL (docs/adr/0003): each script once, in order, with its checksum;
/// a database of a newer program, or one whose scripts were changed afterwards, is refused.
/// </summary>
internal static class Migrator
{
    private const long Lock = 20_220_407;

    /// <param name="upTo">The last script that is run; all without it.</param>
    public static async Task Run(Database database, int upTo = int.MaxValue)
    {
        await using var connection = await database.Open();
        if (database.Kind == DatabaseKind.Postgres) await Sql.Execute(connection, Invariant($"SELECT pg_advisory_lock({Lock})"));
        await Sql.Execute(connection, "CREATE TABLE IF NOT EXISTS migrations (number integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL)");
        var scripts = Scripts(database.Kind);
        var done = await Done(connection);
        Refuse(done, scripts);
        foreach (var script in scripts.Where(script => !done.ContainsKey(script.Number) && script.Number <= upTo)) await Apply(connection, script);
        if (database.Kind == DatabaseKind.Postgres) await Sql.Execute(connection, Invariant($"SELECT pg_advisory_unlock({Lock})"));
    }

    internal sealed record Script(int Number, string Name, string Text)
    {
        public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n"))));
    }

    internal static IReadOnlyList<Script> Scripts(DatabaseKind kind)
    {
        var prefix = $"Chuangcheng.Server.Plumbing.Migrations.{kind}.";
        var assembly = typeof(Migrator).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return new Script(int.Parse(name[prefix.Length..(prefix.Length + 4)], CultureInfo.InvariantCulture), name[prefix.Length..], reader.ReadToEnd());
            })];
    }

    private static async Task<Dictionary<int, string>> Done(DbConnection connection)
    {
        var done = new Dictionary<int, string>();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT number, checksum FROM migrations";
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) done[Convert.ToInt32(reader.GetValue(0), CultureInfo.InvariantCulture)] = reader.GetString(1);
        return done;
    }

    private static void Refuse(Dictionary<int, string> done, IReadOnlyList<Script> scripts)
    {
        var newest = scripts.Max(script => script.Number);
        if (done.Keys.DefaultIfEmpty(0).Max() > newest)
            throw new InvalidOperationException($"The database was made by a newer program (schema {done.Keys.Max()}, this program knows {newest}). Install that version, or restore a backup.");
        foreach (var script in scripts)
            if (done.TryGetValue(script.Number, out var checksum) && checksum != script.Checksum)
                throw new InvalidOperationException($"Schema script {script.Name} differs from the one this database was made with.");
    }

    private static async Task Apply(DbConnection connection, Script script)
    {
        if (connection is SqliteConnection sqlite) KnowPacked(sqlite);
        await using var transaction = await connection.BeginTransactionAsync();
        await Sql.Execute(connection, script.Text, transaction);
        await using var mark = connection.CreateCommand();
        (mark.CommandText, mark.Transaction) = ("INSERT INTO migrations (number, name, checksum) VALUES (@number, @name, @checksum)", transaction);
        mark.Bind("number", script.Number);
        mark.Bind("name", script.Name);
        mark.Bind("checksum", script.Checksum);
        await mark.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    /// <summary>What a script needs to pack what was kept as text.</summary>
    private static void KnowPacked(SqliteConnection connection)
    {
        connection.CreateFunction("packed_id", (string id) => Packed.Of(Guid.Parse(id)), isDeterministic: true);
        connection.CreateFunction("packed_instant", (string instant) => Packed.Of(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)), isDeterministic: true);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
