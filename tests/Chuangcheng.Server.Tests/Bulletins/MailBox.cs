using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Chuangcheng.Server.Tests.Bulletins;

/// <summary>A mail server of our own: it takes what is sent by SMTP, and refuses whom it is told to.</summary>
internal sealed class MailBox : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task serving;

    public MailBox()
    {
        listener.Start();
        serving = Task.Run(Serve);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>This address is unknown here.</summary>
    public string? Refused { get; set; }

    /// <summary>To whom, and the letter as it came.</summary>
    public List<(string To, string Letter)> Letters { get; } = [];

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
    }

    private async Task Serve()
    {
        while (true)
        {
            TcpClient client;
            try { client = await listener.AcceptTcpClientAsync(); }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException) { return; }
            using (client) await Talk(client.GetStream());
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 box");
        var to = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            if (command == "RCPT") to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
            var answer = command switch { "RCPT" when to == Refused => "550 unknown", "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" };
            await writer.WriteLineAsync(answer);
            if (command == "QUIT") return;
            if (command != "DATA") continue;
            var letter = new StringBuilder();
            while (await reader.ReadLineAsync() is { } text && text != ".") letter.AppendLine(text);
            Letters.Add((to, letter.ToString()));
            await writer.WriteLineAsync("250 taken");
        }
    }
}
