using System.IO.Compression;
using System.Text;
using System.Xml;
using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins.Reading;

namespace Chuangcheng.Server.Intake;

/// <summary>The text of a paper: UTF-8 or GB 18030, or the paragraphs of a DOCX in order. Never more than is safe, never a guess at broken text.</summary>
internal static class PaperFile
{
    private const int MostBytes = 16 * 1024 * 1024;
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    static PaperFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="name">What the paper is called in an error.</param>
    public static async Task<string> Text(Stream source, string name, CancellationToken cancel)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await source.ReadAsync(buffer, cancel)) > 0)
        {
            if (bytes.Length + read > MostBytes) throw new Refused(IntakeRefusals.PaperTooLarge(name, MostBytes / 1024 / 1024));
            bytes.Write(buffer, 0, read);
        }
        var text = Of(bytes.ToArray(), name);
        return string.IsNullOrWhiteSpace(text) ? throw new Refused(IntakeRefusals.EmptyPaper(name)) : text;
    }

    private static string Of(byte[] bytes, string name) => bytes.AsSpan().StartsWith("PK"u8) ? Docx(bytes, name) : Plain(bytes, name);

    private static string Plain(byte[] bytes, string name)
    {
        var span = bytes.AsSpan();
        if (span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Sane(Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2), name);
        if (span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        if (Array.IndexOf(bytes, (byte)0) >= 0) throw new Refused(IntakeRefusals.NoPaper(name));
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return Sane(Encoding.UTF8.GetString(bytes), name);
        if (Mixed(bytes) is { } line) throw new Refused(IntakeRefusals.MixedEncoding(name, line));
        return Sane(Encoding.GetEncoding("GB18030").GetString(bytes), name);
    }

    /// <summary>What neither encoding reads is no text, and neither is a row of control characters.</summary>
    private static string Sane(string text, string name)
    {
        var strange = text.Count(c => c is '\uFFFD' or (< ' ' and not ('\n' or '\r' or '\t' or '\f')) or (>= '\uE000' and <= '\uF8FF'));
        return strange > text.Length / 200 || text.Contains('\uFFFD', StringComparison.Ordinal) ? throw new Refused(IntakeRefusals.NoPaper(name)) : text;
    }

    /// <summary>The first line in another encoding than a line that can only be UTF-8; null when all lines may be of one encoding.</summary>
    private static int? Mixed(byte[] bytes)
    {
        var (line, other, surely) = (0, default(int?), false);
        foreach (var range in bytes.AsSpan().Split((byte)'\n'))
        {
            line++;
            var part = bytes.AsSpan()[range];
            if (!part.ContainsAnyExceptInRange((byte)0, (byte)0x7F)) continue;
            if (!System.Text.Unicode.Utf8.IsValid(part)) other ??= line;
            else surely |= part.Length - Encoding.UTF8.GetCharCount(part) >= 8;
        }
        return surely ? other : null;
    }

    private static string Docx(byte[] bytes, string name)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes));
            var body = archive.GetEntry("word/document.xml") ?? throw new Refused(IntakeRefusals.NoPaper(name));
            using var stream = body.Open();
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 8L * MostBytes });
            return Paragraphs(reader, name);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or IOException)
        {
            throw new Refused(IntakeRefusals.BrokenDocx(name));
        }
    }

    /// <summary>Runs of text, tabs and breaks; a line a paragraph; where bold begins and ends. Deleted text and field codes are no part of it.</summary>
    private static string Paragraphs(XmlReader reader, string name)
    {
        var (text, bold, was) = (new StringBuilder(), false, false);
        void Mark(bool now)
        {
            if (now != was) text.Append(BulletinReader.Emphasis);
            was = now;
        }
        while (reader.Read())
        {
            if (reader.NamespaceURI != Word) continue;
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "p")
            {
                Mark(false);
                text.Append('\n');
            }
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "r") bold = false;
            else if (reader.LocalName == "b") bold = reader.GetAttribute("val", Word) is not ("0" or "false" or "off" or "none");
            else if (reader.LocalName == "t")
            {
                Mark(bold);
                Append(reader, text);
            }
            else if (reader.LocalName is "tab" && reader.Depth > 4) text.Append('\t');
            else if (reader.LocalName is "br" or "cr") text.Append('\n');
            if (text.Length > MostBytes) throw new Refused(IntakeRefusals.PaperTooLarge(name, MostBytes / 1024 / 1024));
        }
        return text.ToString();
    }

    private static void Append(XmlReader reader, StringBuilder text)
    {
        if (reader.IsEmptyElement) return;
        while (reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) text.Append(reader.Value);
    }
}
