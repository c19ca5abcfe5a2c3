using System.CommandLine;
using System.Globalization;
using Chuangcheng.Cli;

var storage = new StorageOptions();
var root = new RootCommand("创城 Chuangcheng: record once, use everywhere.")
{
    Options = { storage.Data, storage.Database, storage.Language },
    Subcommands =
    {
        ServeCommand.Make(storage), DemoCommand.Make(storage), ImportCommand.Make(storage), ExportCommand.Make(storage), ImportsCommand.Make(storage), ImportsCommand.MakeUndo(storage),
        VerifyCommand.Make(storage), ReadCommand.Make(), SafekeepingCommands.Doctor(storage), SafekeepingCommands.Backup(storage), SafekeepingCommands.Restore(storage),
    },
};
var asked = root.Parse(args);
if (storage.Culture(asked) is { } culture) CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
return await asked.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }).OrSay();
