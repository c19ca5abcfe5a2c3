using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chuangcheng.Server.Plumbing;

internal enum DatabaseKind { Sqlite, Postgres }

/// <summary>Which database, and how to reach it. One model, two databases.</summary>
internal sealed class Database
{
    private readonly string connectionString;
    private readonly DbContextOptions<Ledger> reading;

    private Database(DatabaseKind kind, string connectionString)
    {
        (Kind, this.connectionString) = (kind, connectionString);
        reading = OptionsOf(builder => Use(builder, connectionString)).Options;
    }

    public DatabaseKind Kind { get; }

    /// <summary>The file of SQLite.</summary>
    public string File => new SqliteConnectionStringBuilder(connectionString).DataSource;

    public static Database Sqlite(string file) => new(DatabaseKind.Sqlite, new SqliteConnectionStringBuilder
    {
        DataSource = file, Mode = SqliteOpenMode.ReadWriteCreate, ForeignKeys = true, DefaultTimeout = 30, Pooling = true,
    }.ToString());

    /// <param name="connectionString">As Npgsql reads it: Host=…;Database=…;Username=….</param>
    public static Database Postgres(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 64, IncludeErrorDetail = false };
        // Well under the server's usual hundred, so that two of us and a person still get in.
        if (!connectionString.Contains("pool size", StringComparison.OrdinalIgnoreCase)) given.MaxPoolSize = 32;
        return new(DatabaseKind.Postgres, given.ToString());
    }

    /// <summary>A ledger for reading, on a connection of its own.</summary>
    public Ledger Read() => new(reading);

    /// <summary>
    /// A ledger on the caller's open connection, for one transaction after the other. Making one lets SQLite forget every statement prepared on the connection, since the
    /// provider registers its functions anew.
    /// </summary>
    public Ledger On(DbConnection connection) => new(OptionsOf(builder => Use(builder, connection)).Options);

    /// <summary>A ledger inside the caller's open transaction.</summary>
    public Ledger Within(DbTransaction transaction)
    {
        var ledger = On(transaction.Connection!);
        ledger.Database.UseTransaction(transaction);
        return ledger;
    }

    public async Task<DbConnection> Open(CancellationToken cancel = default)
    {
        DbConnection connection = Kind == DatabaseKind.Sqlite ? new SqliteConnection(connectionString) : new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        if (Kind == DatabaseKind.Sqlite) await Sql.Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000;");
        return connection;
    }

    private static DbContextOptionsBuilder<Ledger> OptionsOf(Action<DbContextOptionsBuilder<Ledger>> use)
    {
        var builder = new DbContextOptionsBuilder<Ledger>();
        use(builder);
        return builder;
    }

    private void Use(DbContextOptionsBuilder builder, string connection)
    {
        if (Kind == DatabaseKind.Sqlite) builder.UseSqlite(connection);
        else builder.UseNpgsql(connection);
    }

    private void Use(DbContextOptionsBuilder builder, DbConnection connection)
    {
        if (Kind == DatabaseKind.Sqlite) builder.UseSqlite(connection);
        else builder.UseNpgsql(connection);
    }
}
