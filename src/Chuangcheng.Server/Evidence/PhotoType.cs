namespace Chuangcheng.Server.Evidence;

/// <summary>Tells a picture by its content, never by its name.</summary>
internal static class PhotoType
{
    /// <returns>image/jpeg, image/png, image/webp, or null for anything else.</returns>
    public static string? Of(ReadOnlySpan<byte> start)
    {
        if (start is [0xFF, 0xD8, 0xFF, ..]) return "image/jpeg";
        if (start is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..]) return "image/png";
        if (start.Length >= 12 && start[..4].SequenceEqual("RIFF"u8) && start[8..12].SequenceEqual("WEBP"u8)) return "image/webp";
        return null;
    }
}
