using System.Buffers.Binary;

namespace Chuangcheng.Server.Evidence;

/// <summary>A piece of a JPEG: its marker, and where it lies; a scan's pixels belong to it.</summary>
internal readonly record struct JpegSegment(byte Marker, int Start, int Length)
{
    public const byte StartOfScan = 0xDA, EndOfImage = 0xD9;

    /// <summary>
    /// The segments as a decoder finds them, after the two bytes every JPEG begins with: what lies between is passed over, and what
    /// follows the end of the picture (previews, a short film) is no part of it.
    /// </summary>
    public static List<JpegSegment> Of(ReadOnlySpan<byte> jpeg)
    {
        var found = new List<JpegSegment>();
        for (var at = Next(jpeg, 2); at < jpeg.Length;)
        {
            var marker = jpeg[at + 1];
            if (marker == EndOfImage)
            {
                found.Add(new(marker, at, 2));
                break;
            }
            if (at + 4 > jpeg.Length) break;
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 4 || at + length > jpeg.Length) break;
            var end = marker == StartOfScan ? Next(jpeg, at + length) : at + length;
            found.Add(new(marker, at, end - at));
            at = Next(jpeg, end);
        }
        return found;
    }

    /// <summary>Where the next marker begins; the length when there is none.</summary>
    private static int Next(ReadOnlySpan<byte> jpeg, int at)
    {
        while (at < jpeg.Length && jpeg[at..].IndexOf((byte)0xFF) is var step and >= 0)
        {
            at += step;
            if (at + 1 >= jpeg.Length) break;
            if (jpeg[at + 1] is not (0 or 1 or 0xFF or (>= 0xD0 and <= 0xD8))) return at;
            // 00 stuffs a scan, FF fills, 01 and D0–D8 stand alone and say nothing.
            at += jpeg[at + 1] == 0xFF ? 1 : 2;
        }
        return jpeg.Length;
    }
}
