using Chuangcheng.Model.Evidence;

namespace Chuangcheng.Server.Evidence;

/// <summary>A small picture in memory, row by row.</summary>
/// <param name="Channels">1 grey, 3 red green blue.</param>
internal sealed record Picture(byte[] Pixels, int Width, int Height, int Channels)
{
    /// <summary>Made smaller until neither side is longer; never larger.</summary>
    public Picture Within(int longest)
    {
        var whole = Math.Max(Width, Height);
        if (whole <= longest) return this;
        var (width, height) = (Math.Max(1, (int)Math.Round((double)Width * longest / whole)), Math.Max(1, (int)Math.Round((double)Height * longest / whole)));
        return new(AreaAverage.Of(Pixels, Width, Height, Channels, width, height), width, height, Channels);
    }

    /// <summary>As the camera was held.</summary>
    /// <param name="orientation">As EXIF numbers them: 1 upright, 3 upside down, 6 and 8 lying on a side; 2, 4, 5 and 7 the same, mirrored.</param>
    public Picture Upright(int orientation)
    {
        if (orientation == 1) return this;
        var (width, height) = orientation >= 5 ? (Height, Width) : (Width, Height);
        var turned = new byte[Pixels.Length];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                var (fromX, fromY) = From(x, y, orientation);
                Pixels.AsSpan((fromY * Width + fromX) * Channels, Channels).CopyTo(turned.AsSpan((y * width + x) * Channels));
            }
        return new(turned, width, height, Channels);
    }

    private (int X, int Y) From(int x, int y, int orientation) => orientation switch
    {
        2 => (Width - 1 - x, y),
        3 => (Width - 1 - x, Height - 1 - y),
        4 => (x, Height - 1 - y),
        5 => (y, x),
        6 => (y, Height - 1 - x),
        7 => (Width - 1 - y, Height - 1 - x),
        8 => (Width - 1 - y, x),
        _ => (x, y),
    };
}
