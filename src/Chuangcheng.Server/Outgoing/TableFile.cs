using System.Globalization;
using System.IO.Compression;
using System.Text;
using Chuangcheng.Model;
using Chuangcheng.Server.Intake;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Outgoing;

/// <summary>A table going out, as CSV or XLSX.</summary>
internal abstract class TableFile : IAsyncDisposable
{
    public abstract void Row(IEnumerable<object?> cells);

    public abstract ValueTask DisposeAsync();

    /// <param name="named">What the user called it; its ending decides.</param>
    /// <param name="path">Where it is written.</param>
    public static TableFile Create(string named, string path, string sheet)
    {
        if (named.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) return new Workbook(File.Create(path), sheet);
        if (named.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase)) return new Csv(new GZipStream(File.Create(path), CompressionLevel.Optimal));
        if (named.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return new Csv(File.Create(path));
        throw new Refused(IntakeRefusals.UnknownFormat(Path.GetFileName(named), ".csv, .csv.gz, .xlsx, .geojson"));
    }

    /// <summary>UTF-8 with the mark that spreadsheets look for.</summary>
    private sealed class Csv(Stream file) : TableFile
    {
        private readonly StreamWriter writer = new(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        public override void Row(IEnumerable<object?> cells)
        {
            writer.Write(string.Join(',', cells.Select(Cell)));
            writer.Write("\r\n");
        }

        public override ValueTask DisposeAsync() => writer.DisposeAsync();

        private static string Cell(object? value)
        {
            var text = value switch
            {
                null => "",
                DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                DateTime at => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                string words => Harmless(words),
                _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
            };
            return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
        }

        /// <summary>A text that a spreadsheet would run as a formula is marked as text; the import takes the mark off again.</summary>
        private static string Harmless(string words) => words.Length > 0 && (words[0] is '=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + words : words;
    }

    private sealed class Workbook(Stream file, string sheet) : TableFile
    {
        private readonly Xlsx xlsx = new(file, sheet);

        public override void Row(IEnumerable<object?> cells) => xlsx.Row(cells.Select(cell => cell is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : cell));

        public override async ValueTask DisposeAsync()
        {
            xlsx.Dispose();
            await file.DisposeAsync();
        }
    }
}
