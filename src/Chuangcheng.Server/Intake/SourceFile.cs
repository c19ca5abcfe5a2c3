using System.IO.Compression;
using System.Text;
using Chuangcheng.Model;
using Chuangcheng.Model.Tables;

namespace Chuangcheng.Server.Intake;

/// <summary>Reads a table from a file: XLSX or CSV, gzipped or not, UTF-8 or GB 18030, never more than is safe.</summary>
internal static class SourceFile
{
    private const int MostBytes = 256 * 1024 * 1024;

    /// <summary>More rows than this have to come in several files.</summary>
    public const int MostRows = 300_000;

    static SourceFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static async Task<CsvTable> Table(string path, CancellationToken cancel)
    {
        return Table(await Bytes(path, cancel), path);
    }

    public static CsvTable Table(byte[] bytes, string path)
    {
        var table = bytes.AsSpan().StartsWith("PK"u8) ? Workbook.Read(bytes, Path.GetFileName(path)) : Unmarked(CsvTable.Parse(Decode(bytes, path)));
        if (table.Rows.Count > MostRows) throw new Refused(IntakeRefusals.TooManyRows(Path.GetFileName(path), MostRows));
        return table.Header.Count < 2 || table.Rows.Count == 0 ? throw new Refused(IntakeRefusals.NoTable(Path.GetFileName(path))) : table;
    }

    public static async Task<string> Text(string path, CancellationToken cancel) => Decode(await Bytes(path, cancel), path);

    public static async Task<byte[]> Bytes(string path, CancellationToken cancel)
    {
        if (!File.Exists(path)) throw new Refused(IntakeRefusals.NoFile(path));
        await using var file = File.OpenRead(path);
        await using Stream source = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        try
        {
            return await Read(source, path, cancel);
        }
        catch (InvalidDataException)
        {
            throw new Refused(IntakeRefusals.NotGzip(Path.GetFileName(path)));
        }
    }

    private static async Task<byte[]> Read(Stream source, string path, CancellationToken cancel)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await source.ReadAsync(buffer, cancel)) > 0)
        {
            if (bytes.Length + read > MostBytes) throw new Refused(IntakeRefusals.FileTooLarge(Path.GetFileName(path), MostBytes / 1024 / 1024));
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }

    private static string Decode(byte[] bytes, string path)
    {
        if (bytes.AsSpan().StartsWith("PK"u8) || bytes.AsSpan().Contains((byte)0)) throw new Refused(IntakeRefusals.NoTable(Path.GetFileName(path)));
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var text = Encoding.GetEncoding("GB18030").GetString(bytes);
            // What neither reads is no text: half of it would come in as question marks.
            return text.Contains('\uFFFD', StringComparison.Ordinal) ? throw new Refused(IntakeRefusals.UnknownEncoding(Path.GetFileName(path))) : text;
        }
    }

    /// <summary>Takes off the apostrophe that keeps a spreadsheet from running a text as a formula.</summary>
    private static CsvTable Unmarked(CsvTable table)
    {
        static bool IsMarked(string cell) => cell.Length > 1 && cell[0] == '\'' && (cell[1] is '=' or '+' or '-' or '@');
        return table.Rows.Any(row => row.Cells.Any(IsMarked))
            ? CsvTable.Of(table.Header, [.. table.Rows.Select(row => new CsvRow(row.Line, [.. row.Cells.Select(cell => IsMarked(cell) ? cell[1..] : cell)]))]) : table;
    }
}
