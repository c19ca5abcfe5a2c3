using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Chuangcheng.Browser.Tests.Field;

/// <summary>The server as a process of its own, on a port it keeps: it can really be killed, and come back.</summary>
public sealed class FieldServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cc-field-").FullName;
    private Process? process;

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";

    public int Port => new Uri(Address).Port;

    public static async Task<FieldServer> Start()
    {
        var server = new FieldServer();
        using (var demo = server.Run("demo", "--scale", "small")) await demo.WaitForExitAsync();
        await server.Resume();
        return server;
    }

    /// <summary>Answers once it is ready.</summary>
    public async Task Resume()
    {
        process = Run("serve", "--urls", Address);
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(Address) };
        while (true)
        {
            try
            {
                if ((await client.GetAsync("/health/ready")).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (!process.HasExited) { }
            await Task.Delay(20);
        }
    }

    /// <summary>An earlier test that failed in the middle may have left it dead.</summary>
    public Task Stands() => process is null or { HasExited: true } ? Resume() : Task.CompletedTask;

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async Task<HttpClient> Program(string userName)
    {
        await Stands();
        var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(Address) };
        var answer = await client.PostAsJsonAsync("/api/tokens", new { userName, password = Console.Password });
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await answer.Content.ReadFromJsonAsync<JsonObject>())!["token"]!.GetValue<string>());
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await Kill();
        Directory.Delete(folder, recursive: true);
    }

    private Process Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "chuangcheng"), [.. arguments, "--data", folder])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["CHUANGCHENG_DEMO_PASSWORD"] = Console.Password },
        };
        var started = Process.Start(start)!;
        started.OutputDataReceived += static (_, _) => { };
        started.ErrorDataReceived += static (_, _) => { };
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    /// <summary>Kept across restarts, so it cannot be left to the server to choose.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
