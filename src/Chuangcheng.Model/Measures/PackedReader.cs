using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Chuangcheng.Model.Measures;

/// <summary>Reads what <see cref="PackedWriter"/> wrote, in the same order.</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> from)
{
    private ReadOnlySpan<byte> left = from;

    public T[] Take<T>() where T : unmanaged
    {
        var length = MemoryMarshal.Read<int>(left);
        var bytes = left.Slice(sizeof(int), length * Unsafe.SizeOf<T>());
        left = left[(sizeof(int) + bytes.Length)..];
        return MemoryMarshal.Cast<byte, T>(bytes).ToArray();
    }
}
