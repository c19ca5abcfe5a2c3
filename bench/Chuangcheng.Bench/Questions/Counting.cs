using Chuangcheng.Bench.Load;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Plumbing;
using Dimension = Chuangcheng.Model.Measures.Dimension;

namespace Chuangcheng.Bench.Questions;

/// <summary>Pass rate by item over 200,000 checks: from the columns in memory, and by SQL.</summary>
internal static class Counting
{
    private const int Visits = 10_000;

    public static async Task<IReadOnlyList<Figure>> Answer(string[] _)
    {
        using var scratch = new Scratch();
        await WriterAgainstBulk.Rate(scratch, "counting", Visits, WriterAgainstBulk.Together);
        var columns = new Columns();
        for (var no = 0; no < Visits; no++)
            columns.Add(new VisitFact(no, Guid.CreateVersion7(), 1, 2, 2, 1, 1, 1, 1, 1, [.. Enumerable.Range(1, MadeVisit.Checks).Select(item => new CheckFact(item, 1, 1))]));
        var measure = MeasureCatalogue.Find("checks-pass-rate")!;
        var query = new MeasureQuery { Boundary = new Boundary(1, [], [1]), Now = DateTimeOffset.UnixEpoch, By = Dimension.Item };
        await using var connection = await Database.Sqlite(scratch.File("counting.db")).Open();
        var (memory, sql) = (new List<double>(), new List<double>());
        for (var round = 0; round < 9; round++)
        {
            memory.Add(await Runs.Time(() => Task.FromResult(measure.Compute(columns, query))));
            sql.Add(await Runs.Time(() => Sql.Scalar(connection, "SELECT count(*) FROM (SELECT item, sum(result = 1), sum(result IN (1, 2)) FROM checks GROUP BY item)")));
        }
        return [Figure.Least($"pass rate by item over {columns.CheckCount} checks, SQL : columns", 20, Runs.Median(sql) / Runs.Median(memory))];
    }
}
