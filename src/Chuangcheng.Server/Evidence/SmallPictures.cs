using System.Runtime.InteropServices;

namespace Chuangcheng.Server.Evidence;

/// <summary>
/// Reads photos as small pictures and writes them, by libturbojpeg. A photo is made small while it is decoded, a few at a time, so
/// that memory stays bounded whatever arrives. Only JPEG can be read: there is no decoder at hand for the other types.
/// </summary>
internal sealed class SmallPictures : IDisposable
{
    private const int Quality = 80;

    private readonly SemaphoreSlim turn = new(2);

    /// <summary>Upright, in the smallest eighths of its size that leave each side at least as long as asked, where it is.</summary>
    /// <param name="longer">Asked of the longer side.</param>
    /// <param name="shorter">Asked of the shorter side.</param>
    /// <returns>Null when it cannot be read: broken, too expensive, another type, or the library is absent.</returns>
    public async Task<Picture?> Read(byte[] photo, string type, bool inColour, int longer = 0, int shorter = 0)
    {
        if (type != "image/jpeg" || !TurboJpeg.IsHere || JpegFrame.Of(photo) is not { IsCheap: true } frame) return null;
        var eighths = Enumerable.Range(1, 7).FirstOrDefault(n => Scaled(Math.Max(frame.Width, frame.Height), n) >= longer && Scaled(Math.Min(frame.Width, frame.Height), n) >= shorter, 8);
        await turn.WaitAsync();
        try
        {
            return Decode(photo, frame, eighths, inColour)?.Upright(Exif.Of(photo, type).Orientation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A JPEG that holds the picture and nothing else.</summary>
    public static byte[] Write(Picture picture, int quality = Quality)
    {
        var (encoder, memory, size) = (TurboJpeg.Encoder(), (nint)0, new CULong(0));
        try
        {
            var (format, sampling) = picture.Channels == 1 ? (TurboJpeg.Grey, TurboJpeg.NoColour) : (TurboJpeg.Rgb, TurboJpeg.HalfColour);
            if (TurboJpeg.Compress(encoder, picture.Pixels, picture.Width, 0, picture.Height, format, ref memory, ref size, sampling, quality, 0) != 0)
                throw new InvalidOperationException("libturbojpeg could not write a picture.");
            var jpeg = new byte[(int)size.Value];
            Marshal.Copy(memory, jpeg, 0, jpeg.Length);
            return jpeg;
        }
        finally
        {
            TurboJpeg.Free(memory);
            _ = TurboJpeg.Destroy(encoder);
        }
    }

    public void Dispose() => turn.Dispose();

    private static int Scaled(int length, int eighths) => (length * eighths + 7) / 8;

    private static Picture? Decode(byte[] photo, JpegFrame frame, int eighths, bool inColour)
    {
        var decoder = TurboJpeg.Decoder();
        try
        {
            var size = new CULong((nuint)photo.Length);
            if (TurboJpeg.Header(decoder, photo, size, out var width, out var height, out _, out _) != 0 || (width, height) != (frame.Width, frame.Height)) return null;
            var (format, channels) = inColour ? (TurboJpeg.Rgb, 3) : (TurboJpeg.Grey, 1);
            var picture = new Picture(new byte[Scaled(width, eighths) * Scaled(height, eighths) * channels], Scaled(width, eighths), Scaled(height, eighths), channels);
            var read = TurboJpeg.Decompress(decoder, photo, size, picture.Pixels, picture.Width, 0, picture.Height, format, 0);
            return read == 0 || TurboJpeg.ErrorCode(decoder) == TurboJpeg.Warning ? picture : null;
        }
        finally
        {
            _ = TurboJpeg.Destroy(decoder);
        }
    }
}
