using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Chuangcheng.Browser.Tests.Field;

/// <summary>The app's own sources, run by Node.js without a browser.</summary>
internal static class AppSources
{
    private static readonly Lazy<Task> Built = new(async () => (await Run("node", "build.mjs", "--tests")).Code.ShouldBe(0));

    public static string Folder { get; } = Find();

    /// <summary>axe-core as a page is to run it.</summary>
    public static string Axe { get; } = File.ReadAllText(Path.Combine(Folder, "node_modules/axe-core/axe.min.js")) + ";0";

    public static bool IsLong => Environment.GetEnvironmentVariable("CHUANGCHENG_LONG") == "1";

    /// <summary>A simulated inspector, perhaps behind a bad line; what it holds receipts for when everything is sent.</summary>
    public static async Task<JsonObject> Inspect(string address, string userName, int visits, int photosEach, int resends, int seed, int bytes, int piece, string? through = null)
    {
        await Built.Value;
        var (code, said) = await Run("node", "out/tests/inspector.mjs", address, through ?? address, userName, Console.Password, $"{visits}", $"{photosEach}", $"{resends}", $"{seed}", $"{bytes}", $"{piece}");
        code.ShouldBe(0, said);
        return JsonNode.Parse(said.Trim().Split('\n')[^1])!.AsObject();
    }

    public static async Task<(int Code, string Said)> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await wrong);
    }

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Chuangcheng.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "src", "Chuangcheng.Field");
    }
}
