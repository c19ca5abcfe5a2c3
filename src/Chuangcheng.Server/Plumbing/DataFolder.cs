namespace Chuangcheng.Server.Plumbing;

/// <summary>The folder that holds files, keys and, on SQLite, the database. One writing program at a time holds its lock.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream? held;

    private DataFolder(string path, FileStream? held) => (Path, this.held) = (path, held);

    public string Path { get; }

    public string Database => System.IO.Path.Combine(Path, "chuangcheng.db");

    /// <exception cref="IOException">Another program writes here.</exception>
    public static DataFolder Take(string path, bool alone)
    {
        var full = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(full);
        return new(full, alone ? new FileStream(System.IO.Path.Combine(full, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None) : null);
    }

    public void Dispose() => held?.Dispose();
}
