using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Rows read once, from the first to the last, by the millions: what the columns in memory are made of at the start (docs/adr/0027).</summary>
internal abstract class NumberRows : IDisposable
{
    /// <param name="text">Without parameters.</param>
    public static NumberRows Of(DbConnection connection, string text) => connection is SqliteConnection sqlite ? new SqliteRows(sqlite, text) : new ReaderRows(connection, text);

    public abstract bool Next();

    public abstract long Long(int column);

    public int Int(int column) => (int)Long(column);

    public abstract bool IsNull(int column);

    public abstract Guid Id(int column);

    public abstract string Text(int column);

    public abstract void Dispose();

    private sealed class ReaderRows : NumberRows
    {
        private readonly DbCommand command;
        private readonly DbDataReader reader;

        public ReaderRows(DbConnection connection, string text)
        {
            command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = (text, 0);
            reader = command.ExecuteReader();
        }

        public override bool Next() => reader.Read();

        public override long Long(int column) => reader.GetFieldType(column) == typeof(short) ? reader.GetInt16(column) : reader.GetFieldType(column) == typeof(int) ? reader.GetInt32(column) : reader.GetInt64(column);

        public override bool IsNull(int column) => reader.IsDBNull(column);

        public override Guid Id(int column) => reader.GetGuid(column);

        public override string Text(int column) => reader.GetString(column);

        public override void Dispose()
        {
            reader.Dispose();
            command.Dispose();
        }
    }
}
