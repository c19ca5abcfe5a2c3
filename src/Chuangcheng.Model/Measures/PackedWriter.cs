using System.Buffers;
using System.Runtime.InteropServices;

namespace Chuangcheng.Model.Measures;

/// <summary>Numbers one after the other as memory holds them, each stretch led by its length.</summary>
internal sealed class PackedWriter(IBufferWriter<byte> to)
{
    public void Put<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        var length = values.Length;
        to.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in length)));
        to.Write(MemoryMarshal.AsBytes(values));
    }

    public void Put(params ReadOnlySpan<int> numbers) => Put<int>(numbers);
}
