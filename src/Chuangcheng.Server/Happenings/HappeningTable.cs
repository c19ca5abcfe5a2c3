using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Happenings;

/// <summary>Writes happenings without change tracking, in the order they happened.</summary>
internal static class HappeningTable
{
    private static readonly string InsertRow = Sql.Insert("happenings", "district, kind, aggregate, at, actor, body, follow_up");

    public static async Task Insert(Ledger ledger, IReadOnlyList<HappeningRow> rows)
    {
        var command = ledger.Prepared(InsertRow);
        if (command.Connection!.State != System.Data.ConnectionState.Open) await command.Connection.OpenAsync();
        foreach (var row in rows)
        {
            command.Bind("district", row.District);
            command.Bind("kind", row.Kind);
            command.Bind("aggregate", row.Aggregate);
            command.Bind("at", row.At.UtcDateTime);
            command.Bind("actor", row.Actor);
            command.Bind("body", row.Body);
            command.Bind("follow_up", (short)row.FollowUp);
            await command.ExecuteNonQueryAsync();
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
        if (ledger.Database.IsNpgsql())
        {
            var all = ledger.Prepared("UPDATE happenings AS h SET seal_no = t.no, hash = t.hash FROM unnest(@ids, @nos, @hashes) AS t(id, no, hash) WHERE h.id = t.id");
            all.Bind("ids", rows.Select(row => row.Id).ToArray());
            all.Bind("nos", rows.Select(row => row.SealNo!.Value).ToArray());
            all.Bind("hashes", rows.Select(row => row.Hash!).ToArray());
            await all.ExecuteNonQueryAsync();
            return;
        }
        var command = ledger.Prepared("UPDATE happenings SET seal_no = @no, hash = @hash WHERE id = @id");
        foreach (var row in rows)
        {
            command.Bind("id", row.Id);
            command.Bind("no", row.SealNo);
            command.Bind("hash", row.Hash);
            await command.ExecuteNonQueryAsync();
        }
    }
}
