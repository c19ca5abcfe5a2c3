using System.Buffers.Binary;
using System.Text;

namespace Chuangcheng.Server.Evidence;

/// <summary>
/// What is kept and served of a photo: the picture without what the camera wrote about place, time and device. Lossless; the colour
/// profile stays, and of a JPEG's notes only the orientation, written anew. What is not known to belong to the picture goes.
/// </summary>
internal static class Stripped
{
    private static readonly HashSet<string> PngPicture =
    [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT",
    ];

    private static readonly HashSet<string> WebPPicture = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    public static byte[] Of(byte[] photo, string type) => type switch
    {
        "image/jpeg" => Jpeg(photo),
        "image/png" => Png(photo),
        "image/webp" => WebP(photo),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a kept type."),
    };

    private static byte[] Jpeg(byte[] photo)
    {
        var kept = new MemoryStream(photo.Length);
        kept.Write(photo, 0, 2);
        if (Exif.Of(photo, "image/jpeg").Orientation is > 1 and var turned) kept.Write(OrientationOnly((byte)turned));
        foreach (var segment in JpegSegment.Of(photo).Where(segment => IsPicture(segment, photo))) kept.Write(photo, segment.Start, segment.Length);
        return kept.ToArray();
    }

    /// <summary>Of the application's segments and comments, which may tell anything, only the JFIF header, the colour profile and the colour transform.</summary>
    private static bool IsPicture(JpegSegment segment, byte[] photo) => segment.Marker switch
    {
        0xE0 or 0xEE => true,
        0xE2 => photo.AsSpan(segment.Start + 4, segment.Length - 4).StartsWith("ICC_PROFILE"u8),
        (>= 0xE1 and <= 0xEF) or 0xFE => false,
        _ => true,
    };

    /// <summary>An EXIF block with one entry, tag 0x0112.</summary>
    private static byte[] OrientationOnly(byte turned) =>
    [
        0xFF, 0xE1, 0x00, 0x22, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0,
    ];

    private static byte[] Png(byte[] photo)
    {
        var kept = new MemoryStream(photo.Length);
        kept.Write(photo, 0, 8);
        for (var at = 8; at + 12 <= photo.Length;)
        {
            var length = 12 + (long)BinaryPrimitives.ReadUInt32BigEndian(photo.AsSpan(at));
            if (at + length > photo.Length) break;
            var name = Encoding.Latin1.GetString(photo, at + 4, 4);
            if (PngPicture.Contains(name)) kept.Write(photo, at, (int)length);
            if (name == "IEND") break;
            at += (int)length;
        }
        return kept.ToArray();
    }

    private static byte[] WebP(byte[] photo)
    {
        var kept = new MemoryStream(photo.Length);
        kept.Write(photo, 0, 12);
        for (var at = 12; at + 8 <= photo.Length;)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(photo.AsSpan(at + 4));
            var length = 8 + (long)size + (size & 1);
            if (at + length > photo.Length) break;
            var name = Encoding.Latin1.GetString(photo, at, 4);
            var start = kept.Position;
            if (WebPPicture.Contains(name)) kept.Write(photo, at, (int)length);
            // The extended header announces EXIF and XMP; it must not any more.
            if (name == "VP8X" && size > 0) { kept.Position = start + 8; kept.WriteByte((byte)(photo[at + 8] & ~0x0C)); kept.Position = kept.Length; }
            at += (int)length;
        }
        var bytes = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)bytes.Length - 8);
        return bytes;
    }
}
