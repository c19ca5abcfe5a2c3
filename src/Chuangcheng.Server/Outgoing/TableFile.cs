using System.IO.Compression;
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
        if (named.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase)) return new Text(new GZipStream(File.Create(path), CompressionLevel.Optimal));
        if (named.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return new Text(File.Create(path));
        throw new Refused(IntakeRefusals.UnknownFormat(Path.GetFileName(named), ".csv, .csv.gz, .xlsx, .geojson"));
    }

    private sealed class Text(Stream file) : TableFile
    {
        private readonly Csv csv = new(file);

        public override void Row(IEnumerable<object?> cells) => csv.Row(cells);

        public override ValueTask DisposeAsync() => csv.DisposeAsync();
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
