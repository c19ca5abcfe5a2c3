using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Problems;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Verification;

/// <summary>Walks the chain of happenings and recounts every measure by SQL.</summary>
public static class Verify
{
    public static async Task<Finding> Run(IServiceProvider services)
    {
        var database = services.GetRequiredService<Database>();
        var chain = await WalkChain(database);
        return new Finding(chain, await Recount(database, services.GetRequiredService<ColumnFeed>(), services.GetRequiredService<Register>(), services.GetRequiredService<TimeProvider>().Now()));
    }

    private static async Task<ChainFinding> WalkChain(Database database)
    {
        await using var ledger = database.Read();
        var (count, hash) = (0L, Chain.Start);
        var said = await Words.Load(ledger);
        await foreach (var row in ledger.Happenings.AsNoTracking().Where(h => h.SealNo != null).OrderBy(h => h.SealNo).AsAsyncEnumerable())
        {
            if (row.SealNo != count + 1) return new(count, 0, Convert.ToHexStringLower(hash), row.Id);
            var expected = Chain.Next(hash, row);
            if (!expected.AsSpan().SequenceEqual(row.Hash)) return new(count, 0, Convert.ToHexStringLower(hash), row.Id);
            (count, hash) = (count + 1, expected);
            if (row.Kind == nameof(ProblemMoved) && !said.IsAsSealed((ProblemMoved)HappeningBody.Read(row))) return new(count, 0, Convert.ToHexStringLower(hash), row.Id);
        }
        return new(count, await ledger.Happenings.CountAsync(h => h.SealNo == null), Convert.ToHexStringLower(hash), null);
    }

    /// <summary>What was said at each move, as its salted digest; erased words have lost their salt.</summary>
    private sealed class Words(Dictionary<(int, long, int), string> digests)
    {
        public static async Task<Words> Load(Ledger ledger) => new((await ledger.ProblemMoves.AsNoTracking().Where(m => m.Salt != new byte[0]).ToListAsync())
            .ToDictionary(m => (m.District, m.Problem, m.Seq), MoveProblem.Digest));

        public bool IsAsSealed(ProblemMoved moved) => !digests.TryGetValue((moved.District, moved.Problem, moved.Seq), out var digest) || digest == moved.Words;
    }

    private static async Task<IReadOnlyList<MeasureFinding>> Recount(Database database, ColumnFeed feed, Register register, DateTimeOffset now)
    {
        var everything = new MeasureQuery
        {
            Boundary = new Boundary(0, [], [.. register.Tree.Units.Where(u => u.Kind == UnitKind.District).Select(u => u.No)]), Now = now,
        };
        await using var connection = await database.Open();
        var findings = new List<MeasureFinding>();
        foreach (var measure in MeasureCatalogue.All)
        {
            var answer = measure.Compute(feed.Columns, everything);
            var (numerator, denominator) = await SqlRecount.Of(measure, connection, database.Kind, now, ItemsOf(measure, register));
            findings.Add(new(measure.Name, answer.Numerator, numerator, answer.Denominator, measure.IsShare ? denominator : null));
        }
        return findings;
    }

    private static IReadOnlyCollection<int> ItemsOf(Measure measure, Register register) => [.. register.Catalogues.Rows.Select(row => row.No).Where(no =>
        register.Catalogues.Item(no)?.Dimension == (measure.Name == "checks-static-compliance-rate" ? Model.Indicators.Dimension.Static : Model.Indicators.Dimension.Dynamic))];
}
