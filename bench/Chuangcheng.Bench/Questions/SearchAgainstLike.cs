using Chuangcheng.Bench.Load;
using Chuangcheng.Model.Problems;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Bench.Questions;

/// <summary>The newest fifty of a million texts that hold two characters, and how many there are (counted to 1,000): by the list's own search and by LIKE.</summary>
internal static class SearchAgainstLike
{
    private const int Texts = 1_000_000;

    public static async Task<IReadOnlyList<Figure>> Answer(string[] _)
    {
        await using var served = await ServedLedger.Open(Texts);
        var rare = new List<double>();
        var common = new List<double>();
        foreach (var word in (string[])["鸵鸟", "塌陷", "积水", "垃圾", "广告"])
        {
            var hits = (await served.Find($"?q={Uri.EscapeDataString(word)}")).Total;
            var medians = await Runs.InTurns(async _ => await Runs.Time(() => served.Find($"?q={Uri.EscapeDataString(word)}")), async _ => await Runs.Time(() => Like(served, word)));
            Console.WriteLine($"{word}: {hits,6} hits, search {medians[0],8:0.00} ms, LIKE {medians[1],8:0.00} ms");
            (hits < 1000 ? rare : common).Add(medians[0] / medians[1]);
        }
        return [Figure.Most("search of two characters, rare : LIKE", .02, rare.Max()), Figure.Most("search of two characters, common : LIKE", 1, common.Max())];
    }

    private static async Task Like(ServedLedger served, string word)
    {
        await using var ledger = served.Read();
        IQueryable<Problem> matching = ledger.Problems.AsNoTracking().Where(p => p.District == 1
            && (EF.Functions.Like(p.Note, $"%{word}%") || EF.Functions.Like(p.Place, $"%{word}%") || EF.Functions.Like(p.ItemName, $"%{word}%")));
        await matching.OrderByDescending(p => p.No).Take(51).ToListAsync();
        await matching.Take(1_001).CountAsync();
    }
}
