using System.Data.Common;
using System.Numerics;
using System.Runtime.InteropServices;
using Chuangcheng.Bench.Load;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Plumbing;
using Dimension = Chuangcheng.Model.Measures.Dimension;

namespace Chuangcheng.Bench.Questions;

/// <summary>
/// Twelve months of 340 streets scored again by weight, from the columns and by one SQL over the same file; the counts of every month, street and item compared.
/// How fast the columns are loaded, and how both grow from one to ten million checks.
/// </summary>
internal static class Rescoring
{
    private const int Million = 1_000_000, Most = 10 * Million;

    private const string Scores = """
        SELECT CAST(strftime('%Y%m', v.finished_at / 1000000 + 28800, 'unixepoch') AS INTEGER) month, u.street street, c.item item, sum(c.result = 1) passed, sum(c.result = 2) failed
        FROM checks c JOIN visits v ON v.district = c.district AND v.no = c.visit JOIN grounds u ON u.unit = v.territory WHERE c.result IN (1, 2) GROUP BY 1, 2, 3
        """;

    private const string Weighted = $"""
        SELECT month, street, 100 * sum(weight * score) / sum(weight) FROM (SELECT month, street, indicator, min(weight) weight, sum(passed) * 1.0 / sum(passed + failed) score
        FROM ({Scores}) s JOIN chosen ON chosen.item = s.item GROUP BY 1, 2, 3) GROUP BY 1, 2
        """;

    public static async Task<IReadOnlyList<Figure>> Answer(string[] _)
    {
        var (small, large) = (await Measured(Million, sql: false), await Measured(Most, sql: true));
        var bandwidth = Bandwidth();
        Console.WriteLine($"memory {bandwidth / 1e9:0.0} GB/s; bits {large.Bytes / 1e6:0.0} MB; scored {small.Score:0.00} ms and {large.Score:0.00} ms, SQL {large.Sql:N0} ms; read {small.Read:N0} ms and {large.Read:N0} ms, from what was kept {small.Load:N0} ms and {large.Load:N0} ms");
        return
        [
            Figure.Most("12 months × 340 streets over 10 M checks scored again : one SQL", .001, large.Score / large.Sql),
            Figure.Least("the same, share of the memory's bandwidth", .05, large.Bytes / (large.Score / 1000) / bandwidth),
            Figure.Least("checks loaded a second at start, from what was kept, millions", 5, Most / large.Load * 1000 / Million),
            Figure.Most("scored again, 10 M checks : 1 M", 10, large.Score / small.Score),
            Figure.Most("read from the database, 10 M checks : 1 M", 10, large.Read / small.Read),
        ];
    }

    private static async Task<(double Score, double Sql, double Read, double Load, double Bytes)> Measured(int checks, bool sql)
    {
        var folder = await MadeChecks.Folder(checks);
        await using var app = Hosting.Build(new ServeOptions(folder, null, "http://127.0.0.1:0"));
        var (database, register) = ((Database)app.Services.GetService(typeof(Database))!, (Register)app.Services.GetService(typeof(Register))!);
        await register.Load();
        var facts = new CheckFacts(register.Catalogues, register.Tree, register.Time);
        var (columns, reads, loads) = (new Columns(), new List<double>(), new List<double>());
        for (var round = 0; round < Runs.Rounds; round++)
        {
            columns = new();
            GC.Collect();
            reads.Add(await Runs.Time(() => new StoredChecks(database, facts).AddTo(columns)));
        }
        using var place = DataFolder.Take(Path.Combine(folder, "kept"), alone: false);
        var kept = new KeptChecks(place, database);
        await kept.Keep(columns, facts.Fingerprint());
        for (var round = 0; round < Runs.Rounds; round++)
        {
            columns = new();
            GC.Collect();
            loads.Add(await Runs.Time(async () => await new StoredChecks(database, facts).AddTo(columns, await kept.Restore(columns, facts.Fingerprint()))));
        }
        columns.Weigh(register.Catalogues.Weights());
        if (columns.CheckCount != checks) throw new InvalidOperationException($"{columns.CheckCount} checks were loaded.");
        var query = new MeasureQuery { Boundary = register.Tree.BoundaryOf(1), Now = DateTimeOffset.UnixEpoch, By = Dimension.Street };
        var measure = MeasureCatalogue.Find("checks-weighted-score")!;
        CrossTable table = measure.Cross(columns, query, Dimension.Month, 12);
        var scores = new List<double>();
        for (var round = 0; round < 50; round++) scores.Add(await Runs.Time(() => Task.FromResult(table = measure.Cross(columns, query, Dimension.Month, 12))));
        var took = sql ? await ByTheOracle(database, register, columns, query, table) : 0;
        return (Runs.Median(scores), took, Runs.Median(reads), Runs.Median(loads), 2.0 * MadeChecks.Items * columns.VisitCount / 8);
    }

    private static async Task<double> ByTheOracle(Database database, Register register, Columns columns, MeasureQuery query, CrossTable table)
    {
        await using var connection = await database.Open();
        await MadeChecks.PutItems(connection, register.Catalogues);
        await Sql.Execute(connection, "CREATE TEMP TABLE grounds (unit INTEGER PRIMARY KEY, street INTEGER)");
        await Sql.Execute(connection, $"INSERT INTO grounds {string.Join(" UNION ALL ", register.Tree.Units.Select(u => $"SELECT {u.No}, {register.Tree.StreetOf(u.No)}").Take(400))}");
        foreach (var some in register.Tree.Units.Skip(400).Chunk(400)) await Sql.Execute(connection, $"INSERT INTO grounds {string.Join(" UNION ALL ", some.Select(u => $"SELECT {u.No}, {register.Tree.StreetOf(u.No)}"))}");
        var (took, scores) = (0.0, new Dictionary<(int, int), double>());
        took = await Runs.Time(async () => scores = await Read(connection, Weighted, reader => ((reader.GetInt32(0), reader.GetInt32(1)), reader.GetDouble(2))));
        foreach (var month in table.Columns)
            foreach (var street in month.Answer.Rows)
                if (Math.Abs(scores[(month.Key, street.Key)] - street.Value!.Value) > 1e-9) throw new InvalidOperationException($"{month.Key} {street.Key}: {street.Value} is not {scores[(month.Key, street.Key)]}.");
        await CompareCells(connection, columns, query);
        return took;
    }

    private static async Task CompareCells(DbConnection connection, Columns columns, MeasureQuery query)
    {
        var cells = await Read(connection, Scores, reader => ((reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2)), (reader.GetInt64(3), reader.GetInt64(4))));
        var compared = 0;
        foreach (var month in cells.Keys.Select(key => key.Item1).Distinct())
            foreach (var item in MeasureCatalogue.Find("checks-pass-rate")!.Cross(columns, query.Narrowed(Dimension.Month, month), Dimension.Item, 1000).Columns)
                foreach (var street in item.Answer.Rows)
                {
                    var (passed, failed) = cells[(month, street.Key, item.Key)];
                    if ((passed, passed + failed) != (street.Numerator, street.Denominator)) throw new InvalidOperationException($"{month} {street.Key} {item.Key}: {street.Numerator} of {street.Denominator} is not {passed} of {passed + failed}.");
                    compared++;
                }
        if (compared != cells.Count) throw new InvalidOperationException($"{compared} cells, by SQL {cells.Count}.");
        Console.WriteLine($"{compared:N0} cells of month, street and item are equal");
    }

    private static async Task<Dictionary<TKey, TValue>> Read<TKey, TValue>(DbConnection connection, string text, Func<DbDataReader, (TKey, TValue)> row) where TKey : notnull
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (text, 0);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new Dictionary<TKey, TValue>();
        while (await reader.ReadAsync())
        {
            var (key, value) = row(reader);
            found[key] = value;
        }
        return found;
    }

    /// <summary>Bytes a second at which all threads together read memory, the best of some rounds.</summary>
    private static double Bandwidth()
    {
        var halves = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new ulong[32 * 1024 * 1024]).ToArray();
        foreach (var half in halves) Array.Fill(half, 3UL);
        var best = double.MaxValue;
        for (var round = 0; round < 7; round++)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            Parallel.ForEach(halves, half => GC.KeepAlive(Sum(half)));
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }
        return halves.Length * 8.0 * halves[0].Length / best;
    }

    private static ulong Sum(ulong[] words)
    {
        var (a, b, c, d) = (Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero);
        var wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(words.AsSpan());
        for (var i = 0; i + 3 < wide.Length; i += 4) (a, b, c, d) = (a + wide[i], b + wide[i + 1], c + wide[i + 2], d + wide[i + 3]);
        return Vector.Sum(a + b + c + d);
    }
}
