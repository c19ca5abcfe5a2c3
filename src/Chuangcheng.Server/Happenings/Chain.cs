using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Unicode;

namespace Chuangcheng.Server.Happenings;

/// <summary>How one link of the chain is reckoned.</summary>
internal static class Chain
{
    public static byte[] Start { get; } = new byte[32];

    public static byte[] Next(byte[] before, HappeningRow row)
    {
        const int Numbers = 160;
        var bytes = ArrayPool<byte>.Shared.Rent(before.Length + Numbers + 3 * (row.Kind.Length + row.Aggregate.Length + row.Body.Length));
        try
        {
            before.CopyTo(bytes, 0);
            if (!Utf8.TryWrite(bytes.AsSpan(before.Length), CultureInfo.InvariantCulture,
                $"{row.SealNo}\n{row.Id}\n{row.District}\n{row.Kind}\n{row.Aggregate}\n{row.At.UtcTicks}\n{row.Actor}\n{row.Body}", out var length)) throw new InvalidOperationException("A happening is longer than reckoned.");
            return SHA256.HashData(bytes.AsSpan(0, before.Length + length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
