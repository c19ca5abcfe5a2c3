using System.Data.Common;
using System.Globalization;
using Chuangcheng.Model.Search;
using Chuangcheng.Server;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Search;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Bench.Load;

/// <summary>
/// A year of a district's problems, written by SQL: what is old is mostly archived, the last two months are under way. Kept in the
/// temporary folder for the next run, as long as the schema stays the same.
/// </summary>
internal static class MadeLedger
{
    public static async Task<string> Folder(int problems)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"cc-bench-ledger-{problems}-{Schema()}");
        if (File.Exists(Path.Combine(folder, "made"))) return folder;
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Console.WriteLine($"making {problems:N0} problems in {folder}, once");
        await using (var served = await Served.Start(folder, 1300))
        {
            await Fill(served.Get<Database>(), problems, served.District);
            await Grams(served.Get<Database>());
        }
        await File.WriteAllTextAsync(Path.Combine(folder, "made"), "");
        return folder;
    }

    /// <summary>Changes with the tables, so that what was made for others is made again.</summary>
    internal static string Schema()
    {
        var assembly = typeof(Hosting).Assembly;
        var scripts = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        using var all = new MemoryStream();
        foreach (var name in scripts) assembly.GetManifestResourceStream(name)!.CopyTo(all);
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(all.ToArray()))[..8];
    }

    internal static async Task Fill(Database database, int problems, LoadDistrict district)
    {
        await using var connection = await database.Open();
        await Sql.Execute(connection, "PRAGMA cache_size = -800000");
        var indexes = await Texts(connection, "SELECT name || '|' || sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'problems' AND sql IS NOT NULL");
        foreach (var index in indexes) await Sql.Execute(connection, $"DROP INDEX \"{index[..index.IndexOf('|')]}\"");
        await Sql.Execute(connection, Insert(problems, district));
        foreach (var index in indexes) await Sql.Execute(connection, index[(index.IndexOf('|') + 1)..]);
        await Sql.Execute(connection, $"INSERT INTO counters (name, value) VALUES ('problems', {problems}) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    }

    private static async Task Grams(Database database)
    {
        await using var reading = database.Read();
        await using var connection = await database.Open();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var insert = connection.CreateCommand();
        (insert.CommandText, insert.Transaction) = ("INSERT INTO problem_grams (rowid, grams) VALUES (@no, @grams)", transaction);
        await foreach (var problem in reading.Problems.AsNoTracking().OrderBy(p => p.No).AsAsyncEnumerable())
        {
            insert.Bind("no", problem.No);
            insert.Bind("grams", Bigrams.Line(SearchedTexts.Of(problem, [])));
            await insert.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
    }

    private static async Task<List<string>> Texts(DbConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync()) found.Add(reader.GetString(0));
        return found;
    }

    /// <summary>h1, h2 … are numbers as good as drawn by lot. One text in 100,000 holds 鸵鸟, one in 20,000 塌陷, one in 100 积水, a quarter 垃圾; one problem in 100 lies at one busy site.</summary>
    private static string Insert(int problems, LoadDistrict district) => string.Create(CultureInfo.InvariantCulture, $"""
        INSERT INTO problems (district, no, id, number, item_no, item, item_name, indicator, indicator_no, severity, department_type, limit_value, limit_unit, watch_days, asks_after_photo,
            site, site_id, place, place_key, site_type, site_type_no, territory, street, longitude, latitude, source, recorder, created_at, note, nature, state, count, responsible, dispatch_reason,
            fixed_on_the_spot, assigned_at, due_at, calendar_version, due_provisional, fed_back_by, feedbacks, send_backs, returns, returned_by, needs_coordination, closed_at,
            rebounds, marked_duplicate, version, steps, self_found, extensions, deferrals, fix_path)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {problems}),
        drawn AS (SELECT i, i * 2654435761 % 4294967291 h1, i * 40503 % 65521 * 7919 % 1000003 h2, i * 48271 % 2147483647 h3, 1 - i * 1.0 / {problems} age, unixepoch() - 31536000 + i * 31500000 / {problems} at FROM n),
        staged AS (SELECT *, CASE WHEN i % 100 = 7 THEN 77 ELSE 1 + h1 % {district.Sites.Count} END s, CASE WHEN age > .17 THEN CASE WHEN h2 % 100 < 92 THEN 8 WHEN h2 % 100 < 94 THEN 7 WHEN h2 % 100 < 96 THEN 10 + h3 % 4 ELSE 6 END ELSE 3 + h2 % 6 END st FROM drawn)
        SELECT 1, i, upper(substr(hex(i + 4294967296), 1, 8) || printf('-%04X-7000-8000-%012X', h1 % 65536, i)), printf('WT-2026-%07d', i), c.no, c.code, '检查项目' || c.code, 'Ⅲ-' || (1 + c.no % 70), 1 + c.no % 70, 1 + h2 % 3, 'SANITATION', 3, 'WD', 30, 0,
            s, site.id, site.name, 'site:' || s, site.type, 1, site.unit, {LoadDistrict.FirstStreet} + (site.unit - {LoadDistrict.FirstStreet}) / {district.Group} * {district.Group}, site.longitude, site.latitude, 1 + h3 % 5, 1, strftime('%Y-%m-%d %H:%M:%S', at, 'unixepoch'),
            CASE WHEN i % 100000 = 50000 THEN '路边发现鸵鸟一只' WHEN i % 20000 = 777 THEN '人行道地面塌陷约半米' WHEN i % 100 = 77 THEN '背街路面积水约两米' WHEN h1 % 4 = 0 THEN '东侧绿化带内有散落垃圾，保洁不及时' WHEN h1 % 4 = 1 THEN '楼道内堆放杂物，影响通行' WHEN h1 % 4 = 2 THEN '非机动车乱停乱放占用盲道' ELSE '墙面张贴小广告，未清理' END || '（第' || (i % 977) || '处）',
            '', st, 1, CASE WHEN h3 % 3 = 0 THEN 2 ELSE site.unit END, 1, 0, strftime('%Y-%m-%d %H:%M:%S', at + 600, 'unixepoch'),
            CASE WHEN h3 % 50 = 0 THEN NULL ELSE strftime('%Y-%m-%d %H:%M:%S', at + 86400 * (1 + h2 % 15), 'unixepoch') END, 1, 0, 0, 1, 0, 0, 0, 0, CASE WHEN st IN (6, 7, 8) THEN strftime('%Y-%m-%d %H:%M:%S', at + 500000, 'unixepoch') END,
            0, 0, 3, 2, 0, 0, 0, 0
        FROM staged JOIN sites site ON site.no = s JOIN (SELECT row_number() OVER (ORDER BY no) - 1 k, no, code FROM catalogue WHERE kind = (SELECT kind FROM catalogue WHERE code LIKE 'CK-%' LIMIT 1)) c ON c.k = h3 % (SELECT count(*) FROM catalogue WHERE code LIKE 'CK-%')
        """);
}
