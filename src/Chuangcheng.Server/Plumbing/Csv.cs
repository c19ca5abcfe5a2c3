using System.Globalization;
using System.Text;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Writes a table as CSV: UTF-8 with the mark that spreadsheets look for.</summary>
internal sealed class Csv(Stream file) : IDisposable, IAsyncDisposable
{
    private readonly StreamWriter writer = new(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

    /// <param name="cells">Texts, numbers, dates and days; null is an empty cell.</param>
    public void Row(IEnumerable<object?> cells)
    {
        writer.Write(string.Join(',', cells.Select(Cell)));
        writer.Write("\r\n");
    }

    public void Dispose() => writer.Dispose();

    public ValueTask DisposeAsync() => writer.DisposeAsync();

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
