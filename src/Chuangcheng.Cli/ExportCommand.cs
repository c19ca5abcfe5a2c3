using System.CommandLine;
using System.Globalization;
using Chuangcheng.Server;
using Chuangcheng.Server.Outgoing;

namespace Chuangcheng.Cli;

/// <summary>Writes what is known as a file that an import reads back.</summary>
internal static class ExportCommand
{
    public static Command Make(StorageOptions storage)
    {
        var kind = new Argument<string>("kind") { Description = string.Join(", ", ExportOrder.Kinds) + "." };
        kind.AcceptOnlyFromAmong([.. ExportOrder.Kinds]);
        var file = new Argument<string>("file") { Description = "Its ending decides: .csv, .csv.gz, .xlsx, for sites .geojson; for the catalogue a folder." };
        var heads = new Option<bool>("--chinese-heads") { Description = "Heads of columns in Chinese; imports read both." };
        var command = new Command("export", "Write out a file.") { kind, file, heads };
        command.SetAction(async (asked, cancel) =>
        {
            await using var app = Hosting.Build(storage.Read(asked));
            await app.Services.Prepare();
            var chinese = asked.GetValue(heads) || (asked.GetValue(storage.Language) is not null && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh");
            Console.WriteLine(await Export.Run(app.Services, new ExportOrder(asked.GetValue(kind)!, asked.GetValue(file)!, chinese), cancel));
            return 0;
        });
        return command;
    }
}
