using System.CommandLine;
using System.Text.Json;
using Chuangcheng.Server;
using Chuangcheng.Server.Verification;

namespace Chuangcheng.Cli;

/// <summary>Walks the chain and recounts every measure by SQL.</summary>
internal static class VerifyCommand
{
    public static Command Make(StorageOptions storage)
    {
        var json = new Option<bool>("--json") { Description = "For programs." };
        var command = new Command("verify", "Walk the chain of happenings and recount every measure by SQL.") { json };
        command.SetAction(async (asked, _) =>
        {
            await using var app = Hosting.Build(storage.Read(asked));
            await app.Services.Prepare();
            var finding = await Verify.Run(app.Services);
            if (asked.GetValue(json)) Console.WriteLine(JsonSerializer.Serialize(finding, JsonSerializerOptions.Web));
            else foreach (var line in finding.Lines()) Console.WriteLine(line);
            return finding.AllWell ? 0 : 1;
        });
        return command;
    }
}
