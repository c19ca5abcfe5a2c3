using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <summary>Freezes sheets and reads the ones in force.</summary>
internal static class FrozenSheets
{
    public static FrozenSheet Freeze(AssessmentPeriod period, ReckonedUnit unit, int revision, DateTimeOffset at, string correction = "")
    {
        var facts = JsonSerializer.SerializeToUtf8Bytes(unit.Facts, Json.Options);
        return new()
        {
            Period = period.No, Unit = unit.Unit, Revision = revision, Class = unit.Class, Hundredths = InHundredths(unit.Sheet), Rank = unit.Standing.Rank, WhyNot = unit.Standing.WhyNot ?? "",
            Facts = Pack(facts), Hash = HashOf(facts, InHundredths(unit.Sheet), unit.Standing.Rank), At = at, Correction = correction,
        };
    }

    public static UnitFacts Facts(FrozenSheet sheet) => JsonSerializer.Deserialize<UnitFacts>(Unpack(sheet.Facts), Json.Options)!;

    /// <summary>The facts, the score and the rank still are what was hashed.</summary>
    public static bool IsAsFrozen(FrozenSheet sheet) => HashOf(Unpack(sheet.Facts), sheet.Hundredths, sheet.Rank) == sheet.Hash;

    public static int? InHundredths(ScoreSheet sheet) => sheet.Shown is { } shown ? (int)(shown * 100) : null;

    /// <summary>The newest of each unit.</summary>
    public static async Task<IReadOnlyList<FrozenSheet>> InForce(Ledger ledger, AssessmentPeriod period) =>
        [.. (await ledger.FrozenSheets.AsNoTracking().Where(s => s.Period == period.No).ToListAsync()).GroupBy(s => s.Unit).OrderBy(u => u.Key).Select(u => u.MaxBy(s => s.Revision)!)];

    public static string HashOf(IEnumerable<FrozenSheet> inForce) =>
        Hex(Encoding.UTF8.GetBytes(string.Join('\n', inForce.OrderBy(s => s.Unit).Select(s => FormattableString.Invariant($"{s.Unit} {s.Hash}")))));

    private static string HashOf(byte[] facts, int? hundredths, int? rank) =>
        Hex([.. facts, .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"|{hundredths}|{rank}"))]);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest)) zip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] bytes)
    {
        using var zip = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zip.CopyTo(plain);
        return plain.ToArray();
    }
}
