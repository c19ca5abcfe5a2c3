using System.Linq.Expressions;
using Chuangcheng.Model;
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
    private const int CountedTo = 10_000;

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
        if (query.Text is { } text)
        {
            var matching = query.Over(ledger.Problems.AsNoTracking().Within(boundary), register, now);
            return await Search(new SearchProblems(ledger, matching, text), matching, query.Paging, now);
        }
        var site = query.Site is { } id ? await ledger.Sites.Where(s => s.Id == id).Select(s => (int?)s.No).FirstOrDefaultAsync() ?? -1 : (int?)null;
        var paging = query.Paging;
        var page = feed.Columns.Ask(query.Of(boundary, register, feed.Codes, site, now) with
        {
            Skip = paging.After is null ? (paging.Page - 1) * paging.PageSize : 0, Take = paging.PageSize + 1,
        });
        return PageOf(await Rows(ledger, page.Numbers.Take(paging.PageSize), boundary), page.Numbers.Count > paging.PageSize, page.Total, false, paging, now);
    }

    /// <summary>In the order of their keys; what has left the boundary meanwhile is left out.</summary>
    private static async Task<List<Problem>> Rows(Ledger ledger, IEnumerable<(int District, long No)> wanted, Boundary boundary)
    {
        var keys = wanted.ToList();
        if (keys.Count == 0) return [];
        var (districts, numbers) = (keys.Select(key => key.District).Distinct().ToList(), keys.Select(key => key.No).ToList());
        var rows = await ledger.Problems.AsNoTracking().Where(p => districts.Contains(p.District) && numbers.Contains(p.No)).ToDictionaryAsync(p => (p.District, p.No));
        return [.. keys.Select(key => rows.GetValueOrDefault(key)).OfType<Problem>().Where(p => ProblemsInSight.Sees(boundary, p))];
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

    /// <summary>A search is counted so far and no further. The newest first it streams; in any other order the hits counted are sorted.</summary>
    private async Task<Page<ProblemLine>> Search(SearchProblems search, IQueryable<Problem> matching, Paging paging, DateTimeOffset now)
    {
        if (search.IsTooShort)
        {
            var every = search.InEveryText();
            return await PageOf(every, await every.Take(CountedTo + 1).CountAsync(), true, paging, now);
        }
        var hits = await search.Numbers(CountedTo + 1);
        if (paging is not { Sort: "number", Descending: true }) return await PageOf(matching.Where(p => hits.Contains(p.No)), hits.Count, true, paging, now);
        var skip = paging.After is null ? (paging.Page - 1) * paging.PageSize : 0;
        return PageOf(await search.Hits(paging.After?.No).Skip(skip).Take(paging.PageSize + 1).ToListAsync(), hits.Count, true, paging, now);
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
