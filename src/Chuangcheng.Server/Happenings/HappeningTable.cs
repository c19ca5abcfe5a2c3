using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Happenings;

/// <summary>Writes happenings without change tracking, in the order they happened.</summary>
internal static class HappeningTable
{
    private static readonly HotTable Rows = new("happenings", "district, kind, aggregate, at, actor, body, follow_up");

    public static async Task Insert(Ledger ledger, IEnumerable<HappeningRow> rows)
    {
        if (ledger.IsInOneWriter)
        {
            await InsertSealed(ledger, rows);
            return;
        }
        if (ledger.Database.GetDbConnection() is { State: not System.Data.ConnectionState.Open } closed) await closed.OpenAsync();
        foreach (var row in rows) await Rows.Insert(ledger, row.District, row.Kind, row.Aggregate, row.At.UtcDateTime, row.Actor, row.Body, (short)row.FollowUp);
    }

    private static async Task InsertSealed(Ledger ledger, IEnumerable<HappeningRow> rows)
    {
        ledger.Head ??= await ChainHead.Read(ledger);
        foreach (var row in rows)
        {
            ledger.Head = ledger.Head.Seal(row);
            HotRow.Insert(ledger, row);
        }
    }

    /// <summary>Marks it followed up, in the transaction of what follows.</summary>
    /// <returns>False when it was already.</returns>
    public static async Task<bool> Take(Ledger ledger, long id)
    {
        var command = ledger.Prepared("UPDATE happenings SET follow_up = 1 WHERE id = @id AND follow_up = 0");
        command.Bind("id", id);
        return await command.ExecuteNonQueryAsync() == 1;
    }

    public static Task Deliver(Ledger ledger, long id, string consequence, DateTimeOffset at)
    {
        var command = ledger.Prepared("""
            INSERT INTO deliveries (happening, consequence, attempts, done_at) VALUES (@happening, @consequence, 1, @at)
            ON CONFLICT (happening, consequence) DO UPDATE SET attempts = deliveries.attempts + 1, done_at = excluded.done_at, last_error = NULL
            """);
        command.Bind("happening", id);
        command.Bind("consequence", consequence);
        command.Bind("at", at.UtcDateTime);
        return command.ExecuteNonQueryAsync();
    }

    /// <summary>Writes each row's place in the chain.</summary>
    public static async Task Seal(Ledger ledger, IReadOnlyList<HappeningRow> rows)
    {
        if (ledger.IsPostgres)
        {
            var all = ledger.Prepared("UPDATE happenings AS h SET seal_no = t.no, hash = t.hash FROM unnest(@ids, @nos, @hashes) AS t(id, no, hash) WHERE h.id = t.id");
            all.Bind("ids", rows.Select(row => row.Id).ToArray());
            all.Bind("nos", rows.Select(row => row.SealNo!.Value).ToArray());
            all.Bind("hashes", rows.Select(row => row.Hash!).ToArray());
            await all.ExecuteNonQueryAsync();
            return;
        }
        var seal = SqliteStatement.On(ledger, "UPDATE happenings SET seal_no = ?, hash = ? WHERE id = ?");
        foreach (var row in rows) seal.Run(row.SealNo, row.Hash, row.Id);
    }
}
