using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Safekeeping;

/// <summary>Brings a backup back into an empty data folder, or an empty PostgreSQL database; never over something that is there.</summary>
public static class Restore
{
    public static async Task<BackupLabel> Run(ServeOptions options, string file, CancellationToken cancel)
    {
        var folder = Path.GetFullPath(options.Data);
        await RefuseIfTaken(options, folder);
        Directory.CreateDirectory(folder);
        var work = Path.Combine(folder, ".restoring");
        if (Directory.Exists(work)) Directory.Delete(work, recursive: true);
        Directory.CreateDirectory(work);
        try
        {
            var label = await Unpack(file, work, cancel);
            if (label.Database == "sqlite" != options.Database is null) throw new InvalidOperationException(RefusalWords.Of("plumbing.safekeeping.otherDatabase", label.Database));
            if (options.Database is { } connection) await Backup.Dump("pg_restore", connection, cancel, "--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", "--dbname=" + DatabaseOf(connection), Path.Combine(work, Backup.Ledger));
            else File.Move(Path.Combine(work, Backup.Ledger), Path.Combine(folder, "chuangcheng.db"));
            foreach (var name in new[] { "files", "keys" }.Where(name => Directory.Exists(Path.Combine(work, name))))
                Directory.Move(Path.Combine(work, name), Path.Combine(folder, name));
            return label;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>The restored history ends, or goes on, at the very head the label names.</summary>
    public static async Task Check(IServiceProvider services, BackupLabel label)
    {
        if (label.Sealed == 0) return;
        await using var ledger = services.GetRequiredService<Database>().Read();
        var hash = await ledger.Happenings.AsNoTracking().Where(h => h.SealNo == label.Sealed).Select(h => h.Hash).FirstOrDefaultAsync();
        if (hash is null || Convert.ToHexStringLower(hash) != label.Head) throw new InvalidOperationException(RefusalWords.Of("plumbing.safekeeping.otherHead"));
    }

    private static string DatabaseOf(string connection) => new Npgsql.NpgsqlConnectionStringBuilder(connection).Database ?? "";

    private static async Task RefuseIfTaken(ServeOptions options, string folder)
    {
        var taken = File.Exists(Path.Combine(folder, "chuangcheng.db")) || Directory.Exists(Path.Combine(folder, "files"));
        if (options.Database is { } connection)
        {
            await using var open = await Database.Postgres(connection).Open();
            taken |= Convert.ToInt64(await Sql.Scalar(open, "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'"), System.Globalization.CultureInfo.InvariantCulture) > 0;
        }
        if (taken) throw new InvalidOperationException(RefusalWords.Of("plumbing.safekeeping.taken", folder));
    }

    /// <summary>Only the names a backup has are taken out, so that no entry can land elsewhere.</summary>
    private static async Task<BackupLabel> Unpack(string file, string work, CancellationToken cancel)
    {
        try
        {
            await using var source = File.OpenRead(file);
            await using var zip = new GZipStream(source, CompressionMode.Decompress);
            await using var tar = new TarReader(zip);
            while (await tar.GetNextEntryAsync(copyData: false, cancel) is { } entry)
            {
                var path = Path.GetFullPath(Path.Combine(work, entry.Name));
                var known = entry.Name is Backup.Label or Backup.Ledger || entry.Name.StartsWith("files/", StringComparison.Ordinal) || entry.Name.StartsWith("keys/", StringComparison.Ordinal);
                if (!known || !path.StartsWith(work + Path.DirectorySeparatorChar, StringComparison.Ordinal) || entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) throw new InvalidDataException(entry.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await entry.ExtractToFileAsync(path, overwrite: false, cancel);
            }
            return JsonSerializer.Deserialize<BackupLabel>(await File.ReadAllTextAsync(Path.Combine(work, Backup.Label), cancel), JsonSerializerOptions.Web)!;
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException or JsonException or FileNotFoundException && File.Exists(file))
        {
            throw new InvalidOperationException(RefusalWords.Of("plumbing.safekeeping.noBackup", Path.GetFileName(file)));
        }
    }
}
