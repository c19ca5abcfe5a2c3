using System.Text.Json;
using System.Text.Json.Serialization;
using Chuangcheng.Model;
using Chuangcheng.Model.Tables;

namespace Chuangcheng.Server.Intake;

/// <summary>Which column of somebody else's table is which of ours, and what its words mean. Without one our own names are read, in English or as people write them.</summary>
internal sealed record ColumnMap
{
    /// <summary>Our column → theirs.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Our column → their word → ours.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Our column → what stands there when their table has none.</summary>
    public IReadOnlyDictionary<string, string> Defaults { get; init; } = new Dictionary<string, string>();

    /// <summary>For visits one row a site: their column → the item whose result it holds.</summary>
    public IReadOnlyDictionary<string, string> Items { get; init; } = new Dictionary<string, string>();

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <exception cref="Refused">It is no map.</exception>
    public static async Task<ColumnMap> Read(string? path, CancellationToken cancel)
    {
        return path is null ? new() : Parse(await SourceFile.Text(path, cancel), Path.GetFileName(path));
    }

    /// <exception cref="Refused">It is no map.</exception>
    public static ColumnMap Parse(string json, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<ColumnMap>(json, Strict) ?? new();
        }
        catch (JsonException fault)
        {
            throw new Refused(IntakeRefusals.BadMap(name, fault.Message));
        }
    }

    /// <summary>The table under our own names and words.</summary>
    public CsvTable Over(CsvTable table)
    {
        var theirs = Columns.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        var renamed = table.Renamed(name => theirs.GetValueOrDefault(name) ?? ReadWords.Column(name));
        var missing = Defaults.Keys.Where(column => !renamed.Has(column)).ToList();
        if (missing.Count == 0 && Values.Count == 0) return renamed;
        List<string> header = [.. renamed.Header, .. missing];
        return CsvTable.Of(header, [.. renamed.Rows.Select(row => new CsvRow(row.Line, [.. header.Select(column => Cell(renamed, row, column))]))]);
    }

    private string Cell(CsvTable table, CsvRow row, string column)
    {
        var cell = table[row, column];
        if (cell.Length == 0) cell = Defaults.GetValueOrDefault(column, "");
        return Values.TryGetValue(column, out var words) && words.TryGetValue(cell, out var ours) ? ours : cell;
    }
}
