using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Happenings;

/// <summary>
/// The end of the chain inside a transaction of SQLite's one writer: there the order of identities is the order of commits, so what happened is sealed
/// as it is written (docs/adr/0005).
/// </summary>
/// <param name="Id">The highest given.</param>
/// <param name="No">The last place in the chain.</param>
internal sealed record ChainHead(long Id, long No, byte[] Hash)
{
    public static async Task<ChainHead> Read(Ledger ledger)
    {
        await using var row = await ledger.Prepared(
            "SELECT (SELECT max(id) FROM happenings), (SELECT max(seal_no) FROM happenings), (SELECT hash FROM happenings ORDER BY seal_no DESC LIMIT 1)").ExecuteReaderAsync();
        await row.ReadAsync();
        return new(row.IsDBNull(0) ? 0 : row.GetInt64(0), row.IsDBNull(1) ? 0 : row.GetInt64(1), row.IsDBNull(2) ? Chain.Start : row.GetFieldValue<byte[]>(2));
    }

    /// <summary>Gives the row the next place.</summary>
    public ChainHead Seal(HappeningRow row)
    {
        (row.Id, row.SealNo) = (Id + 1, No + 1);
        row.Hash = Chain.Next(Hash, row);
        return new(row.Id, row.SealNo.Value, row.Hash);
    }
}
