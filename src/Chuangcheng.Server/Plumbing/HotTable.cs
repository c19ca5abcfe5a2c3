namespace Chuangcheng.Server.Plumbing;

/// <summary>A table that is written in floods, the provider's way: its rows go in without change tracking, by one statement kept for each connection.</summary>
/// <param name="columns">Divided by comma and space.</param>
internal sealed class HotTable(string name, string columns)
{
    private readonly string[] names = columns.Split(", ");

    private readonly string text = $"INSERT INTO {name} ({columns}) VALUES (@{columns.Replace(", ", ", @", StringComparison.Ordinal)})";

    /// <param name="row">A value for each column, in order.</param>
    public Task Insert(Ledger ledger, params object?[] row)
    {
        var command = ledger.Prepared(text);
        for (var i = 0; i < names.Length; i++) command.Bind(names[i], row[i] is Enum value ? Convert.ToInt16(value, System.Globalization.CultureInfo.InvariantCulture) : row[i]);
        return command.ExecuteNonQueryAsync();
    }
}
