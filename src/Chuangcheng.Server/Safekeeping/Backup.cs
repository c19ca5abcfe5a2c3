using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Chuangcheng.Server.Safekeeping;

/// <param name="Head">Hash of the last sealed happening: printed on the backup, so that a later change of history shows.</param>
public sealed record BackupLabel(string Product, string Database, int Schema, long Sealed, string Head, long Photos, DateTimeOffset At);

/// <summary>One file with everything: the ledger as it stood at one moment, the photos, the keys, and a label with the head of the chain.</summary>
public static class Backup
{
    internal const string Label = "backup.json", Ledger = "ledger";

    /// <summary>Takes the ledger first: a photo that comes in meanwhile is one too many, never one too few.</summary>
    public static async Task<BackupLabel> Write(ServeOptions options, string file, Action<string> say, CancellationToken cancel)
    {
        var folder = Path.GetFullPath(options.Data);
        var work = Directory.CreateTempSubdirectory("cc-backup-").FullName;
        try
        {
            var database = options.Database is null ? Database.Sqlite(Path.Combine(folder, "chuangcheng.db")) : Database.Postgres(options.Database);
            if (options.Database is null && !File.Exists(Path.Combine(folder, "chuangcheng.db"))) throw new InvalidOperationException(RefusalWords.Of("plumbing.safekeeping.nothing", folder));
            // Before the copy: whatever head is printed, the copy holds.
            var label = await LabelOf(database, folder);
            var dump = Path.Combine(work, Ledger);
            if (options.Database is null) await Copy(database, dump);
            else await Dump("pg_dump", options.Database, cancel, "--format=custom", "--no-owner", "--no-privileges", $"--file={dump}");
            await File.WriteAllTextAsync(Path.Combine(work, Label), JsonSerializer.Serialize(label, JsonSerializerOptions.Web), cancel);
            say(RefusalWords.Of("plumbing.safekeeping.photos", label.Photos));
            await Pack(work, folder, file, cancel);
            return label;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task Copy(Database database, string dump)
    {
        await using var connection = await database.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO @file";
        command.Bind("file", dump);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<BackupLabel> LabelOf(Database database, string folder)
    {
        await using var ledger = database.Read();
        var head = await ledger.Happenings.AsNoTracking().Where(h => h.SealNo != null).OrderByDescending(h => h.SealNo).FirstOrDefaultAsync();
        await using var connection = await database.Open();
        var schema = Convert.ToInt32(await Sql.Scalar(connection, "SELECT max(number) FROM migrations"), System.Globalization.CultureInfo.InvariantCulture);
        return new("chuangcheng", database.Kind == DatabaseKind.Sqlite ? "sqlite" : "postgres", schema, head?.SealNo ?? 0, head is null ? "" : Convert.ToHexStringLower(head.Hash!), FilesIn(folder).LongCount(), TimeProvider.System.Now());
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        new[] { "files", "keys" }.Select(name => Path.Combine(folder, name)).Where(Directory.Exists).SelectMany(path => Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories));

    private static async Task Pack(string work, string folder, string file, CancellationToken cancel)
    {
        var part = file + ".part";
        try
        {
            await using (var target = File.Create(part))
            {
                await using (var zip = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true))
                await using (var tar = new TarWriter(zip, TarEntryFormat.Pax))
                {
                    await tar.WriteEntryAsync(Path.Combine(work, Label), Label, cancel);
                    await tar.WriteEntryAsync(Path.Combine(work, Ledger), Ledger, cancel);
                    foreach (var path in FilesIn(folder)) await tar.WriteEntryAsync(path, Path.GetRelativePath(folder, path).Replace('\\', '/'), cancel);
                }
                target.Flush(flushToDisk: true);
            }
            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>PostgreSQL's own tools; the password goes by the environment, never by the command line.</summary>
    internal static async Task Dump(string program, string connection, CancellationToken cancel, params string[] arguments)
    {
        var given = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        start.Environment["PGHOST"] = given.Host;
        start.Environment["PGPORT"] = given.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = given.Database;
        if (given.Username is { } user) start.Environment["PGUSER"] = user;
        if (given.Password is { } password) start.Environment["PGPASSWORD"] = password;
        try
        {
            using var process = Process.Start(start)!;
            var said = await process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            if (process.ExitCode != 0) throw new InvalidOperationException($"{program}: {said.Trim()}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException(RefusalWords.Of("plumbing.safekeeping.tool", program));
        }
    }
}
