using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Chuangcheng.Model.Documents;
using Chuangcheng.Server.Documents;
using Chuangcheng.Server.Plumbing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Chuangcheng.Server.Tests.Documents;

/// <summary>A word of a PDF with its box, in millimetres from the upper left corner of its page.</summary>
public sealed record PlacedWord(int Page, string Text, double Left, double Top, double Right, double Bottom);

/// <summary>The real press and the real reader of what it makes.</summary>
public sealed partial class Press : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cc-press-").FullName;
    private readonly DataFolder data;
    private readonly PdfPress press;

    public Press()
    {
        data = DataFolder.Take(folder, alone: false);
        press = new PdfPress(data, new PrintSettings(new ConfigurationBuilder().Build()), NullLogger<PdfPress>.Instance);
    }

    private static bool IsPresent => File.Exists("/usr/bin/soffice") && File.Exists("/usr/bin/pdftotext");

    private Task<byte[]> Pdf(PrintedPaper paper) => press.Press(paper);

    /// <summary>With CHUANGCHENG_PAPERS set, the paper is also left there to be looked at.</summary>
    public async Task<IReadOnlyList<PlacedWord>> Words(PrintedPaper paper, string name)
    {
        if (!IsPresent) Assert.Skip("LibreOffice and poppler-utils are not installed.");
        var file = Path.Combine(folder, name + ".pdf");
        await File.WriteAllBytesAsync(file, await Pdf(paper));
        if (Environment.GetEnvironmentVariable("CHUANGCHENG_PAPERS") is { Length: > 0 } look)
        {
            File.Copy(file, Path.Combine(look, name + ".pdf"), overwrite: true);
            await File.WriteAllBytesAsync(Path.Combine(look, name + ".docx"), WordFile.Write(paper));
        }
        return Read(await Ask("pdftotext", "-bbox", file, "-"));
    }

    private static async Task<string> Ask(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said;
    }

    public void Dispose()
    {
        press.Dispose();
        data.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static List<PlacedWord> Read(string html)
    {
        var words = new List<PlacedWord>();
        var page = 0;
        foreach (var line in html.Split('\n'))
        {
            if (line.Contains("<page ", StringComparison.Ordinal)) page++;
            if (Word().Match(line) is not { Success: true } m) continue;
            double Mm(int group) => double.Parse(m.Groups[group].Value, CultureInfo.InvariantCulture) * 25.4 / 72;
            words.Add(new(page, System.Net.WebUtility.HtmlDecode(m.Groups[5].Value), Mm(1), Mm(2), Mm(3), Mm(4)));
        }
        return words;
    }

    [GeneratedRegex("<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">(.*)</word>")]
    private static partial Regex Word();
}
