using System.Data.Common;
using Chuangcheng.Model.Search;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Chuangcheng.Server.Search;

/// <summary>
/// Pairs of characters by record number: a contentless FTS5 table on SQLite, a tsvector under GIN on PostgreSQL
/// (docs/adr/0011). It proposes candidates, the newest first; whoever asks looks whether the text really holds the words.
/// </summary>
internal sealed class GramTable
{
    private readonly string name;

    private GramTable(string name) => this.name = name;

    public static GramTable Problems { get; } = new("problem_grams");

    public static GramTable Sites { get; } = new("site_grams");

    public static GramTable Bulletins { get; } = new("bulletin_grams");

    public static GramTable Practices { get; } = new("practice_grams");

    /// <param name="texts">Record number, the text it was found by until now (null when it is new), and from now on (null when it goes).</param>
    public async Task Put(Ledger ledger, IReadOnlyList<(long No, string? Before, string? After)> texts)
    {
        var changed = texts.Where(text => text.Before != text.After).ToList();
        if (changed.Count == 0) return;
        var connection = await ledger.Opened();
        var transaction = ledger.Database.CurrentTransaction?.GetDbTransaction();
        if (ledger.IsPostgres) await PutPostgres(connection, transaction, changed);
        else PutSqlite(ledger, changed.Select(text => (text.No, Line(text.Before), Line(text.After))));
    }

    /// <summary>Numbers of records whose text has all these pairs, the newest first: so many or more, unless there are fewer.</summary>
    /// <param name="below">Only smaller numbers; null for all.</param>
    public async Task<IReadOnlyList<long>> Find(Ledger ledger, IReadOnlyCollection<string> pairs, long? below, int most)
    {
        var connection = await ledger.Opened();
        if (ledger.IsPostgres) return await KeptOnPostgres(ledger, connection, pairs, below ?? long.MaxValue, most);
        // First those that are due: what is taken into the table meanwhile is then found twice, not missed.
        var due = this == Problems ? await DueGrams.Find(ledger, pairs, below ?? long.MaxValue) : [];
        var kept = KeptOnSqlite(ledger, pairs, below ?? long.MaxValue, most);
        var last = kept.Count == most ? kept[^1] : 0;
        return due.Count == 0 ? kept : [.. due.Where(no => no > last).Union(kept).OrderDescending()];
    }

    private List<long> KeptOnSqlite(Ledger ledger, IReadOnlyCollection<string> pairs, long below, int most)
    {
        var find = SqliteStatement.On(ledger, $"SELECT rowid FROM {name} WHERE {name} MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?");
        find.Bind(1, string.Join(" AND ", pairs));
        find.Bind(2, below);
        find.Bind(3, (long)most);
        return [.. find.All(row => row.ReadInt64(0))];
    }

    private async Task<List<long>> KeptOnPostgres(Ledger ledger, DbConnection connection, IReadOnlyCollection<string> pairs, long below, int most)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = ledger.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"SELECT no FROM {name} WHERE grams @@ @asked::tsquery AND no < @below ORDER BY no DESC LIMIT @most";
        command.Bind("asked", string.Join(" & ", pairs));
        command.Bind("below", below);
        command.Bind("most", most);
        var numbers = new List<long>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) numbers.Add(reader.GetInt64(0));
        return numbers;
    }

    private static string? Line(string? text) => text is null ? null : Bigrams.Line(text);

    /// <summary>A contentless table forgets a row only when told what it held.</summary>
    /// <param name="pairs">Record number, the line of pairs the table holds of it, and the one it shall hold.</param>
    public void PutSqlite(Ledger ledger, IEnumerable<(long No, string? Before, string? After)> pairs)
    {
        var delete = SqliteStatement.On(ledger, $"INSERT INTO {name} ({name}, rowid, grams) VALUES ('delete', ?, ?)");
        var insert = SqliteStatement.On(ledger, $"INSERT INTO {name} (rowid, grams) VALUES (?, ?)");
        foreach (var (no, before, after) in pairs)
        {
            if (before == after) continue;
            if (before is not null) delete.Run(no, before);
            if (after is not null) insert.Run(no, after);
        }
    }

    private async Task PutPostgres(DbConnection connection, DbTransaction? transaction, List<(long No, string? Before, string? After)> texts)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""
            DELETE FROM {name} WHERE no = ANY(@gone);
            INSERT INTO {name} (no, grams) SELECT t.no, array_to_tsvector(string_to_array(t.grams, ' ')) FROM unnest(@nos, @grams) AS t(no, grams)
            ON CONFLICT (no) DO UPDATE SET grams = excluded.grams
            """;
        var kept = texts.Where(text => text.After is not null).ToList();
        command.Bind("gone", texts.Where(text => text.After is null).Select(text => text.No).ToArray());
        command.Bind("nos", kept.Select(text => text.No).ToArray());
        command.Bind("grams", kept.Select(text => Bigrams.Line(text.After!)).ToArray());
        await command.ExecuteNonQueryAsync();
    }
}
