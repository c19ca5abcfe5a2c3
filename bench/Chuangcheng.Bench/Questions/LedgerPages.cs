using System.Globalization;
using Chuangcheng.Bench.Load;
using Chuangcheng.Server.Problems;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Bench.Questions;

/// <summary>The first page of 50 with its total, for every filter the ledger offers in every order it offers.</summary>
internal static class LedgerPages
{
    private const int Large = 1_000_000, Small = 10_000, Asked = 15;

    public static async Task<IReadOnlyList<Figure>> Answer(string[] arguments)
    {
        await using var small = await ServedLedger.Open(Small);
        await using var large = await ServedLedger.Open(Large);
        var (filters, same) = (await Filters(small), await Filters(large));
        if (ProblemQuery.Filters.Except(filters.SelectMany(f => f.Split('&')).Select(f => f.Split('=')[0])).ToList() is [_, ..] missing) throw new InvalidOperationException($"not asked: {string.Join(", ", missing)}");
        string[] sorts = [.. ProblemQuery.Sorts.SelectMany(sort => (string[])[sort, "-" + sort])];
        var ratios = new List<double>();
        await Runs.UntilCompiled(async () =>
        {
            foreach (var (filter, there) in filters.Zip(same))
                foreach (var sort in sorts)
                {
                    var (few, many) = (await small.Find($"?{filter}&sort={sort}"), await large.Find($"?{there}&sort={sort}"));
                    if (few.Items.Count < 50 || many.Items.Count < 50) throw new InvalidOperationException($"{filter}: a page of {few.Items.Count} against a page of {many.Items.Count}");
                }
        });
        foreach (var (filter, there) in filters.Zip(same))
            foreach (var sort in sorts)
            {
                var (few, many) = await Ask(() => small.Find($"?{filter}&sort={sort}"), () => large.Find($"?{there}&sort={sort}"));
                ratios.Add(many / few);
                if (many / few > 1.5 || arguments.Contains("-v")) Console.WriteLine($"{Uri.UnescapeDataString(filter),-50} {sort,-10} {few,9:0.00} ms {many,9:0.00} ms  x {many / few:0.00}");
            }
        Console.WriteLine($"{ratios.Count(ratio => ratio <= 1.5)} of {ratios.Count} questions within 1.5 x; median {Runs.Median(ratios):0.00} x");
        return [Figure.Most("a page of 50 over 1,000,000 problems : over 10,000, slowest question", 1.5, ratios.Max())];
    }

    /// <summary>The same questions in each ledger's own ids.</summary>
    private static async Task<string[]> Filters(ServedLedger served)
    {
        await using var ledger = served.Read();
        var site = await ledger.Sites.Where(s => s.No == 77).Select(s => s.Id).FirstAsync();
        var units = await ledger.Units.ToDictionaryAsync(u => u.No, u => u.Id);
        var some = await ledger.Problems.AsNoTracking().OrderBy(p => p.No).Skip(500).FirstAsync();
        // A unit with more than a page in either ledger: a page of fewer rows would be another question.
        var busy = await ledger.Problems.Where(p => p.Responsible > 2).GroupBy(p => p.Responsible).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstAsync();
        var day = TimeProvider.System.GetUtcNow();
        string Day(int ago) => day.AddDays(-ago).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return
        [
            "", "state=assigned", "state=archived", "state=assigned,inWork", $"unit={units[2]}", $"unit={units[busy]}", $"street={units[19]}", $"street={units[21]}", $"indicator={Uri.EscapeDataString(some.Indicator)}", $"site={site}", "overdue=true", "overdue=false",
            $"item={some.Item}", $"type={some.SiteType}", "source=inspection", $"from={Day(7)}", $"from={Day(200)}", $"to={Day(200)}", $"from={Day(100)}&to={Day(90)}", $"q={Uri.EscapeDataString("积水")}", $"q={Uri.EscapeDataString("垃圾")}",
        ];
    }

    private static async Task<(double Few, double Many)> Ask(Func<Task> small, Func<Task> large)
    {
        var (few, many) = (new List<double>(), new List<double>());
        for (var round = 0; round < Asked; round++)
        {
            few.Add(await Runs.Time(small));
            many.Add(await Runs.Time(large));
            if (many[^1] > 400) break;
        }
        return (Runs.Median(few.Skip(few.Count > 3 ? 2 : 0)), Runs.Median(many.Skip(many.Count > 3 ? 2 : 0)));
    }
}
