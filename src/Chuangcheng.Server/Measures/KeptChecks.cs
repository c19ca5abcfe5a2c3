using System.Buffers;
using System.Security.Cryptography;
using Chuangcheng.Model.Measures;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Measures;

/// <summary>
/// The columns of checks as they once stood, in a file of the data folder, so that a start reads only what came after (docs/adr/0027). They are believed
/// when the file is whole, items and streets are still counted as they were, and the chain of happenings shows that the database has the same past.
/// </summary>
internal sealed class KeptChecks(DataFolder folder, Database database)
{
    private const int Digest = 32, Head = 3 * Digest + 2 * sizeof(long) + sizeof(int);

    private string Place => Path.Combine(folder.Path, "columns", "checks");

    /// <returns>The greatest number of a visit that the columns now hold; 0 when nothing kept could be believed.</returns>
    public async Task<long> Restore(Columns columns, byte[] mapping)
    {
        if (!File.Exists(Place)) return 0;
        var kept = await File.ReadAllBytesAsync(Place);
        if (kept.Length < Head || !SHA256.HashData(kept.AsSpan(Digest)).AsSpan().SequenceEqual(kept.AsSpan(0, Digest)) || !mapping.AsSpan().SequenceEqual(kept.AsSpan(Digest, Digest))) return 0;
        var (seal, last, visits) = (BitConverter.ToInt64(kept, 3 * Digest), BitConverter.ToInt64(kept, 3 * Digest + sizeof(long)), BitConverter.ToInt32(kept, Head - sizeof(int)));
        await using var ledger = database.Read();
        var hash = seal == 0 ? Chain.Start : await ledger.Happenings.Where(h => h.SealNo == seal).Select(h => h.Hash).FirstOrDefaultAsync();
        if (hash is null || !hash.AsSpan().SequenceEqual(kept.AsSpan(2 * Digest, Digest)) || await ledger.Visits.CountAsync(v => v.No <= last) != visits) return 0;
        columns.UnpackChecks(kept.AsMemory(Head));
        return last;
    }

    /// <summary>Nothing is kept while something waits to be sealed: the chain could not speak for it.</summary>
    /// <returns>Whether it was kept.</returns>
    public async Task<bool> Keep(Columns columns, byte[] mapping)
    {
        var packed = new ArrayBufferWriter<byte>(1 << 20);
        packed.GetSpan(Head)[..Head].Clear();
        packed.Advance(Head);
        var (visits, last) = columns.PackChecks(packed);
        await using var ledger = database.Read();
        if (await ledger.Happenings.AnyAsync(h => h.SealNo == null)) return false;
        var newest = await ledger.Happenings.Where(h => h.SealNo != null).OrderByDescending(h => h.SealNo).Select(h => new { h.SealNo, h.Hash }).FirstOrDefaultAsync();
        await Write(packed, [.. mapping, .. newest?.Hash ?? Chain.Start, .. BitConverter.GetBytes(newest?.SealNo ?? 0L), .. BitConverter.GetBytes(last), .. BitConverter.GetBytes(visits)]);
        return true;
    }

    private async Task Write(ArrayBufferWriter<byte> packed, byte[] head)
    {
        var all = System.Runtime.InteropServices.MemoryMarshal.AsMemory(packed.WrittenMemory);
        head.CopyTo(all[Digest..]);
        SHA256.HashData(all.Span[Digest..]).CopyTo(all);
        Directory.CreateDirectory(Path.GetDirectoryName(Place)!);
        await using (var file = new FileStream(Place + ".new", FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(all);
            file.Flush(flushToDisk: true);
        }
        File.Move(Place + ".new", Place, overwrite: true);
    }
}
