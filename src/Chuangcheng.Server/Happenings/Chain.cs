using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chuangcheng.Server.Happenings;

/// <summary>How one link of the chain is reckoned.</summary>
internal static class Chain
{
    public static byte[] Start { get; } = new byte[32];

    public static byte[] Next(byte[] before, HappeningRow row)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{row.SealNo}\n{row.Id}\n{row.District}\n{row.Kind}\n{row.Aggregate}\n{row.At.UtcTicks}\n{row.Actor}\n{row.Body}");
        var bytes = new byte[before.Length + Encoding.UTF8.GetByteCount(text)];
        before.CopyTo(bytes, 0);
        Encoding.UTF8.GetBytes(text, bytes.AsSpan(before.Length));
        return SHA256.HashData(bytes);
    }
}
