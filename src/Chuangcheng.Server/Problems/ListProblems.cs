using System.Linq.Expressions;
using Chuangcheng.Model;
using Chuangcheng.Model.Measures;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <summary>The ledger, page by page.</summary>
internal sealed class ListProblems(Database database, Register register, ColumnFeed feed, TimeProvider clock)
{
    private const int CountedTo = 1_000;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/problems", Handle)
        .Needs(Right.ReadLedger).WithTags("Problems").Asks(ProblemQuery.Filters, ProblemQuery.Sorts).ProducesProblem(400);

    /// <summary>The ledger: filters state, unit, indicator, site, overdue, item, type, source, street, from, to, q; sort by createdAt, dueAt or number.</summary>
    internal static async Task<Ok<Page<ProblemLine>>> Handle(HttpContext context, ListProblems list, Register register) =>
        TypedResults.Ok(await list.Find(ProblemQuery.Read(context.Request.Query, register, context.Actor()), context.Actor().Boundary));

    /// <summary>Words are looked for in the gram table; everything else is answered from the columns, and the page's rows read by their keys.</summary>
    public async Task<Page<ProblemLine>> Find(ProblemQuery query, Boundary boundary)
    {
        var now = clock.Now();
        await using var ledger = database.Read();
        var site = query.Site is { } id ? await ledger.Sites.Where(s => s.Id == id).Select(s => (int?)s.No).FirstOrDefaultAsync() ?? -1 : (int?)null;
        var question = query.Of(boundary, register, feed.Codes, site, now);
        if (query.Text is not { } text) return await PageOf(ledger, question, null, query.Paging);
        var matching = query.Over(ledger.Problems.AsNoTracking().Within(boundary), register, now);
        return await Search(ledger, new SearchProblems(ledger, matching, text), question, query.Paging);
    }

    private async Task<Page<ProblemLine>> PageOf(Ledger ledger, LedgerQuestion question, int? counted, Paging paging)
    {
        var page = feed.Columns.Ask(question with { Take = paging.PageSize + 1 });
        var rows = await Rows(ledger, page.Numbers.Take(paging.PageSize), question.Boundary);
        return PageOf(rows, page.Numbers.Count > paging.PageSize, counted ?? page.Total, counted is not null, paging, question.Now);
    }

    /// <summary>
    /// Hits are counted so far and no further, and those counted are sorted; in order of number the newest first they stream, as far
    /// as anybody walks.
    /// </summary>
    private async Task<Page<ProblemLine>> Search(Ledger ledger, SearchProblems search, LedgerQuestion question, Paging paging)
    {
        if (search.IsTooShort)
        {
            var every = search.InEveryText();
            return await PageOf(every, await every.Take(CountedTo + 1).CountAsync(), true, paging, question.Now);
        }
        IReadOnlyList<long> Left(IReadOnlyList<long> numbers) => feed.Columns.Keep(question, numbers);
        var hits = await search.Numbers(Left, null, CountedTo + 1);
        var among = hits;
        if (paging is { Sort: "number", Descending: true } && (paging.After is not null || question.Skip + paging.PageSize >= hits.Count))
            among = await search.Numbers(Left, paging.After?.No, question.Skip + paging.PageSize + 1);
        return await PageOf(ledger, question with { Among = among }, hits.Count, paging);
    }

    /// <summary>In the order of their keys; what has left the boundary meanwhile is left out.</summary>
    internal static async Task<List<Problem>> Rows(Ledger ledger, IEnumerable<(int District, long No)> wanted, Boundary boundary)
    {
        var keys = wanted.ToList();
        if (keys.Count == 0) return [];
        var rows = ledger.IsSqlite ? await RowsByPosition(ledger, keys) : await RowsTogether(ledger, keys);
        return [.. rows.Where(p => ProblemsInSight.Sees(boundary, p))];
    }

    private static async Task<IEnumerable<Problem>> RowsByPosition(Ledger ledger, List<(int District, long No)> keys)
    {
        await ledger.Database.OpenConnectionAsync();
        return keys.Select(key => HotRow.Find<Problem>(ledger, "district = ? AND no = ?", key.District, key.No)).OfType<Problem>();
    }

    private static async Task<IEnumerable<Problem>> RowsTogether(Ledger ledger, List<(int District, long No)> keys)
    {
        var (districts, numbers) = (keys.Select(key => key.District).Distinct().ToList(), keys.Select(key => key.No).ToList());
        var rows = await ledger.Problems.AsNoTracking().Where(p => districts.Contains(p.District) && numbers.Contains(p.No)).ToDictionaryAsync(p => (p.District, p.No));
        return keys.Select(key => rows.GetValueOrDefault(key)).OfType<Problem>();
    }

    private async Task<Page<ProblemLine>> PageOf(IQueryable<Problem> matching, int total, bool bounded, Paging paging, DateTimeOffset now)
    {
        var sorted = Sorted(paging.After is { } after ? After(matching, paging, after) : matching, paging);
        if (paging.After is null && paging.Page > 1) sorted = sorted.Skip((paging.Page - 1) * paging.PageSize);
        return PageOf(await sorted.Take(paging.PageSize + 1).ToListAsync(), total, bounded, paging, now);
    }

    private Page<ProblemLine> PageOf(List<Problem> rows, int total, bool bounded, Paging paging, DateTimeOffset now) =>
        PageOf(rows.Take(paging.PageSize).ToList(), rows.Count > paging.PageSize, total, bounded, paging, now);

    private Page<ProblemLine> PageOf(List<Problem> page, bool more, int total, bool bounded, Paging paging, DateTimeOffset now)
    {
        var next = more && page.Count > 0 ? EndOf(page[^1], paging).ToString() : null;
        return new([.. page.Select(p => Line(p, now))], bounded ? Math.Min(total, CountedTo) : total, paging.Page, paging.PageSize, next, bounded && total > CountedTo);
    }

    /// <summary>Every matching problem, in batches, for files.</summary>
    public async IAsyncEnumerable<ProblemLine> All(ProblemQuery query, Boundary boundary)
    {
        var now = clock.Now();
        await using var ledger = database.Read();
        var matching = query.Over(ledger.Problems.AsNoTracking().Within(boundary), register, now);
        var found = query.Text is { } text && new SearchProblems(ledger, matching, text) is var search
            ? search.IsTooShort ? Sorted(search.InEveryText(), query.Paging).AsAsyncEnumerable() : search.Hits(null)
            : Sorted(matching, query.Paging).AsAsyncEnumerable();
        await foreach (var problem in found) yield return Line(problem, now);
    }

    private static IQueryable<Problem> Sorted(IQueryable<Problem> problems, Paging paging) => (paging.Sort, paging.Descending) switch
    {
        // Those without a deadline come last, whichever way it is sorted.
        ("dueAt", false) => problems.OrderBy(p => p.DueAt == null).ThenBy(p => p.DueAt).ThenBy(p => p.No),
        ("dueAt", true) => problems.OrderBy(p => p.DueAt == null).ThenByDescending(p => p.DueAt).ThenByDescending(p => p.No),
        ("number", false) => problems.OrderBy(p => p.No),
        ("number", true) => problems.OrderByDescending(p => p.No),
        (_, false) => problems.OrderBy(p => p.CreatedAt).ThenBy(p => p.No),
        (_, true) => problems.OrderByDescending(p => p.CreatedAt).ThenByDescending(p => p.No),
    };

    private static IQueryable<Problem> After(IQueryable<Problem> problems, Paging paging, PageEnd end)
    {
        if (paging.Sort == "number") return problems.Where(paging.Descending ? p => p.No < end.No : p => p.No > end.No);
        if (paging.Sort == "dueAt" && end.Value == 0)
            return problems.Where(p => p.DueAt == null).Where(paging.Descending ? p => p.No < end.No : p => p.No > end.No);
        var at = new DateTimeOffset(end.Value, TimeSpan.Zero);
        Expression<Func<Problem, bool>> rest = (paging.Sort, paging.Descending) switch
        {
            ("dueAt", false) => p => p.DueAt == null || p.DueAt > at || (p.DueAt == at && p.No > end.No),
            ("dueAt", true) => p => p.DueAt == null || p.DueAt < at || (p.DueAt == at && p.No < end.No),
            (_, false) => p => p.CreatedAt > at || (p.CreatedAt == at && p.No > end.No),
            (_, true) => p => p.CreatedAt < at || (p.CreatedAt == at && p.No < end.No),
        };
        return problems.Where(rest);
    }

    private static PageEnd EndOf(Problem problem, Paging paging) =>
        new(paging.Sort switch { "dueAt" => problem.DueAt?.UtcTicks ?? 0, "number" => 0, _ => problem.CreatedAt.UtcTicks }, problem.No);

    internal ProblemLine Line(Problem p, DateTimeOffset now) => new(
        p.Id, p.Number, p.SiteId, p.Place, p.SiteType, p.Item, p.ItemName, p.Indicator, p.State.Wire(), register.Tree.Find(p.Responsible)?.Id,
        register.Tree.Find(p.Responsible)?.Name, register.Tree.Find(p.Territory)?.Id, register.Tree.Find(p.Territory)?.Name, p.Note, p.Count, p.Severity, p.Source.Wire(),
        p.CreatedAt, p.AssignedAt, p.DueAt, p.DueProvisional, p.ClosedAt, p.IsOverdue(now), p.FixedOnTheSpot, p.Rebounds);
}
