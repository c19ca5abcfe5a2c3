using System.CommandLine;
using Chuangcheng.Server;
using Chuangcheng.Server.Demonstration;

namespace Chuangcheng.Cli;

/// <summary>Fills an empty ledger with the invented district: a function of seed, scale and today.</summary>
internal static class DemoCommand
{
    public static Command Make(StorageOptions storage)
    {
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "Another seed, another district." };
        var scale = new Option<string>("--scale") { DefaultValueFactory = _ => "district", Description = "small, district or city." };
        scale.AcceptOnlyFromAmong("small", "district", "city");
        var today = new Option<DateOnly?>("--today") { Description = "The last day of the data; left out, the real one." };
        var command = new Command("demo", "Fill an empty ledger with demonstration data.") { seed, scale, today };
        command.SetAction(async (asked, cancel) =>
        {
            await using var app = Hosting.Build(storage.Read(asked));
            await app.Services.Prepare();
            var lines = await app.Services.Fill(
                new DemonstrationPlan(asked.GetValue(seed), asked.GetValue(scale)!, asked.GetValue(today)), line => Console.Error.WriteLine(line), cancel);
            foreach (var line in lines) Console.WriteLine(line);
            return 0;
        });
        return command;
    }
}
