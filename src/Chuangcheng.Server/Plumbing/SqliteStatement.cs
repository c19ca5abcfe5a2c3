using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Chuangcheng.Server.Plumbing;

/// <summary>
/// A statement of a hot table, prepared once a connection and bound by position (docs/adr/0026): the provider looks every parameter up by name at each
/// run, which costs more than the row. Values are written as the provider writes them.
/// </summary>
internal sealed class SqliteStatement
{
    /// <summary>Milliseconds another process may hold the file.</summary>
    internal const int Patience = 30_000;

    /// <summary>Characters that are turned into bytes on the stack.</summary>
    private const int ShortText = 128;

    /// <summary>By the connection itself, which the provider's pool hands from one of its objects to the next.</summary>
    private static readonly ConditionalWeakTable<sqlite3, Shelf> Shelves = [];

    /// <summary>The compiler would refuse the property's type, which the provider names in a newer version than there is (docs/adr/0002).</summary>
    private static readonly Func<SqliteConnection, object?> HandleOf = typeof(SqliteConnection).GetProperty("Handle")!.GetMethod!.CreateDelegate<Func<SqliteConnection, object?>>();

    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;

    private SqliteStatement(sqlite3 connection, string text)
    {
        this.connection = connection;
        Check(raw.sqlite3_busy_timeout(connection, Patience));
        Check(raw.sqlite3_prepare_v2(connection, text, out statement));
    }

    /// <summary>The statement on this ledger's open connection, inside its transaction.</summary>
    /// <param name="text">With a question mark for each value.</param>
    public static SqliteStatement On(Ledger ledger, string text)
    {
        var shelf = ledger.Statements ??= ShelfOf(ledger);
        if (!shelf.Known.TryGetValue(text, out var statement)) shelf.Known[text] = statement = new(shelf.Connection, text);
        return statement;
    }

    private static Shelf ShelfOf(Ledger ledger)
    {
        var connection = (sqlite3)HandleOf((SqliteConnection)ledger.Database.GetDbConnection())!;
        return Shelves.GetValue(connection, static connection => new(connection, []));
    }

    /// <summary>What is prepared on one connection.</summary>
    internal sealed record Shelf(sqlite3 Connection, Dictionary<string, SqliteStatement> Known);

    /// <returns>The first column of the first row as a number; null without a row.</returns>
    public long? Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) Bind(i + 1, values[i]);
        return Step();
    }

    public void Bind(int at, long value) => Check(raw.sqlite3_bind_int64(statement, at, value));

    public void Bind(int at, string? text)
    {
        if (text is null) Check(raw.sqlite3_bind_null(statement, at));
        else if (text.Length is 0 or > ShortText) Check(raw.sqlite3_bind_text(statement, at, text));
        else
        {
            Span<byte> bytes = stackalloc byte[3 * ShortText];
            Check(raw.sqlite3_bind_text(statement, at, bytes[..Encoding.UTF8.GetBytes(text, bytes)]));
        }
    }

    /// <returns>What is made of the first row; null without one.</returns>
    public object? First(Func<SqliteStatement, object> read, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) Bind(i + 1, values[i]);
        try
        {
            var code = raw.sqlite3_step(statement);
            if (code == raw.SQLITE_ROW) return read(this);
            if (code != raw.SQLITE_DONE) Check(code);
            return null;
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>What is made of each row, one after the other.</summary>
    public IEnumerable<T> All<T>(Func<SqliteStatement, T> read)
    {
        try
        {
            int code;
            while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW) yield return read(this);
            if (code != raw.SQLITE_DONE) Check(code);
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    public bool IsNull(int at) => raw.sqlite3_column_type(statement, at) == raw.SQLITE_NULL;

    public long ReadInt64(int at) => raw.sqlite3_column_int64(statement, at);

    public bool ReadBoolean(int at) => ReadInt64(at) != 0;

    public double ReadDouble(int at) => raw.sqlite3_column_double(statement, at);

    public byte[] ReadBytes(int at) => Stored(at).ToArray();

    public string ReadString(int at) => Encoding.UTF8.GetString(Stored(at));

    public Guid ReadGuid(int at) => Guid.Parse(Stored(at));

    public DateTime ReadDateTime(int at)
    {
        Span<char> letters = stackalloc char[ShortText];
        return DateTime.Parse(letters[..Encoding.UTF8.GetChars(Stored(at), letters)], CultureInfo.InvariantCulture);
    }

    public DateOnly ReadDateOnly(int at) => DateOnly.ParseExact(ReadString(at), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The bytes of a text or a blob, until the next step.</summary>
    private ReadOnlySpan<byte> Stored(int at) => raw.sqlite3_column_blob(statement, at);

    /// <summary>With what is bound, which stays bound.</summary>
    /// <returns>The first column of the first row as a number; null without a row.</returns>
    public long? Step()
    {
        var code = raw.sqlite3_step(statement);
        long? first = code == raw.SQLITE_ROW ? raw.sqlite3_column_int64(statement, 0) : null;
        while (code == raw.SQLITE_ROW) code = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (code != raw.SQLITE_DONE) Check(code);
        return first;
    }

    public void Bind(int at, object? value)
    {
        switch (value)
        {
            case null or DBNull: Bind(at, (string?)null); break;
            case string text: Bind(at, text); break;
            case byte[] bytes: Bind(at, bytes); break;
            case bool yes: Bind(at, yes); break;
            case double real: Bind(at, real); break;
            case long number: Bind(at, number); break;
            case int number: Bind(at, (long)number); break;
            case short or byte or Enum: Bind(at, Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case Guid id: Bind(at, id); break;
            case DateTime instant: Bind(at, instant); break;
            case DateOnly day: Bind(at, day); break;
            default: throw new InvalidOperationException($"A {value.GetType().Name} is not bound here.");
        }
    }

    public void Bind(int at, bool yes) => Bind(at, yes ? 1L : 0L);

    public void Bind(int at, double real) => Check(raw.sqlite3_bind_double(statement, at, real));

    public void Bind(int at, byte[] bytes) => Check(raw.sqlite3_bind_blob(statement, at, bytes));

    public void Bind(int at, Guid id)
    {
        Span<byte> letters = stackalloc byte[36];
        id.TryFormat(letters, out _);
        Ascii.ToUpperInPlace(letters, out _);
        Check(raw.sqlite3_bind_text(statement, at, letters));
    }

    /// <summary>2026-05-20 02:10:00, with what it has of a second behind a point.</summary>
    public void Bind(int at, DateTime instant)
    {
        Span<byte> letters = stackalloc byte[27];
        instant.TryFormat(letters, out _, "u", CultureInfo.InvariantCulture);
        var length = 19;
        if (instant.Ticks % TimeSpan.TicksPerSecond is > 0 and var part)
        {
            letters[length++] = (byte)'.';
            part.TryFormat(letters[length..], out var digits, "0000000", CultureInfo.InvariantCulture);
            length += letters.Slice(length, digits).TrimEnd((byte)'0').Length;
        }
        Check(raw.sqlite3_bind_text(statement, at, letters[..length]));
    }

    public void Bind(int at, DateOnly day)
    {
        Span<byte> letters = stackalloc byte[10];
        day.TryFormat(letters, out _, "o", CultureInfo.InvariantCulture);
        Check(raw.sqlite3_bind_text(statement, at, letters));
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) throw new SqliteException(raw.sqlite3_errmsg(connection).utf8_to_string(), code & 0xFF, raw.sqlite3_extended_errcode(connection));
    }
}
