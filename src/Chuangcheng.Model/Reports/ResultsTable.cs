namespace Chuangcheng.Model.Reports;

/// <summary>Adds up results: by thing and measure word, synonyms merged, approximation carried. Rates and ranks are not added.</summary>
public static class ResultsTable
{
    public static IReadOnlyList<ResultSum> Sum(IEnumerable<Result> results, IEnumerable<Synonym> synonyms, Func<Result, string> by)
    {
        var words = synonyms.Where(synonym => synonym.Means.Length > 0).ToDictionary(synonym => (synonym.Kind, synonym.Word), synonym => synonym.Means);
        return
        [
            .. results.Where(result => result.Comparison is null)
                .GroupBy(result => (Key: by(result), Object: Meant(words, SynonymKind.Object, result.Object), Measure: Meant(words, SynonymKind.Measure, result.Measure)))
                .Select(group => new ResultSum(group.Key.Key, group.Key.Object, group.Key.Measure, group.Sum(result => result.Value), group.Any(result => result.Approx), group.Count()))
                .OrderBy(sum => sum.Key, StringComparer.Ordinal).ThenByDescending(sum => sum.Count).ThenBy(sum => sum.Object, StringComparer.Ordinal),
        ];
    }

    /// <summary>Through at most a few steps, so that a circle ends.</summary>
    public static string Meant(IReadOnlyDictionary<(SynonymKind, string), string> words, SynonymKind kind, string word)
    {
        for (var step = 0; step < 4 && words.TryGetValue((kind, word), out var means); step++) word = means;
        return word;
    }
}
