using System.CommandLine;
using System.Text.Json;
using Chuangcheng.Server;
using Chuangcheng.Server.Intake;

namespace Chuangcheng.Cli;

/// <summary>What came in from files; and taking one back whole.</summary>
internal static class ImportsCommand
{
    public static Command Make(StorageOptions storage)
    {
        var json = new Option<bool>("--json") { Description = "For programs." };
        var list = new Command("imports", "What came in from files, the newest first.") { json };
        list.SetAction(async (asked, _) =>
        {
            await using var app = Hosting.Build(storage.Read(asked));
            await app.Services.Prepare();
            var imports = await Imports.All(app.Services);
            if (asked.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(imports, JsonSerializerOptions.Web));
            else foreach (var line in imports) Console.WriteLine($"{line.Id}  {line.At:yyyy-MM-dd HH:mm}  {line.Kind}  {line.File}  +{line.Added} ~{line.Changed}{(line.UndoneAt is null ? "" : "  undone")}");
            return 0;
        });
        return list;
    }

    public static Command MakeUndo(StorageOptions storage)
    {
        var id = new Argument<Guid>("id") { Description = "As imports lists it." };
        var undo = new Command("undo", "Take an import back whole; refused when something of it was changed or used since.") { id };
        undo.SetAction(async (asked, cancel) =>
        {
            await using var app = Hosting.Build(storage.Read(asked));
            await app.Services.Prepare();
            var line = await Imports.Undo(app.Services, asked.GetValue(id), cancel);
            Console.WriteLine($"{line.Kind}: -{line.Added}, ~{line.Changed}");
            return 0;
        });
        return undo;
    }
}
