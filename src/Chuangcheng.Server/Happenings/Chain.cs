using System.Security.Cryptography;
using System.Text;

namespace Chuangcheng.Server.Happenings;

/// <summary>How one link of the chain is reckoned.</summary>
internal static class Chain
{
    public static byte[] Start { get; } = new byte[32];

    public static byte[] Next(byte[] before, HappeningRow row)
    {
        var text = FormattableString.Invariant($"{row.SealNo}\n{row.Id}\n{row.District}\n{row.Kind}\n{row.Aggregate}\n{row.At.UtcTicks}\n{row.Actor}\n{row.Body}");
        return SHA256.HashData([.. before, .. Encoding.UTF8.GetBytes(text)]);
    }
}
