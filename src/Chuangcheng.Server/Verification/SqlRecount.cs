using System.Data.Common;
using System.Globalization;
using Chuangcheng.Model.Measures;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Verification;

/// <summary>Every measure once more, written in SQL by hand: the oracle the columns are held to.</summary>
internal static class SqlRecount
{
    private const string Assigned = "p.assigned_at IS NOT NULL", Closed = "p.closed_at IS NOT NULL", Standing = "p.state NOT IN (10, 11, 12, 13)";

    private const string ByPlace = "(SELECT count(*) AS n FROM problems GROUP BY place_key) g";

    /// <summary>An earlier one of the place was not closed on the day this one was found.</summary>
    private const string Overlap =
        "EXISTS (SELECT 1 FROM problems l WHERE l.district = p.district AND l.place_key = p.place_key AND (DAY(l.created_at) < DAY(p.created_at) OR (DAY(l.created_at) = DAY(p.created_at) AND l.no < p.no))"
        + " AND CASE WHEN l.closed_at IS NOT NULL THEN DAY(l.closed_at) > DAY(p.created_at) ELSE l.state IN (1, 2, 3, 4, 5, 10) END)";

    /// <summary>What counts, and of what; the second is not asked for a plain count.</summary>
    private static readonly Dictionary<string, (string From, string Counted, string Of)> Table = new()
    {
        ["checks-visits"] = ("visits v", "true", ""),
        ["checks-done"] = ("checks c", "c.result IN (1, 2)", ""),
        ["checks-failed"] = ("checks c", "c.result = 2", ""),
        ["checks-weighted-score"] = ("checks c", "c.result IN (1, 2)", ""),
        ["checks-pass-rate"] = ("checks c", "c.result = 1", "c.result IN (1, 2)"),
        ["problems-found"] = ("problems p", "true", ""),
        ["problems-assigned"] = ("problems p", Assigned, ""),
        ["problems-closed"] = ("problems p", Closed, ""),
        ["problems-open"] = ("problems p", "p.state IN (1, 2, 3, 4, 5, 10)", ""),
        ["problems-standing"] = ("problems p", "p.state IN (1, 2, 3, 4, 5, 10)", ""),
        ["problems-overdue"] = ("problems p", "p.state BETWEEN 1 AND 4 AND p.paused_at IS NULL AND p.due_at < @now", ""),
        ["problems-fixed-on-the-spot"] = ("problems p", "p.fixed_on_the_spot", ""),
        ["problems-rectification-rate"] = ("problems p", Closed, $"{Assigned} AND {Standing}"),
        ["problems-on-time-rate"] = ("problems p", $"{Closed} AND COALESCE(p.fed_back_at, p.closed_at) <= p.due_at", $"p.due_at IS NOT NULL AND {Standing} AND ({Closed} OR p.due_at < @now)"),
        ["problems-first-pass-rate"] = ("problems p", "p.send_backs = 0", $"{Closed} AND p.feedbacks > 0"),
        ["problems-rework-rate"] = ("problems p", "p.send_backs > 0", "p.feedbacks > 0"),
        ["problems-rebound-rate"] = ("problems p", Later("l.previous = p.no", "l.created_at", "p.closed_at", orSameDay: true), Closed),
        ["problems-repeat-place-rate"] = ("problems p", Later("l.place_key = p.place_key", "l.created_at", "p.closed_at", orSameDay: false), Closed),
        ["problems-repeat-nature-rate"] = ("problems p",
            Later($"l.place_key = p.place_key AND NOT l.marked_duplicate AND {Kind("l")} = {Kind("p")}", "l.created_at", "p.closed_at", orSameDay: false), $"{Closed} AND NOT p.marked_duplicate AND {Kind("p")} <> ''"),
        ["problems-self-found-rate"] = ("problems p", "p.self_found", "p.responsible <> 0"),
        ["problems-handling-hours"] = ("problems p", "p.handling_minutes IS NOT NULL", ""),
        ["problems-handling-mean-hours"] = ("problems p", "p.handling_minutes IS NOT NULL", ""),
        ["problems-days-to-close"] = ("problems p", Closed, ""),
        ["problems-days-to-close-90"] = ("problems p", Closed, ""),
        ["problems-days-to-close-99"] = ("problems p", Closed, ""),
        ["problems-days-to-close-most"] = ("problems p", Closed, ""),
        ["problems-case-closing-rate"] = ("problems p", Closed, $"p.due_at IS NOT NULL AND {Standing}"),
        ["problems-case-on-time-rate"] = ("problems p", $"{Closed} AND p.closed_at <= p.due_at", $"p.due_at IS NOT NULL AND {Standing}"),
        ["problems-return-rate"] = ("problems p", "p.returns > 0", Assigned),
        ["problems-dispatch-accuracy-rate"] = ("problems p", "p.returns = 0", Assigned),
        ["problems-extension-rate"] = ("problems p", "p.extensions > 0", Assigned),
        ["problems-deferral-rate"] = ("problems p", "p.deferrals > 0", Assigned),
        ["problems-places"] = (ByPlace, "g.n >= 1", ""),
        ["problems-places-repeated"] = (ByPlace, "g.n >= 2", ""),
        ["problems-places-frequent"] = (ByPlace, "g.n >= 5", ""),
        ["problems-most-at-one-place"] = ("problems p", "p.place_key = (SELECT m.place_key FROM problems m GROUP BY m.place_key ORDER BY count(*) DESC, min(m.no) LIMIT 1)", ""),
        ["problems-overlap-rate"] = ("problems p", Overlap, "true"),
        ["problems-unmarked-duplicates"] = ("problems p", $"NOT p.marked_duplicate AND {Overlap}", ""),
        ["sites-registered"] = ("sites s", "true", ""),
        ["sites-coverage-rate"] = ("sites s", "EXISTS (SELECT 1 FROM visits v WHERE v.site = s.no)", "true"),
        ["sites-never-visited"] = ("sites s", "NOT EXISTS (SELECT 1 FROM visits v WHERE v.site = s.no)", ""),
        ["problems-same-day-rate"] = ("problems p", $"{Closed} AND DAY(p.closed_at) = DAY(p.created_at)", "true"),
    };

    /// <summary>Items of a kind, by their numbers: what is static and what dynamic stands in the catalogue's tables, not in SQL.</summary>
    private static (string, string, string) OfItems(Measure measure, IReadOnlyCollection<int> items)
    {
        var these = $"c.item IN ({string.Join(", ", items.DefaultIfEmpty(0))})";
        return measure.Name == "checks-static-compliance-rate" ? ("checks c", "c.result = 1", $"c.result IN (1, 2) AND {these}") : ("checks c", $"c.result = 2 AND {these}", "");
    }

    /// <param name="items">Numbers of the items a measure of static or of dynamic items is about.</param>
    public static async Task<(long Numerator, long Denominator)> Of(Measure measure, DbConnection connection, DatabaseKind kind, DateTimeOffset now, IReadOnlyCollection<int> items)
    {
        var (from, counted, of) = measure.Name is "checks-static-compliance-rate" or "checks-dynamic-lost-points" ? OfItems(measure, items) : Table[measure.Name];
        var all = of.Length == 0 ? counted : of;
        return (await Count(connection, kind, now, $"SELECT count(*) FROM {from} WHERE ({all}) AND ({counted})"), await Count(connection, kind, now, $"SELECT count(*) FROM {from} WHERE {all}"));
    }

    private static string Kind(string alias) => $"CASE WHEN {alias}.nature <> '' THEN {alias}.nature ELSE {alias}.item END";

    /// <summary>A later problem of the district that fits, found at most 90 days after this one was closed.</summary>
    private static string Later(string fits, string found, string closed, bool orSameDay) =>
        $"EXISTS (SELECT 1 FROM problems l WHERE l.district = p.district AND {fits} AND DAY({found}) - DAY({closed}) <= 90{(orSameDay ? "" : $" AND DAY({found}) > DAY({closed})")})";

    private static async Task<long> Count(DbConnection connection, DatabaseKind kind, DateTimeOffset now, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Days().Replace(sql, match => DayOf(kind, match.Groups[1].Value));
        command.CommandTimeout = 600;
        if (sql.Contains("@now", StringComparison.Ordinal)) command.Bind("now", now.UtcDateTime);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>The district's day as a number.</summary>
    private static string DayOf(DatabaseKind kind, string column) => kind == DatabaseKind.Sqlite
        ? $"CAST(julianday(date({column}, '+8 hours')) - 0.5 AS INTEGER)"
        : $"(({column} AT TIME ZONE 'Asia/Shanghai')::date - date '2000-01-01')";

    private static System.Text.RegularExpressions.Regex Days() => new(@"DAY\(([a-z_.]+)\)");
}
