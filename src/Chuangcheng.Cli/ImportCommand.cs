using System.CommandLine;
using Chuangcheng.Server;
using Chuangcheng.Server.Intake;

namespace Chuangcheng.Cli;

/// <summary>Takes in a file: all of it, or nothing and what is wrong by row and column.</summary>
internal static class ImportCommand
{
    public static Command Make(StorageOptions storage)
    {
        var kind = new Argument<string>("kind") { Description = string.Join(", ", ImportOrder.Kinds) + "." };
        kind.AcceptOnlyFromAmong([.. ImportOrder.Kinds]);
        var file = new Argument<string>("file") { Description = "XLSX, or CSV in UTF-8 or GB 18030, may be gzipped; GeoJSON for sites; for the catalogue the folder of its three tables." };
        var map = new Option<string?>("--map") { Description = "A JSON file that says which column is what." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Check everything, write nothing." };
        var command = new Command("import", "Take in a file.") { kind, file, map, dryRun };
        command.SetAction(async (asked, cancel) =>
        {
            await using var app = Hosting.Build(storage.Read(asked));
            await app.Services.Prepare();
            var result = await Import.Run(
                app.Services, new ImportOrder(asked.GetValue(kind)!, asked.GetValue(file)!, asked.GetValue(map), asked.GetValue(dryRun)),
                line => Console.Error.WriteLine(line), cancel);
            foreach (var line in result.Errors) Console.Error.WriteLine(line);
            foreach (var line in result.Answer) Console.WriteLine(line);
            return result.Errors.Count == 0 ? 0 : 1;
        });
        return command;
    }
}
