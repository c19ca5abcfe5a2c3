using System.Data.Common;
using System.Globalization;
using Chuangcheng.Server.Indicators;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Bench.Load;

/// <summary>
/// A year of a city's checks, made once and kept: 340 streets with four communities each, 50,000 sites, 70 items of which a visit looks at 20, 88 % passed, 9 %
/// failed with a note, 3 % not applicable; and the problems of the failures.
/// </summary>
internal static class MadeChecks
{
    public const int Streets = 340, Items = 70, ChecksAVisit = 20;
    private const int Sites = 50_000;

    public static LoadDistrict District(Catalogues catalogues) => new(Sites, catalogues, Streets, 4);

    public static async Task<string> Folder(int checks)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"cc-bench-checks-{checks}-{MadeLedger.Schema()}");
        if (File.Exists(Path.Combine(folder, "made"))) return folder;
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Console.WriteLine($"making {checks:N0} checks in {folder}, once");
        await using (var served = await Served.Start(folder, District))
        {
            await MadeLedger.Fill(served.Get<Database>(), checks / 100 * 9, served.District);
            await using var connection = await served.Get<Database>().Open();
            await Sql.Execute(connection, "PRAGMA cache_size = -400000");
            await PutItems(connection, served.Get<Server.Register>().Catalogues);
            await Sql.Execute(connection, Visits(checks / ChecksAVisit));
            await Sql.Execute(connection, Checks(checks / ChecksAVisit));
            await Sql.Execute(connection, $"INSERT INTO counters (name, value) VALUES ('visits', {checks / ChecksAVisit}) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
        }
        await File.WriteAllTextAsync(Path.Combine(folder, "made"), "");
        return folder;
    }

    /// <summary>What SQL needs to know of the catalogue: each item's Ⅲ indicator and what that weighs.</summary>
    public static async Task PutItems(DbConnection connection, Catalogues catalogues)
    {
        await Sql.Execute(connection, "CREATE TEMP TABLE chosen (k INTEGER PRIMARY KEY, item INTEGER, indicator INTEGER, weight REAL)");
        var weights = catalogues.Weights();
        // Failures of these keep nothing, so that SQL need not know how to grade.
        var chosen = catalogues.Current!.CheckItems.Where(item => item.ScoreRule is not Model.Indicators.ScoreRule.OccurrenceGrade).Take(Items).Select(item => catalogues.ItemNo(item.Code)).ToList();
        for (var k = 0; k < chosen.Count; k++)
            await Sql.Execute(connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO chosen VALUES ({k}, {chosen[k]}, {catalogues.IndicatorOf(chosen[k])}, {weights.GetValueOrDefault(catalogues.IndicatorOf(chosen[k]), 1)})"));
    }

    private static string Visits(int visits) => string.Create(CultureInfo.InvariantCulture, $"""
        INSERT INTO visits (district, no, id, kind, site, place, site_type, territory, recorder, inspector, started_at, finished_at, recorded_at, fingerprint)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {visits}),
        drawn AS (SELECT i, 1 + i * 2654435761 % 4294967291 % {Sites} s, (1767225600 + i * 31449600 / {visits}) * 1000000 at FROM n)
        SELECT 1, i, CAST(printf('%016d', i) AS BLOB), 1, s, '', site.type, site.unit, 1, 1, at, at + 600000000, at + 601000000, CAST(printf('%016d', i) AS BLOB)
        FROM drawn JOIN sites site ON site.no = s ORDER BY i
        """);

    private static string Checks(int visits) => string.Create(CultureInfo.InvariantCulture, $"""
        INSERT INTO checks (district, visit, item, result, count, note, photos, fixed_on_the_spot)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {visits}),
        turn(j) AS (SELECT 0 UNION ALL SELECT j + 1 FROM turn WHERE j < {ChecksAVisit} - 1),
        drawn AS (SELECT i, (i * 40503 % 65521 + 3 * j) % {Items} k, (i * 31 + j * 17 + i / 100) % 100 chance FROM n CROSS JOIN turn)
        SELECT 1, i, chosen.item, CASE WHEN chance < 88 THEN 1 WHEN chance < 97 THEN 2 ELSE 3 END, NULL, CASE WHEN chance BETWEEN 88 AND 96 THEN '楼道口堆放杂物，影响通行' END, NULL, 0
        FROM drawn CROSS JOIN chosen USING (k)
        """);
}
