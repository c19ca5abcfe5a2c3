using System.Globalization;
using System.IO.Compression;
using System.Text;
using Chuangcheng.Model;
using Chuangcheng.Model.Tables;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Chuangcheng.Server.Intake;

/// <summary>The first sheet of an XLSX workbook as a table. A merged cell counts in every cell it covers; a formula is what it last came to.</summary>
internal static class Workbook
{
    private const long MostUnpacked = 512L * 1024 * 1024;
    private const int MostColumns = 1000;

    /// <summary>The reader asks for an encoding of Windows even where none is used.</summary>
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static CsvTable Read(byte[] bytes, string name)
    {
        try
        {
            Weigh(bytes, name);
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes));
            if (reader.FieldCount > MostColumns) throw new Refused(IntakeRefusals.NoTable(name));
            return Rows(reader, name);
        }
        catch (Exception exception) when (exception is ExcelReaderException or InvalidDataException or System.Xml.XmlException or NotSupportedException or ArgumentException or NullReferenceException or FormatException or OverflowException)
        {
            throw new Refused(IntakeRefusals.NoTable(name));
        }
    }

    /// <summary>Unpacks once without keeping anything: what a file says of its size is not believed.</summary>
    private static void Weigh(byte[] bytes, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var buffer = new byte[1 << 16];
        long sum = 0;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            int read;
            while ((read = part.Read(buffer)) > 0)
                if ((sum += read) > MostUnpacked) throw new Refused(IntakeRefusals.FileTooLarge(name, (int)(MostUnpacked / 1024 / 1024)));
        }
    }

    private static CsvTable Rows(IExcelDataReader reader, string name)
    {
        var waiting = new Queue<CellRange>((reader.MergeCells ?? []).Where(range => range.FromRow != range.ToRow || range.FromColumn != range.ToColumn).OrderBy(range => range.FromRow));
        var merged = new List<CellRange>();
        var seen = new Dictionary<CellRange, string>();
        List<string>? header = null;
        var (rows, line) = (new List<CsvRow>(), 0);
        while (reader.Read())
        {
            merged.RemoveAll(range => range.ToRow < line);
            while (waiting.TryPeek(out var next) && next.FromRow <= line) merged.Add(waiting.Dequeue());
            var cells = new List<string>(reader.FieldCount);
            for (var column = 0; column < reader.FieldCount; column++) cells.Add(Cell(reader, merged, seen, column));
            line++;
            if (cells.All(cell => cell.Length == 0)) continue;
            // Titles stand above the header: the header is the first row with two cells of different text.
            if (header is null)
            {
                if (cells.Where(cell => cell.Length > 0).Distinct().Count() >= 2) header = cells;
            }
            else rows.Add(new CsvRow(line, cells));
            if (rows.Count > SourceFile.MostRows) throw new Refused(IntakeRefusals.TooManyRows(name, SourceFile.MostRows));
        }
        return CsvTable.Of(header ?? [], rows);
    }

    /// <param name="merged">The merged ranges that reach over this row.</param>
    private static string Cell(IExcelDataReader reader, List<CellRange> merged, Dictionary<CellRange, string> seen, int column)
    {
        var text = Text(reader.GetValue(column));
        if (merged.Count == 0) return text;
        var range = merged.Find(r => r.FromColumn <= column && column <= r.ToColumn);
        if (range is null) return text;
        if (text.Length > 0) seen[range] = text;
        return seen.GetValueOrDefault(range, text);
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)?.Trim() ?? "",
    };
}
