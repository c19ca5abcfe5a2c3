using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Search;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Search;

/// <summary>
/// Problems whose pairs are not yet all in the gram table, on SQLite (docs/adr/0028). Of a problem marked at <c>seq</c> the table knows the notes before that
/// move, and nothing at all below zero. Texts only grow: what the table holds of them stays true meanwhile.
/// </summary>
internal static class DueGrams
{
    /// <summary>As many as one commit takes into the gram table, which the writer's other callers wait for.</summary>
    private const int AtOnce = 512;

    private const int Nothing = -1;

    public static void Put(Ledger ledger, IEnumerable<Problem> fresh, IEnumerable<ProblemMove> said)
    {
        var mark = SqliteStatement.On(ledger, "INSERT INTO problem_grams_due (no, seq) VALUES (?, ?) ON CONFLICT DO NOTHING");
        foreach (var problem in fresh) mark.Run(problem.No, Nothing);
        foreach (var move in said) mark.Run(move.Problem, move.Seq);
    }

    /// <returns>True when the gram table holds nothing of the problem that goes.</returns>
    public static bool Drop(Ledger ledger, long problem) =>
        SqliteStatement.On(ledger, "DELETE FROM problem_grams_due WHERE no = ? RETURNING seq").Run(problem) is Nothing;

    /// <summary>Numbers of those whose text has all these pairs, the newest first.</summary>
    public static async Task<IReadOnlyList<long>> Find(Ledger ledger, IReadOnlyCollection<string> pairs, long below)
    {
        var texts = await Texts(ledger, Marks(ledger, below, int.MaxValue));
        return [.. texts.Where(text => Bigrams.Of(text.After).ToHashSet().IsSupersetOf(pairs)).Select(text => text.No).OrderDescending()];
    }

    /// <summary>Takes some into the gram table. Their texts are read and taken apart beside the writer; what has moved meanwhile stays due.</summary>
    /// <returns>How many were taken, and how many wait that were not looked at.</returns>
    public static async Task<(int Taken, long Waiting)> Fill(Database database, Writer writer)
    {
        await using var reading = database.Read();
        await reading.Database.OpenConnectionAsync();
        var marks = Marks(reading, long.MaxValue, AtOnce);
        var texts = await Texts(reading, marks);
        if (texts.Count == 0) return (0, 0);
        var waiting = SqliteStatement.On(reading, "SELECT count(*) FROM problem_grams_due").Run()!.Value - marks.Count;
        var lines = texts.ConvertAll(text => (text.No, text.Steps, Before: text.Before is null ? null : Bigrams.Line(text.Before), After: Bigrams.Line(text.After)));
        var taken = await writer.Run(ledger =>
        {
            var unmoved = SqliteStatement.On(ledger, "DELETE FROM problem_grams_due WHERE no = ? AND (SELECT steps FROM problems WHERE no = ?) = ? RETURNING no");
            var settled = lines.FindAll(line => unmoved.Run(line.No, line.No, line.Steps) is not null);
            GramTable.Problems.PutSqlite(ledger, settled.Select(line => (line.No, line.Before, (string?)line.After)));
            return Task.FromResult(settled.Count);
        });
        return (taken, waiting);
    }

    private static List<Mark> Marks(Ledger ledger, long below, int most)
    {
        var marks = SqliteStatement.On(ledger, "SELECT no, seq FROM problem_grams_due WHERE no < ? LIMIT ?");
        marks.Bind(1, below);
        marks.Bind(2, (long)most);
        return [.. marks.All(row => new Mark(row.ReadInt64(0), (int)row.ReadInt64(1)))];
    }

    /// <summary>What the gram table holds of them and what they are found by; notes are read last, so that none is newer than the steps that are told.</summary>
    private static async Task<List<(long No, int Steps, string? Before, string After)>> Texts(Ledger ledger, List<Mark> marks)
    {
        if (marks.Count == 0) return [];
        var seqs = marks.ToDictionary(mark => mark.No, mark => mark.Seq);
        var problems = await ledger.Problems.Where(p => seqs.Keys.Contains(p.No)).Select(p => new { p.District, p.No, p.Steps, p.Number, p.Place, p.ItemName, p.Nature, p.Note }).ToListAsync();
        var districts = problems.Select(p => p.District).ToHashSet();
        var notes = (await ledger.ProblemMoves.AsNoTracking().Where(m => districts.Contains(m.District) && seqs.Keys.Contains(m.Problem) && m.Note != "").ToListAsync()).ToLookup(m => m.Problem);
        return problems.ConvertAll(p =>
        {
            var (seq, said) = (seqs[p.No], notes[p.No].ToList());
            string With(IEnumerable<ProblemMove> some) => SearchedTexts.Of(p.Number, p.Place, p.ItemName, p.Nature, p.Note, SearchedTexts.Notes(some));
            return (p.No, p.Steps, seq == Nothing ? null : With(said.Where(m => m.Seq < seq)), With(said));
        });
    }

    private sealed record Mark(long No, int Seq);
}
