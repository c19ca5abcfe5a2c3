using System.Diagnostics;
using System.Globalization;
using Chuangcheng.Model.Measures;
using Microsoft.Data.Sqlite;

namespace Chuangcheng.Bench.Questions;

/// <summary>Goal 5: twelve months × 340 streets scored anew over ten million checks, against one SQL over the same checks in SQLite; equal counts in each cell.</summary>
internal static class Rescoring
{
    private const int Months = 12, Streets = 340, Cells = Months * Streets, Indicators = 70, PerVisit = 20;

    public static Task<IReadOnlyList<Figure>> Answer(string[] arguments)
    {
        const int checks = 10_000_000;
        var file = Path.Combine(Directory.CreateTempSubdirectory("cc-rescoring-").FullName, "x.db");
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        var perCell = Enumerable.Range(0, Cells).Select(cell => checks / PerVisit / Cells + (cell < checks / PerVisit % Cells ? 1 : 0)).ToArray();
        var bits = Fill(connection, perCell);
        var (seen, good, scores) = (new int[Cells * Indicators], new int[Cells * Indicators], new double[Cells]);
        var fastest = Enumerable.Range(0, 9).Min(_ => Timed(() =>
        {
            bits.CountAll(seen, good);
            Score(seen, good, scores);
        }));
        var sql = Timed(() => Compare(connection, seen, good));
        var bandwidth = Bandwidth();
        connection.Close();
        Directory.Delete(Path.GetDirectoryName(file)!, true);
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            Figure.Least("one SQL : twelve months of 340 streets scored anew, 10 million checks", 1000, sql / fastest), Figure.Least("share of the memory's bandwidth", .05, bits.Bytes / fastest / 1e6 / bandwidth),
        ]);
    }

    /// <summary>The same random checks in both; even indicators are static, odd ones dynamic.</summary>
    private static ScoreBits Fill(SqliteConnection connection, int[] perCell)
    {
        var (bits, chance, no) = (new ScoreBits(perCell, Indicators), new Random(7), 0);
        Execute(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; CREATE TABLE visits(no INTEGER PRIMARY KEY, month INT, street INT); CREATE TABLE checks(visit INT, indicator INT, result INT, PRIMARY KEY(visit, indicator)) WITHOUT ROWID; BEGIN");
        using var visit = Prepared(connection, "INSERT INTO visits VALUES(@a, @b, @c)");
        using var check = Prepared(connection, "INSERT INTO checks VALUES(@a, @b, @c)");
        for (var cell = 0; cell < Cells; cell++)
            for (var v = 0; v < perCell[cell]; v++, no++)
            {
                Insert(visit, no, cell / Streets, cell % Streets);
                for (int i = 0, indicator = chance.Next(4); i < PerVisit; i++, indicator += 1 + chance.Next(3))
                {
                    var pass = chance.Next(10) > 0;
                    bits.Set(cell, v, indicator, pass);
                    Insert(check, no, indicator, pass ? 1 : 2);
                }
            }
        Execute(connection, "COMMIT");
        return bits;
    }

    /// <summary>Static 60, dynamic 40, each the mean of its indicators with data.</summary>
    private static void Score(int[] seen, int[] good, double[] scores)
    {
        for (var cell = 0; cell < Cells; cell++)
        {
            var (sum, count) = ((Static: 0.0, Dynamic: 0.0), (Static: 0, Dynamic: 0));
            for (var i = 0; i < Indicators; i++)
            {
                if (seen[cell * Indicators + i] is not (> 0 and var of)) continue;
                var rate = (double)good[cell * Indicators + i] / of;
                if (i % 2 == 0) (sum.Static, count.Static) = (sum.Static + rate, count.Static + 1);
                else (sum.Dynamic, count.Dynamic) = (sum.Dynamic + rate, count.Dynamic + 1);
            }
            scores[cell] = 60 * sum.Static / Math.Max(1, count.Static) + 40 * sum.Dynamic / Math.Max(1, count.Dynamic);
        }
    }

    private static void Compare(SqliteConnection connection, int[] seen, int[] good)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT v.month, v.street, c.indicator, count(*), sum(c.result = 1) FROM checks c JOIN visits v ON v.no = c.visit GROUP BY 1, 2, 3";
        using var reader = command.ExecuteReader();
        var rows = 0;
        while (reader.Read())
        {
            var at = (reader.GetInt32(0) * Streets + reader.GetInt32(1)) * Indicators + reader.GetInt32(2);
            if (seen[at] != reader.GetInt32(3) || good[at] != reader.GetInt32(4)) throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Cell {at} differs."));
            rows++;
        }
        if (rows != seen.Count(count => count > 0)) throw new InvalidOperationException("Cells are missing.");
    }

    private static double Bandwidth()
    {
        var cells = new ulong[32_000_000];
        Array.Fill(cells, 1UL);
        var sum = 0UL;
        var fastest = Enumerable.Range(0, 5).Min(_ => Timed(() => sum += Sum(cells)));
        return sum == 0 ? 0 : cells.Length * 8 / fastest / 1e6;
    }

    private static ulong Sum(ulong[] cells)
    {
        var sums = System.Numerics.Vector<ulong>.Zero;
        foreach (var vector in System.Runtime.InteropServices.MemoryMarshal.Cast<ulong, System.Numerics.Vector<ulong>>(cells)) sums += vector;
        return System.Numerics.Vector.Sum(sums);
    }

    private static double Timed(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Prepared(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in new[] { "@a", "@b", "@c" }) command.Parameters.Add(name, SqliteType.Integer);
        command.Prepare();
        return command;
    }

    private static void Insert(SqliteCommand command, int a, int b, int c)
    {
        (command.Parameters[0].Value, command.Parameters[1].Value, command.Parameters[2].Value) = (a, b, c);
        command.ExecuteNonQuery();
    }
}
