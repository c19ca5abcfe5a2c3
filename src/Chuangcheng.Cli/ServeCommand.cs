using System.CommandLine;
using Chuangcheng.Server;
using Chuangcheng.Server.Demonstration;

namespace Chuangcheng.Cli;

/// <summary>Starts the server; with --demo an empty ledger is first filled with the demonstration district.</summary>
internal static class ServeCommand
{
    public static Command Make(StorageOptions storage)
    {
        var urls = new Option<string>("--urls") { Description = "Addresses, separated by semicolons.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var demo = new Option<bool>("--demo") { Description = "Fill an empty ledger with the demonstration district." };
        var empty = new Option<bool>("--empty") { Description = "Without demonstration data; the first visit makes the first administrator." };
        var command = new Command("serve", "Start the server.") { urls, demo, empty };
        command.SetAction((asked, cancel) => Serve(storage.Read(asked) with { Urls = asked.GetValue(urls)! }, asked.GetValue(demo) && !asked.GetValue(empty), cancel));
        return command;
    }

    private static async Task<int> Serve(ServeOptions options, bool demo, CancellationToken cancel)
    {
        var app = Hosting.Build(options);
        await app.Services.Prepare();
        var district = await app.Services.Demonstrate(demo, line => Console.Error.WriteLine(line), cancel);
        await app.StartAsync(cancel);
        Console.WriteLine();
        Console.WriteLine($"创城 Chuangcheng  {string.Join("  ", app.Urls)}");
        foreach (var line in district) Console.WriteLine(line);
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }
}
