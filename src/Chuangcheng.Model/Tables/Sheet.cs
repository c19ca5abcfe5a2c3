namespace Chuangcheng.Model.Tables;

/// <summary>A table being read: notes every fault with its row and column and goes on.</summary>
public sealed class Sheet
{
    private readonly string file;
    private readonly CsvTable table;
    private readonly List<RowFault> faults;
    private readonly bool whole;

    public Sheet(string file, CsvTable table, List<RowFault> faults, params IReadOnlyList<string> columns)
    {
        (this.file, this.table, this.faults) = (file, table, faults);
        var missing = columns.Where(column => !table.Has(column)).ToList();
        whole = missing.Count == 0;
        faults.AddRange(missing.Select(column => new RowFault(file, 1, column, "missing-column", "")));
    }

    /// <summary>All rows; none at all when a column is missing.</summary>
    public IEnumerable<SheetRow> Rows() => whole ? table.Rows.Select(row => new SheetRow(file, table, row, faults)) : [];

    /// <summary>The rows whose key is there and new; none at all when a column is missing.</summary>
    public IEnumerable<SheetRow> Rows(string key)
    {
        if (!whole) yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows.Select(row => new SheetRow(file, table, row, faults)))
            if (row[key].Length == 0) row.Fault(key, "required");
            else if (!seen.Add(row[key])) row.Fault(key, "duplicate");
            else yield return row;
    }
}

/// <summary>One row being read.</summary>
public sealed class SheetRow(string file, CsvTable table, CsvRow row, List<RowFault> faults)
{
    public int Line => row.Line;

    public string this[string column] => table[row, column];

    public string Required(string column)
    {
        if (this[column].Length == 0) Fault(column, "required");
        return this[column];
    }

    public void Fault(string column, string code) => faults.Add(new(file, row.Line, column, code, this[column]));

    public T? Fault<T>(string column, string code)
    {
        Fault(column, code);
        return default;
    }

    /// <summary>Null, and a fault, when the cell cannot be read.</summary>
    public T? Read<T>(string column, Func<string, T?> parse) where T : struct
    {
        var value = parse(this[column]);
        if (value is null) Fault(column, this[column].Length == 0 ? "required" : "bad-value");
        return value;
    }

    public T Word<T>(string column, IReadOnlyDictionary<string, T> words) where T : struct
    {
        if (!words.TryGetValue(this[column], out var value)) Fault(column, "bad-value");
        return value;
    }

    /// <summary>A cell of codes separated by semicolons; each must be known when <paramref name="known"/> is given.</summary>
    public IReadOnlyList<string> List(string column, IReadOnlySet<string>? known = null)
    {
        string[] codes = this[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (known is not null && codes.Any(code => !known.Contains(code))) Fault(column, "unknown");
        return codes;
    }
}
