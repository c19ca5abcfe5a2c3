using Chuangcheng.Bench.Questions;

namespace Chuangcheng.Bench;

/// <summary>One question about speed or size, with its answer in figures.</summary>
internal sealed record Question(string Name, string Asks, Func<string[], Task<IReadOnlyList<Figure>>> Answer)
{
    public static IReadOnlyList<Question> All { get; } =
    [
        new("visits", "visits over HTTP: share of the rate of reading them alone, and against plain EF Core", VisitsOverHttp.Answer),
        new("writer", "the writer against raw bulk", WriterAgainstBulk.Answer),
        new("slow-disk", "the writer against a transaction a request, each sync 2 ms slower", OnASlowDisk.Answer),
        new("pages", "a page of the ledger over 1,000,000 problems against 10,000, every filter and sort", LedgerPages.Answer),
        new("search", "two characters among a million texts, against LIKE", SearchAgainstLike.Answer),
        new("bytes", "bytes a check on SQLite", BytesACheck.Answer),
        new("rescoring", "twelve months of 340 streets scored again over ten million checks, against one SQL; loading and growth", Rescoring.Answer),
        new("command", "the command view over ten million checks, and its counts against GROUP BY", CommandView.Answer),
        new("live", "what live figures cost the writer", LiveFigures.Answer),
        new("counting", "a measure from the columns against SQL", Counting.Answer),
        new("reading", "bulletins read, a core", Reading.Answer),
        new("typesetting", "bulletins and sheets as DOCX", Typesetting.Answer),
        new("redmine", "create, list and update beside Redmine (bench/redmine/start first)", BesideRedmine.Answer),
    ];
}
