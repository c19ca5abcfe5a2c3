using System.Globalization;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Hands out numbers inside the caller's transaction.</summary>
internal static class Sequence
{
    private const string Raise =
        "INSERT INTO counters (name, value) VALUES (@name, @count) ON CONFLICT (name) DO UPDATE SET value = counters.value + @count RETURNING value";

    /// <returns>The first of <paramref name="count"/> consecutive numbers.</returns>
    public static async Task<long> Next(Ledger ledger, string name, int count = 1)
    {
        var raise = ledger.Prepared(Raise);
        raise.Bind("name", name);
        raise.Bind("count", (long)count);
        return Convert.ToInt64(await raise.ExecuteScalarAsync(), CultureInfo.InvariantCulture) - count + 1;
    }
}
