using System.Diagnostics;
using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests.Field;

/// <summary>A small phone: a browser process of its own with a disk of its own, that can really be killed and started again.</summary>
internal sealed class Phone(IPlaywright playwright, string address, string language = "zh-CN") : IAsyncDisposable
{
    private readonly string disk = Directory.CreateTempSubdirectory("cc-phone-").FullName;
    private Process? process;
    private IBrowser? browser;

    /// <summary>Starts it and opens the app, as it lies on the disk.</summary>
    public async Task<IPage> Open()
    {
        var told = Path.Combine(disk, "DevToolsActivePort");
        File.Delete(told);
        process = Process.Start(new ProcessStartInfo(FieldPages.Chromium,
            ["--headless=new", "--remote-debugging-port=0", $"--user-data-dir={disk}", $"--lang={language}", $"--accept-lang={language}", .. FieldPages.Arguments, "about:blank"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        while (!File.Exists(told) || (await File.ReadAllTextAsync(told)).Split('\n').Length < 2) await Task.Delay(10);
        browser = await playwright.Chromium.ConnectOverCDPAsync($"http://127.0.0.1:{(await File.ReadAllLinesAsync(told))[0]}");
        var page = browser.Contexts[0].Pages[0];
        browser.Contexts[0].SetDefaultTimeout(15_000);
        await page.SetViewportSizeAsync(360, 640);
        await page.GotoAsync(address + "/field/");
        return page;
    }

    /// <summary>kill -9, with whatever it had not written yet.</summary>
    public async Task Kill()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await Kill();
        for (var tries = 0; tries < 50 && Directory.Exists(disk); tries++)
            try
            {
                Directory.Delete(disk, recursive: true);
            }
            catch (IOException)
            {
                await Task.Delay(20);
            }
    }
}
