using System.Text;

namespace Chuangcheng.Model.Tables;

/// <summary>A table written as comma-separated values (RFC 4180), with the line each row began on.</summary>
public sealed class CsvTable
{
    private readonly Dictionary<string, int> columns;

    private CsvTable(IReadOnlyList<string> header, IReadOnlyList<CsvRow> rows)
    {
        (Header, Rows) = (header, rows);
        columns = header.Select((name, index) => (name, index)).DistinctBy(c => c.name).ToDictionary(c => c.name, c => c.index, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<CsvRow> Rows { get; }

    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>The cell, trimmed; empty when the row is short or the column is not there.</summary>
    public string this[CsvRow row, string column] =>
        columns.TryGetValue(column, out var index) && index < row.Cells.Count ? row.Cells[index].Trim() : "";

    /// <param name="rows">In order, with the line each began on.</param>
    public static CsvTable Of(IReadOnlyList<string> header, IReadOnlyList<CsvRow> rows) => new([.. header.Select(cell => cell.Trim())], rows);

    /// <summary>The same rows under other column names.</summary>
    public CsvTable Renamed(Func<string, string> name) => new([.. Header.Select(name)], Rows);

    /// <summary>With other cells in the row whose key is this; a further row when there is none.</summary>
    public CsvTable With(string key, string value, IReadOnlyDictionary<string, string> cells)
    {
        var at = Rows.ToList().FindIndex(row => this[row, key] == value);
        string Cell(string column, int index) => cells.TryGetValue(column, out var given) ? given : column == key ? value : at >= 0 && index < Rows[at].Cells.Count ? Rows[at].Cells[index] : "";
        var changed = new CsvRow(at >= 0 ? Rows[at].Line : Rows.Count + 2, [.. Header.Select(Cell)]);
        return new(Header, at >= 0 ? [.. Rows.Select((row, i) => i == at ? changed : row)] : [.. Rows, changed]);
    }

    /// <summary>As it is read again.</summary>
    public string Written() => string.Concat(Rows.Select(row => row.Cells).Prepend(Header).Select(cells => string.Join(',', cells.Select(Quoted)) + "\n"));

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    public static CsvTable Parse(string text)
    {
        var lines = Split(text.TrimStart('\uFEFF')).ToList();
        return lines.Count == 0 ? new([], []) : new([.. lines[0].Cells.Select(cell => cell.Trim())], lines[1..]);
    }

    private static IEnumerable<CsvRow> Split(string text)
    {
        var (cells, cell, quoted, line, began) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n') line++;
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else quoted = false;
            }
            else if (c == '"' && cell.Length == 0) quoted = true;
            else if (c == ',') Take();
            else if (c == '\n')
            {
                Take();
                if (cells is not [""]) yield return new CsvRow(began, cells);
                (cells, began) = ([], line);
            }
            else if (c != '\r') cell.Append(c);
        }
        Take();
        if (cells is not [""]) yield return new CsvRow(began, cells);

        void Take()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}

/// <summary>One row; <paramref name="Line"/> counts from 1, the header's being 1.</summary>
public sealed record CsvRow(int Line, IReadOnlyList<string> Cells);
