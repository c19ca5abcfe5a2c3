using Chuangcheng.Bench.Load;
using Chuangcheng.Server;
using Chuangcheng.Server.Inspections;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Bench.Questions;

/// <summary>Visits of twenty checks through the writer by 128 callers: as they are, and with the columns fed after each commit.</summary>
internal static class LiveFigures
{
    private const int Visits = 65_536, Callers = 128;

    public static async Task<IReadOnlyList<Figure>> Answer(string[] _)
    {
        using var scratch = new Scratch();
        await WriterAgainstBulk.Rate(scratch, "warm", Visits, Fed);
        var medians = await Runs.InTurns(round => WriterAgainstBulk.Rate(scratch, $"plain-{round}", Visits, WriterAgainstBulk.Together), round => WriterAgainstBulk.Rate(scratch, $"fed-{round}", Visits, Fed));
        Console.WriteLine($"visits/s: as they are {medians[0]:N0}, with live figures {medians[1]:N0}");
        return [Figure.Most("share of the writer's rate that live figures cost", .1, 1 - medians[1] / medians[0])];
    }

    private static async Task Fed(Database database, int visits)
    {
        using var register = new Register(database, TimeProvider.System);
        await register.Load();
        using var feed = new ColumnFeed(database, register);
        await using var writer = Writer.Over(database);
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            for (var no = caller; no < visits; no += Callers)
                await writer.RunTogether(async ledger =>
                {
                    var (visit, checks) = MadeVisit.Make(next++);
                    await VisitTable.Insert(ledger, visit, checks);
                    ledger.AfterCommit.Add(() => feed.Add(visit, checks));
                    return true;
                });
        }));
        if (feed.Columns.VisitCount != visits) throw new InvalidOperationException($"{feed.Columns.VisitCount} visits are counted.");
    }
}
