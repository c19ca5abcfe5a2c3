using System.CommandLine;
using System.Text.Json;
using Chuangcheng.Server;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Safekeeping;

namespace Chuangcheng.Cli;

/// <summary>backup, restore and doctor.</summary>
internal static class SafekeepingCommands
{
    public static Command Backup(StorageOptions storage)
    {
        var file = new Argument<string>("file") { Description = "Where to write it, as chuangcheng.tar.gz." };
        var command = new Command("backup", "Write everything into one file; the server may be running.") { file };
        command.SetAction(async (asked, cancel) =>
        {
            var label = await Server.Safekeeping.Backup.Write(storage.Read(asked), asked.GetValue(file)!, line => Console.Error.WriteLine(line), cancel);
            Console.WriteLine(RefusalWords.Of("plumbing.safekeeping.written", asked.GetValue(file), label.Sealed, label.Head));
            return 0;
        });
        return command;
    }

    public static Command Restore(StorageOptions storage)
    {
        var file = new Argument<string>("file") { Description = "A file that backup wrote." };
        var command = new Command("restore", "Bring a backup back into an empty data folder or database, and check it.") { file };
        command.SetAction(async (asked, cancel) =>
        {
            var options = storage.Read(asked);
            var label = await Server.Safekeeping.Restore.Run(options, asked.GetValue(file)!, cancel);
            await using var app = Hosting.Build(options);
            await app.Services.Prepare();
            await Server.Safekeeping.Restore.Check(app.Services, label);
            Console.WriteLine(RefusalWords.Of("plumbing.safekeeping.restored", label.Sealed, label.Head, label.Photos));
            return 0;
        });
        return command;
    }

    public static Command Doctor(StorageOptions storage)
    {
        var json = new Option<bool>("--json") { Description = "For programs." };
        var command = new Command("doctor", "Look at database, disk, photos, queue and calendar, and say what to do.") { json };
        command.SetAction(async (asked, _) =>
        {
            var options = storage.Read(asked);
            await using var app = Hosting.Build(options);
            await app.Services.Prepare();
            var lines = await Server.Safekeeping.Doctor.Look(app.Services, options);
            if (asked.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(lines, JsonSerializerOptions.Web));
            else foreach (var line in lines) Console.WriteLine($"{(line.Well ? "✓" : line.Advice ? "!" : "✗")} {line.Text}");
            return lines.All(line => line.Well || line.Advice) ? 0 : 1;
        });
        return command;
    }
}
