using System.Globalization;
using Chuangcheng.Model;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Jpeg;

namespace Chuangcheng.Server.Evidence;

/// <summary>All that is read of what the camera wrote; the place is not.</summary>
/// <param name="TakenAt">The camera's clock, without a zone: the district's; null when it was never set.</param>
/// <param name="Orientation">1 upright … 8, as EXIF numbers them.</param>
internal sealed record Exif(string? TakenAt, int Orientation)
{
    private static readonly Exif None = new(null, 1);

    /// <summary>Only a JPEG's: cameras write no other, and what packed notes unfold to has no bound.</summary>
    public static Exif Of(byte[] photo, string type)
    {
        if (type != "image/jpeg") return None;
        try
        {
            var directories = JpegMetadataReader.ReadMetadata(new MemoryStream(photo), [new ExifReader()]);
            var taken = directories.OfType<ExifSubIfdDirectory>().FirstOrDefault() is { } exif && exif.TryGetDateTime(ExifDirectoryBase.TagDateTimeOriginal, out var at)
                && at.Year >= Limits.Earliest.Year && at.Year < DateTime.MaxValue.Year ? at : (DateTime?)null;
            var turned = directories.OfType<ExifIfd0Directory>().FirstOrDefault() is { } ifd0 && ifd0.TryGetInt32(ExifDirectoryBase.TagOrientation, out var number) ? number : 1;
            return new(taken?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), turned is >= 1 and <= 8 ? turned : 1);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Anything may stand there; none of it stops a photo.
            return None;
        }
    }
}
