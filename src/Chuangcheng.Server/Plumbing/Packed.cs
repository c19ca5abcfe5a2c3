namespace Chuangcheng.Server.Plumbing;

/// <summary>Ids and instants in the fewest bytes that keep their order.</summary>
internal static class Packed
{
    /// <returns>16 bytes in the order they are written.</returns>
    public static byte[] Of(Guid id) => id.ToByteArray(bigEndian: true);

    public static Guid Id(byte[] stored) => new(stored, bigEndian: true);

    /// <returns>Microseconds since 1970, UTC.</returns>
    public static long Of(DateTimeOffset instant) => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset Instant(long stored) => DateTimeOffset.UnixEpoch.AddTicks(stored * TimeSpan.TicksPerMicrosecond);
}
