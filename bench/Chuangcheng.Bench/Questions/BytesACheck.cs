using System.Globalization;
using Chuangcheng.Bench.Load;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Bench.Questions;

/// <summary>Size of the tables after 10,000 visits of twenty checks, 9 % of them with a short note.</summary>
internal static class BytesACheck
{
    private const int Visits = 10_000, Checks = Visits * MadeVisit.Checks;

    public static async Task<IReadOnlyList<Figure>> Answer(string[] _)
    {
        using var scratch = new Scratch();
        await WriterAgainstBulk.Rate(scratch, "bytes", Visits, WriterAgainstBulk.Together);
        await using var connection = await Database.Sqlite(scratch.File("bytes.db")).Open();
        async Task<double> Bytes(string tables) => Convert.ToDouble(
            await Sql.Scalar(connection, $"SELECT sum(pgsize) FROM dbstat WHERE name IN ({tables})"), CultureInfo.InvariantCulture) / Checks;
        var (checks, visits) = (await Bytes("'checks'"), await Bytes("'visits', 'visits_id', 'visits_round'"));
        Console.WriteLine($"bytes a check: checks {checks:0.0}, its share of the visit's row and indexes {visits:0.0}");
        return [Figure.Most("bytes a check on SQLite, the check's row", 30, checks), Figure.Most("bytes a check on SQLite, with its share of the visit", 30, checks + visits)];
    }
}
