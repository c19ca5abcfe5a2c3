using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Happenings;

/// <summary>
/// Chains committed happenings in a dense order of their own: <c>hash = SHA-256(hash before ‖ stored bytes)</c>. On SQLite the writer has done so already (<see cref="ChainHead"/>), but for
/// what was written past it.
/// </summary>
internal static class Sealer
{
    private const int Batch = 2000;

    /// <returns>How many were sealed.</returns>
    public static async Task<int> Seal(Database database, Writer writer)
    {
        await using (var reading = database.Read())
            if (!await reading.Happenings.AnyAsync(h => h.SealNo == null)) return 0;
        return await writer.Run(async ledger =>
        {
            var last = await ledger.Happenings.AsNoTracking().Where(h => h.SealNo != null).OrderByDescending(h => h.SealNo).FirstOrDefaultAsync();
            var (no, hash) = (last?.SealNo ?? 0, last?.Hash ?? Chain.Start);
            var rows = await ledger.Happenings.AsNoTracking().Where(h => h.SealNo == null).OrderBy(h => h.Id).Take(Batch).ToListAsync();
            foreach (var row in rows)
            {
                row.SealNo = ++no;
                row.Hash = hash = Chain.Next(hash, row);
            }
            await HappeningTable.Seal(ledger, rows);
            ledger.Head = null;
            return rows.Count;
        });
    }
}
