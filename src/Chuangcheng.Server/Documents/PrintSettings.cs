namespace Chuangcheng.Server.Documents;

/// <summary>Settings of printing: <c>Documents:FontDirectory</c> (the licensed official fonts) and <c>Documents:Converter</c> (LibreOffice, when it is not found by itself).</summary>
internal sealed class PrintSettings(IConfiguration configuration)
{
    private static readonly string[] Usual = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice"];

    public string FontDirectory { get; } = configuration["Documents:FontDirectory"] ?? "";

    /// <summary>The program that makes PDF; null when there is none.</summary>
    public string? Converter() => configuration["Documents:Converter"] is { Length: > 0 } given ? (File.Exists(given) ? given : null) : Usual.FirstOrDefault(File.Exists);
}
