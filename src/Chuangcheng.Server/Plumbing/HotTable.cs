using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Plumbing;

/// <summary>A table that is written in floods: its rows go in without change tracking, by one statement kept for each connection.</summary>
/// <param name="columns">Divided by comma and space.</param>
internal sealed class HotTable(string name, string columns)
{
    private readonly string[] names = columns.Split(", ");

    private readonly string positional = $"INSERT INTO {name} ({columns}) VALUES ({string.Join(", ", columns.Split(", ").Select(_ => "?"))})";

    private readonly string named = $"INSERT INTO {name} ({columns}) VALUES (@{columns.Replace(", ", ", @", StringComparison.Ordinal)})";

    /// <param name="row">A value for each column, in order.</param>
    public async ValueTask Insert(Ledger ledger, params object?[] row)
    {
        if (ledger.IsSqlite)
        {
            SqliteStatement.On(ledger, positional).Run(row);
            return;
        }
        var command = ledger.Prepared(named);
        for (var i = 0; i < names.Length; i++) command.Bind(names[i], row[i] is Enum value ? Convert.ToInt16(value, System.Globalization.CultureInfo.InvariantCulture) : row[i]);
        await command.ExecuteNonQueryAsync();
    }
}
