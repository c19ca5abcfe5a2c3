using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Chuangcheng.Model;
using Chuangcheng.Model.Documents;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Documents;

/// <summary>
/// Makes the official PDF out of the DOCX, by LibreOffice: one at a time, in a profile of its own, for a minute at most. The same paper is
/// pressed once and kept under its content in the data folder's <c>papers</c>, which may be emptied.
/// </summary>
internal sealed partial class PdfPress(DataFolder folder, PrintSettings settings, ILogger<PdfPress> log) : IDisposable
{
    public const string Type = "application/pdf";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly SemaphoreSlim one = new(1);

    /// <param name="name">Of the file, without its ending; null is the paper's title.</param>
    public async Task<IResult> Answer(PrintedPaper paper, CancellationToken cancel, string? name = null) => Results.Bytes(await Press(paper, cancel), Type, $"{name ?? paper.Title}.pdf");

    public async Task<byte[]> Press(PrintedPaper paper, CancellationToken cancel = default)
    {
        var docx = WordFile.Write(paper);
        var papers = Path.Combine(folder.Path, "papers");
        var kept = Path.Combine(papers, $"{NameOf(docx)}.pdf");
        if (File.Exists(kept)) return await File.ReadAllBytesAsync(kept, cancel);
        await one.WaitAsync(cancel);
        try
        {
            Directory.CreateDirectory(papers);
            var pdf = await Convert(docx, cancel);
            // The reckoning was out by a page: now that the pages are counted, the foot comes onto an even one.
            if (paper.FootOnEvenPage && Pages(pdf) % 2 == 1) pdf = await Convert(WordFile.Write(paper with { AddsPage = !(paper.AddsPage ?? PageEstimate.Pages(paper) % 2 == 1) }), cancel);
            await File.WriteAllBytesAsync(kept + ".part", pdf, cancel);
            File.Move(kept + ".part", kept, overwrite: true);
            return pdf;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    /// <summary>The largest count in the tree of pages.</summary>
    private static int Pages(byte[] pdf) =>
        PageCount().Matches(Encoding.Latin1.GetString(pdf)).Select(match => int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();

    [System.Text.RegularExpressions.GeneratedRegex("/Type\\s*/Pages.{0,400}?/Count\\s+(\\d+)", System.Text.RegularExpressions.RegexOptions.Singleline)]
    private static partial System.Text.RegularExpressions.Regex PageCount();

    /// <summary>The content, not the container: a ZIP file also tells when it was made.</summary>
    private string NameOf(byte[] docx)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(settings.FontDirectory));
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(docx));
        foreach (var entry in zip.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(content);
            hash.AppendData(Encoding.UTF8.GetBytes(entry.FullName));
            hash.AppendData(content.ToArray());
        }
        return System.Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private async Task<byte[]> Convert(byte[] docx, CancellationToken cancel)
    {
        var work = Path.Combine(folder.Path, "papers", "press");
        var office = settings.Converter() ?? throw new Refused(DocumentRefusals.NoConverter);
        Directory.CreateDirectory(Path.Combine(work, "cache"));
        var (source, made, fonts) = (Path.Combine(work, "paper.docx"), Path.Combine(work, "paper.pdf"), Path.Combine(work, "fonts.conf"));
        await File.WriteAllBytesAsync(source, docx, cancel);
        await File.WriteAllTextAsync(fonts, FontMap.Write(Path.Combine(work, "cache"), settings.FontDirectory), cancel);
        File.Delete(made);
        var start = new ProcessStartInfo(office) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[] { $"-env:UserInstallation=file://{Path.Combine(work, "profile")}", "--headless", "--norestore", "--convert-to", "pdf:writer_pdf_Export", "--outdir", work, source }) start.ArgumentList.Add(argument);
        (start.Environment["FONTCONFIG_FILE"], start.Environment["HOME"], start.Environment["SAL_USE_VCLPLUGIN"]) = (fonts, work, "svp");
        await Run(start, cancel);
        return File.Exists(made) ? await File.ReadAllBytesAsync(made, cancel) : throw new Refused(DocumentRefusals.NotConverted);
    }

    private async Task Run(ProcessStartInfo start, CancellationToken cancel)
    {
        using var process = Process.Start(start) ?? throw new Refused(DocumentRefusals.NoConverter);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancel.ThrowIfCancellationRequested();
            throw new Refused(DocumentRefusals.NotConverted);
        }
        await said;
        if (process.ExitCode != 0) log.LogWarning("The converter ended with {Code}: {Said}", process.ExitCode, await complained);
    }
}
