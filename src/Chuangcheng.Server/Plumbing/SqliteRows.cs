using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Steps through a statement by the library's own functions: the provider's reader costs several times the row (docs/adr/0027).</summary>
internal sealed partial class SqliteRows : NumberRows
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private readonly nint handle;

    /// <summary>On a connection of its own, for one thread: the library need not lock at each value.</summary>
    public SqliteRows(SqliteConnection connection, string text)
    {
        Check(raw.sqlite3_open_v2(connection.DataSource, out this.connection, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_NOMUTEX, null));
        Check(raw.sqlite3_busy_timeout(this.connection, SqliteStatement.Patience));
        Check(raw.sqlite3_prepare_v2(this.connection, text, out statement));
        handle = statement.DangerousGetHandle();
    }

    public override bool Next()
    {
        var code = Step(handle);
        if (code == raw.SQLITE_ROW) return true;
        return code == raw.SQLITE_DONE ? false : throw Failed(code);
    }

    public override long Long(int column) => Number(handle, column);

    public override bool IsNull(int column) => Type(handle, column) == raw.SQLITE_NULL;

    /// <summary>Of 16 bytes, or of letters as tables write it that are not packed.</summary>
    public override Guid Id(int column) => Type(handle, column) == raw.SQLITE_BLOB ? new(Bytes(column), bigEndian: true) : Guid.Parse(Bytes(column));

    public override string Text(int column) => System.Text.Encoding.UTF8.GetString(Bytes(column));

    public override void Dispose()
    {
        statement.Dispose();
        connection.Dispose();
    }

    private unsafe ReadOnlySpan<byte> Bytes(int column)
    {
        var start = Blob(handle, column);
        return new((void*)start, Length(handle, column));
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) throw Failed(code);
    }

    private SqliteException Failed(int code) => new(raw.sqlite3_errmsg(connection).utf8_to_string(), code & 0xFF, raw.sqlite3_extended_errcode(connection));

    [LibraryImport(SqliteBridge.Library, EntryPoint = "sqlite3_step")]
    private static partial int Step(nint statement);

    // What follows only looks into the row at hand and never waits.
    [LibraryImport(SqliteBridge.Library, EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
    private static partial long Number(nint statement, int column);

    [LibraryImport(SqliteBridge.Library, EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
    private static partial int Type(nint statement, int column);

    [LibraryImport(SqliteBridge.Library, EntryPoint = "sqlite3_column_blob"), SuppressGCTransition]
    private static partial nint Blob(nint statement, int column);

    [LibraryImport(SqliteBridge.Library, EntryPoint = "sqlite3_column_bytes"), SuppressGCTransition]
    private static partial int Length(nint statement, int column);
}
