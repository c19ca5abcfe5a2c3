using System.Buffers.Binary;

namespace Chuangcheng.Server.Evidence;

/// <summary>What a JPEG says of its size, read before anything is decoded.</summary>
/// <param name="Scans">How many times a decoder goes over the picture.</param>
/// <param name="IsWhole">One scan holds every colour, so that a decoder needs a few lines of memory; otherwise it keeps the picture.</param>
internal sealed record JpegFrame(int Width, int Height, int Scans, bool IsWhole)
{
    public const long MostPixels = 100_000_000;
    private const long MostKept = 24_000_000, MostWork = 400_000_000;

    public long Pixels => (long)Width * Height;

    public bool IsBomb => Pixels > MostPixels;

    /// <summary>Decoding takes little memory and at most seconds.</summary>
    public bool IsCheap => IsWhole ? !IsBomb : Pixels <= MostKept && Pixels * Scans <= MostWork;

    /// <returns>Null when there is no picture.</returns>
    public static JpegFrame? Of(ReadOnlySpan<byte> jpeg)
    {
        var segments = JpegSegment.Of(jpeg);
        var frame = segments.Find(s => s.Marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC));
        var scan = segments.Find(s => s.Marker == JpegSegment.StartOfScan);
        if (frame.Length < 10 || scan.Length < 5) return null;
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(jpeg[(frame.Start + 5)..]), BinaryPrimitives.ReadUInt16BigEndian(jpeg[(frame.Start + 7)..]));
        var isProgressive = frame.Marker is 0xC2 or 0xC6 or 0xCA or 0xCE;
        var isWhole = !isProgressive && jpeg[scan.Start + 4] == jpeg[frame.Start + 9];
        return width == 0 || height == 0 ? null : new JpegFrame(width, height, segments.Count(s => s.Marker == JpegSegment.StartOfScan), isWhole);
    }
}
