using System.Net;
using System.Net.Sockets;

namespace Chuangcheng.Browser.Tests.Field;

/// <summary>Stands between device and server and cuts the connection again and again, each time after so many bytes of one direction; when its list is at its end, it lets everything through.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int port;
    private readonly bool ofAnswers;
    private readonly Queue<long> after;
    private readonly Lock counting = new();
    private readonly Task accepting;
    private long left;

    /// <param name="ofAnswers">Counts the bytes from the server instead of those to it.</param>
    public CuttingProxy(int serverPort, IEnumerable<long> after, bool ofAnswers)
    {
        (port, this.after, this.ofAnswers) = (serverPort, new(after), ofAnswers);
        left = this.after.TryDequeue(out var first) ? first : long.MaxValue;
        listener.Start();
        accepting = Accept();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public int Cuts { get; private set; }

    /// <summary>How many of these bytes still go through; null when all do.</summary>
    private int? CutAt(int read, bool answers)
    {
        lock (counting)
        {
            if (answers != ofAnswers || left == long.MaxValue) return null;
            if ((left -= read) >= 0) return null;
            var passing = (int)(read + left);
            left = after.TryDequeue(out var next) ? next : long.MaxValue;
            Cuts++;
            return passing;
        }
    }

    private async Task Accept()
    {
        try
        {
            while (true) _ = Join(await listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException) { }
    }

    private async Task Join(TcpClient device)
    {
        using var _ = device;
        using var server = new TcpClient { NoDelay = true };
        device.NoDelay = true;
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, port);
            await Task.WhenAny(Carry(device, server, answers: false), Carry(server, device, answers: true));
        }
        catch (SocketException) { }
    }

    private async Task Carry(TcpClient from, TcpClient to, bool answers)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await from.GetStream().ReadAsync(buffer)) > 0)
            {
                if (CutAt(read, answers) is { } passing)
                {
                    await to.GetStream().WriteAsync(buffer.AsMemory(0, passing));
                    from.Client.LingerState = to.Client.LingerState = new LingerOption(true, 0);
                    return;
                }
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException) { }
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await accepting;
    }
}
