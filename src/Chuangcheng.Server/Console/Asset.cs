using System.IO.Compression;

namespace Chuangcheng.Server.Console;

/// <summary>A style, script or picture of the console; compressed once, when first asked for.</summary>
public sealed class Asset(string contentType, string hash, byte[] bytes)
{
    private readonly Lazy<byte[]> brotli = new(() => Compress(bytes, to => new BrotliStream(to, CompressionLevel.SmallestSize)));
    private readonly Lazy<byte[]> gzip = new(() => Compress(bytes, to => new GZipStream(to, CompressionLevel.SmallestSize)));

    public string ContentType => contentType;

    /// <summary>First digits of the content's SHA-256: part of its address, and its entity tag.</summary>
    public string Hash => hash;

    /// <param name="accepted">The request's Accept-Encoding.</param>
    public (byte[] Bytes, string? Encoding) For(string accepted) =>
        bytes.Length < 512 ? (bytes, null)
        : accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? (brotli.Value, "br")
        : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? (gzip.Value, "gzip")
        : (bytes, null);

    private static byte[] Compress(byte[] content, Func<Stream, Stream> compressor)
    {
        using var to = new MemoryStream();
        using (var compressing = compressor(to)) compressing.Write(content);
        return to.ToArray();
    }
}
