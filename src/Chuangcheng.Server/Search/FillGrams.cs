using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Search;

/// <summary>Fills the gram tables once, with what a ledger held before it had them.</summary>
internal static class FillGrams
{
    private const int AtOnce = 2000;
    private const string Mark = "grams-filled";

    public static async Task Run(Database database, Writer writer)
    {
        await using var reading = database.Read();
        if (await reading.Settings.AnyAsync(s => s.Name == Mark)) return;
        for (long last = 0; ;)
        {
            var some = await reading.Problems.AsNoTracking().Where(p => p.No > last).OrderBy(p => p.No).Take(AtOnce).ToListAsync();
            if (some.Count == 0) break;
            var numbers = some.Select(p => p.No).ToList();
            var notes = (await reading.ProblemMoves.AsNoTracking().Where(m => numbers.Contains(m.Problem) && m.Note != "").ToListAsync()).ToLookup(m => (m.District, m.Problem));
            await writer.Run(ledger => GramTable.Problems.Put(ledger, [.. some.Select(p => (p.No, (string?)null, (string?)SearchedTexts.Of(p, SearchedTexts.Notes(notes[(p.District, p.No)]))))]));
            last = some[^1].No;
        }
        var sites = await reading.Sites.AsNoTracking().ToListAsync();
        foreach (var some in sites.Chunk(AtOnce))
            await writer.Run(ledger => GramTable.Sites.Put(ledger, [.. some.Select(s => ((long)s.No, (string?)null, (string?)SearchedTexts.Of(s.Code, s.Name, s.Address)))]));
        await writer.Run(ledger =>
        {
            ledger.Settings.Add(new Setting { Name = Mark, Value = "1" });
            return Task.CompletedTask;
        });
    }
}
