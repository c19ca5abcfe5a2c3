using System.Globalization;
using Chuangcheng.Model;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Evidence;

/// <summary>Small pictures of photos, made when first asked for and kept in <c>thumbnails/</c> of the data folder; the folder may be emptied at any time.</summary>
internal sealed class Thumbnails(DataFolder folder, PhotoStore photos, SmallPictures pictures)
{
    /// <summary>Pixels of the longer side.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [160, 320, 640];

    /// <returns>A file, or null when the photo cannot be made small.</returns>
    /// <exception cref="Refused">So large that no reader's device should open it either.</exception>
    public async Task<string?> Find(PhotoRow photo, int size)
    {
        var file = PathOf(photo.Sha256, size);
        if (new FileInfo(file) is { Exists: true, Length: > 0 }) return file;
        var whole = await File.ReadAllBytesAsync(photos.PathOf(photo.Sha256));
        if (photo.Type == "image/jpeg" && JpegFrame.Of(whole) is { IsBomb: true }) throw new Refused(EvidenceRefusals.TooManyPixels);
        if (await pictures.Read(whole, photo.Type, inColour: true, longer: size) is not { } picture) return null;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var temporary = FormattableString.Invariant($"{file}.{Guid.CreateVersion7():N}");
        await File.WriteAllBytesAsync(temporary, SmallPictures.Write(picture.Within(size)));
        File.Move(temporary, file, overwrite: true);
        return file;
    }

    private string PathOf(string sha256, int size) =>
        Path.Combine(folder.Path, "thumbnails", sha256[..2], sha256[2..4], string.Create(CultureInfo.InvariantCulture, $"{sha256}-{size}.jpg"));
}
