using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Search;
using Chuangcheng.Server.Search;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <summary>
/// Problems that hold the words, the newest first: candidates come from the gram table in growing chunks, the ledger's filters
/// and the text itself decide. What has no pair of letters is looked for in every text.
/// </summary>
internal sealed class SearchProblems(Ledger ledger, IQueryable<Problem> matching, string text)
{
    private const int FirstChunk = 100, MostChunk = 25_600, TextsAtOnce = 500;

    private readonly string folded = Bigrams.Fold(text);
    private readonly IReadOnlyCollection<string> pairs = Bigrams.Of(text);

    /// <summary>The gram table cannot help: one character, or signs alone.</summary>
    public bool IsTooShort => pairs.Count == 0;

    /// <summary>A pair found is the words found: nothing has to be looked at again.</summary>
    private bool IsExact => folded.Length == 2;

    /// <summary>The slow way, for <see cref="IsTooShort"/>.</summary>
    public IQueryable<Problem> InEveryText() => matching.Where(p => p.Note.Contains(text) || p.Place.Contains(text) || p.ItemName.Contains(text) || p.Nature.Contains(text) || p.Number.Contains(text)
        || ledger.ProblemMoves.Any(m => m.District == p.District && m.Problem == p.No && m.Note.Contains(text)));

    /// <summary>Hits with numbers below, the newest first, until there are enough.</summary>
    public async IAsyncEnumerable<Problem> Hits(long? below)
    {
        for (var (chunk, last) = (FirstChunk, below); ; chunk = Math.Min(chunk * 4, MostChunk))
        {
            var numbers = await GramTable.Problems.Find(ledger, pairs, last, chunk);
            if (numbers.Count == 0) yield break;
            foreach (var problem in await Holding(await matching.Where(p => numbers.Contains(p.No)).OrderByDescending(p => p.No).ToListAsync())) yield return problem;
            if (numbers.Count < chunk) yield break;
            last = numbers[^1];
        }
    }

    /// <summary>Numbers of hits among what the ledger's filters leave, the newest first, up to so many.</summary>
    /// <param name="left">Keeps of numbers those that the filters leave.</param>
    /// <param name="below">Only smaller numbers; null for all.</param>
    public async Task<IReadOnlyList<long>> Numbers(Func<IReadOnlyList<long>, IReadOnlyList<long>> left, long? below, int most)
    {
        var hits = new List<long>();
        for (var (chunk, last) = (most, below); hits.Count < most; chunk = Math.Min(chunk * 4, MostChunk))
        {
            var numbers = await GramTable.Problems.Find(ledger, pairs, last, chunk);
            if (numbers.Count == 0) break;
            var here = left(numbers);
            if (IsExact) hits.AddRange(here);
            else foreach (var part in here.Chunk(TextsAtOnce).TakeWhile(_ => hits.Count < most)) hits.AddRange(await Holding(part));
            if (numbers.Count < chunk) break;
            last = numbers[^1];
        }
        return hits.Count > most ? hits[..most] : hits;
    }

    private async Task<IEnumerable<long>> Holding(long[] numbers)
    {
        var candidates = await matching.Where(p => numbers.Contains(p.No)).ToListAsync();
        var holding = (await Holding(candidates)).Select(p => p.No).ToHashSet();
        return numbers.Where(holding.Contains);
    }

    private async Task<IEnumerable<Problem>> Holding(List<Problem> candidates)
    {
        if (IsExact) return candidates;
        var head = candidates.Where(p => Bigrams.Holds(SearchedTexts.Of(p, []), folded)).Select(p => p.No).ToHashSet();
        var rest = candidates.Where(p => !head.Contains(p.No)).ToList();
        var (districts, numbers) = (rest.Select(p => p.District).Distinct().ToList(), rest.Select(p => p.No).ToList());
        var notes = rest.Count == 0 ? [] : await ledger.ProblemMoves.AsNoTracking().Where(m => districts.Contains(m.District) && numbers.Contains(m.Problem) && m.Note != "").ToListAsync();
        head.UnionWith(notes.Where(m => Bigrams.Holds(m.Note, folded)).Select(m => m.Problem));
        return candidates.Where(p => head.Contains(p.No));
    }
}
