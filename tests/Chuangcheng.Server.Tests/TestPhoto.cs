using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Chuangcheng.Server.Evidence;

namespace Chuangcheng.Server.Tests;

/// <summary>Photos painted in code: rectangles and shades that follow from a seed.</summary>
internal static class TestPhoto
{
    /// <summary>A latitude's minutes as EXIF writes them: nowhere else in the data by chance.</summary>
    public static byte[] Place { get; } = [0x4B, 0x1D, 0xC0, 0xDE, 0x00, 0x0F, 0x42, 0x41];

    public static Picture Painted(int seed, int width = 800, int height = 600)
    {
        var random = new Random(seed);
        var shapes = Enumerable.Range(0, 14).Select(_ => (X: random.NextDouble(), Y: random.NextDouble(), W: random.NextDouble() / 2, H: random.NextDouble() / 2, Shade: random.Next(30, 225))).ToList();
        var pixels = new byte[width * height * 3];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                var (across, down) = ((double)x / width, (double)y / height);
                var shade = 60 + 90 * down;
                foreach (var shape in shapes)
                    if (across >= shape.X && across < shape.X + shape.W && down >= shape.Y && down < shape.Y + shape.H) shade = shape.Shade;
                var at = (y * width + x) * 3;
                (pixels[at], pixels[at + 1], pixels[at + 2]) = ((byte)shade, (byte)(shade * .9), (byte)(shade * .8));
            }
        return new(pixels, width, height, 3);
    }

    public static byte[] Jpeg(int seed, int width = 800, int height = 600, int quality = 90) => SmallPictures.Write(Painted(seed, width, height), quality);

    /// <summary>With what a camera writes: orientation, the moment, the place; the place also in XMP, in a comment, and in a second picture behind the first.</summary>
    public static byte[] FromACamera(byte[] jpeg, int orientation = 1) =>
    [
        0xFF, 0xD8, .. Segment(0xE1, [.. "Exif\0\0"u8, .. Notes((ushort)orientation)]), .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='"u8, .. Place, .. "'/>"u8]),
        .. Segment(0xE2, [.. "MPF\0"u8, .. Place]), .. Segment(0xFE, Place), .. jpeg[2..], .. "\0\0"u8, 0xFF, 0xD8, .. Segment(0xE1, [.. "Exif\0\0"u8, .. Notes(1)]), 0xFF, 0xD9,
    ];

    public static string HashOf(byte[] photo) => Convert.ToHexStringLower(SHA256.HashData(photo));

    public static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    /// <returns>Its hash.</returns>
    public static async Task<string> Send(this HttpClient client, byte[] photo)
    {
        (await client.PutAsync($"/api/photos/{HashOf(photo)}", new ByteArrayContent(photo))).EnsureSuccessStatusCode();
        return HashOf(photo);
    }

    /// <summary>A TIFF block: IFD0 with orientation, EXIF and GPS; DateTimeOriginal; latitude.</summary>
    private static byte[] Notes(ushort orientation)
    {
        var tiff = new byte[150];
        void Short(int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(at), (ushort)value);
        void Long(int at, int value) => BinaryPrimitives.WriteInt32BigEndian(tiff.AsSpan(at), value);
        void Entry(int at, int tag, int type, int count, int value)
        {
            Short(at, tag);
            Short(at + 2, type);
            Long(at + 4, count);
            if (type == 3) Short(at + 8, value);
            else Long(at + 8, value);
        }
        Encoding.ASCII.GetBytes("MM\0*").CopyTo(tiff, 0);
        Long(4, 8);
        Short(8, 3);
        Entry(10, 0x0112, 3, 1, orientation);
        Entry(22, 0x8769, 4, 1, 50);
        Entry(34, 0x8825, 4, 1, 90);
        Short(50, 1);
        Entry(52, 0x9003, 2, 20, 68);
        Encoding.ASCII.GetBytes("2026:05:20 10:01:02\0").CopyTo(tiff, 68);
        Short(90, 2);
        Entry(92, 1, 2, 2, 'N' << 24);
        Entry(104, 2, 5, 3, 122);
        Long(122, 39);
        Long(126, 1);
        Place.CopyTo(tiff, 130);
        Long(142, 1);
        return tiff;
    }
}
