using System.Buffers.Binary;

namespace Chuangcheng.Server.Demonstration;

/// <summary>Chance that comes out the same for the same seed, on every machine (SplitMix64).</summary>
internal sealed class Seeded(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 (included) to 1 (not).</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Happens(double chance) => Share() < chance;

    public int Below(int count) => (int)(Share() * count);

    public double Between(double least, double most) => least + Share() * (most - least);

    public T Of<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    /// <summary>A version 7 id of that instant.</summary>
    public Guid Id(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (ulong)at.ToUnixTimeMilliseconds() << 16 | 0x7000 | Next() & 0x0FFF);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Next() & 0x3FFFFFFFFFFFFFFF | 0x8000000000000000);
        return new Guid(bytes, bigEndian: true);
    }

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i++) bytes[i] = (byte)Next();
        return bytes;
    }
}
