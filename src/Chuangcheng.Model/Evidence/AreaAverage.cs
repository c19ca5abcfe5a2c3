namespace Chuangcheng.Model.Evidence;

/// <summary>Makes a picture smaller: each new pixel is the mean of the area it covers, parts of pixels included.</summary>
public static class AreaAverage
{
    /// <param name="pixels">Row by row, <paramref name="channels"/> bytes a pixel.</param>
    public static byte[] Of(ReadOnlySpan<byte> pixels, int width, int height, int channels, int newWidth, int newHeight)
    {
        var across = Along(width, newWidth);
        var down = Along(height, newHeight);
        var row = new float[newWidth * channels];
        var small = new byte[newWidth * newHeight * channels];
        for (var y = 0; y < newHeight; y++)
        {
            Array.Clear(row);
            for (var i = 0; i < down[y].Weights.Length; i++)
                Add(pixels.Slice((down[y].Start + i) * width * channels, width * channels), across, down[y].Weights[i], channels, row);
            for (var x = 0; x < row.Length; x++) small[y * row.Length + x] = (byte)Math.Clamp(row[x] + .5f, 0, 255);
        }
        return small;
    }

    private static void Add(ReadOnlySpan<byte> line, Span[] across, float weight, int channels, float[] row)
    {
        for (var x = 0; x < across.Length; x++)
            for (var channel = 0; channel < channels; channel++)
            {
                var (sum, at) = (0f, across[x].Start * channels + channel);
                foreach (var part in across[x].Weights)
                {
                    sum += line[at] * part;
                    at += channels;
                }
                row[x * channels + channel] += sum * weight;
            }
    }

    /// <summary>The old pixels that one new pixel covers; the weights add up to 1.</summary>
    private readonly record struct Span(int Start, float[] Weights);

    private static Span[] Along(int length, int newLength)
    {
        var step = (double)length / newLength;
        return [.. Enumerable.Range(0, newLength).Select(n =>
        {
            var (from, to) = (n * step, Math.Min((n + 1) * step, length));
            var start = (int)from;
            var weights = new float[Math.Max(1, (int)Math.Ceiling(to - 1e-9) - start)];
            for (var i = 0; i < weights.Length; i++)
                weights[i] = (float)((Math.Min(to, start + i + 1) - Math.Max(from, start + i)) / (to - from));
            return new Span(start, weights);
        })];
    }
}
