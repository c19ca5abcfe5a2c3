using System.Runtime.InteropServices;

namespace Chuangcheng.Server.Evidence;

/// <summary>The operating system's libturbojpeg, API 2: as much of it as small pictures need.</summary>
internal static partial class TurboJpeg
{
    private const string Library = "libturbojpeg.so.0";

    /// <summary>TJPF_RGB, TJPF_GRAY.</summary>
    public const int Rgb = 0, Grey = 6;

    /// <summary>TJSAMP_420, TJSAMP_GRAY.</summary>
    public const int HalfColour = 2, NoColour = 3;

    /// <summary>The picture was read, though something in it is broken.</summary>
    public const int Warning = 0;

    public static bool IsHere { get; } = NativeLibrary.TryLoad(Library, out _);

    [LibraryImport(Library, EntryPoint = "tjInitDecompress")]
    public static partial nint Decoder();

    [LibraryImport(Library, EntryPoint = "tjInitCompress")]
    public static partial nint Encoder();

    [LibraryImport(Library, EntryPoint = "tjDestroy")]
    public static partial int Destroy(nint handle);

    [LibraryImport(Library, EntryPoint = "tjGetErrorCode")]
    public static partial int ErrorCode(nint handle);

    [LibraryImport(Library, EntryPoint = "tjDecompressHeader3")]
    public static partial int Header(nint decoder, byte[] jpeg, CULong size, out int width, out int height, out int sampling, out int colours);

    /// <param name="pitch">Bytes a row; 0 is rows without a gap.</param>
    [LibraryImport(Library, EntryPoint = "tjDecompress2")]
    public static partial int Decompress(nint decoder, byte[] jpeg, CULong size, byte[] pixels, int width, int pitch, int height, int format, int flags);

    /// <param name="jpeg">0; afterwards the library's memory, to be given back by <see cref="Free"/>.</param>
    [LibraryImport(Library, EntryPoint = "tjCompress2")]
    public static partial int Compress(
        nint encoder, byte[] pixels, int width, int pitch, int height, int format, ref nint jpeg, ref CULong size, int sampling, int quality, int flags);

    [LibraryImport(Library, EntryPoint = "tjFree")]
    public static partial void Free(nint memory);
}
