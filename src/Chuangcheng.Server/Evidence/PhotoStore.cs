using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Evidence;

/// <summary>The bytes: <c>files/ab/cd/&lt;sha256&gt;</c> in the data folder; a temporary file, forced to disk, then renamed.</summary>
internal sealed class PhotoStore(DataFolder folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    public string PathOf(string sha256) => Path.Combine(folder.Path, "files", sha256[..2], sha256[2..4], sha256);

    /// <summary>Where a photo sent in pieces waits for the rest.</summary>
    public string PartOf(string sha256, int account) => Path.Combine(folder.Path, "incoming", FormattableString.Invariant($"{sha256}.{account}.part"));

    /// <param name="photo">Stripped: the place a camera wrote is never stored (R-BURDEN-02).</param>
    /// <param name="sha256">Of the photo as it was sent.</param>
    public async Task Keep(byte[] photo, string sha256)
    {
        var (path, temporary) = (PathOf(sha256), Temporary());
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using (var file = new FileStream(temporary, FileMode.CreateNew))
        {
            await file.WriteAsync(photo);
            file.Flush(flushToDisk: true);
        }
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Pieces whose rest never came hold what the camera wrote: they do not stay.</summary>
    public void Forget(DateTimeOffset now)
    {
        var incoming = new DirectoryInfo(Path.Combine(folder.Path, "incoming"));
        if (!incoming.Exists) return;
        foreach (var file in incoming.EnumerateFiles().Where(file => file.LastWriteTimeUtc < now.UtcDateTime - Patience)) file.Delete();
    }

    public string Temporary()
    {
        var incoming = Path.Combine(folder.Path, "incoming");
        Directory.CreateDirectory(incoming);
        return Path.Combine(incoming, Guid.CreateVersion7().ToString("N"));
    }
}
