using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Hands out numbers inside the caller's transaction.</summary>
internal static class Sequence
{
    private const string Raise =
        "INSERT INTO counters (name, value) VALUES (@name, @count) ON CONFLICT (name) DO UPDATE SET value = counters.value + @count RETURNING value";

    /// <returns>The first of <paramref name="count"/> consecutive numbers.</returns>
    public static async Task<long> Next(Ledger ledger, string name, int count = 1)
    {
        if (ledger.IsInOneWriter) return Raised(ledger, name, count);
        var raise = ledger.Prepared(Raise);
        raise.Bind("name", name);
        raise.Bind("count", (long)count);
        return Convert.ToInt64(await raise.ExecuteScalarAsync(), CultureInfo.InvariantCulture) - count + 1;
    }

    /// <summary>In a transaction that alone may write, two plain statements cost less than one that returns what it wrote.</summary>
    private static long Raised(Ledger ledger, string name, int count)
    {
        var value = SqliteStatement.On(ledger, "SELECT value FROM counters WHERE name = ?").Run(name);
        if (value is null) SqliteStatement.On(ledger, "INSERT INTO counters (value, name) VALUES (?, ?)").Run(count, name);
        else SqliteStatement.On(ledger, "UPDATE counters SET value = ? WHERE name = ?").Run(value + count, name);
        return (value ?? 0) + 1;
    }
}
