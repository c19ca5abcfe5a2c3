using Chuangcheng.Model;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Problems;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Field;

/// <summary>The problems somebody can do something about, the most urgent first, with the photos of what was found.</summary>
internal static class OpenProblemsOf
{
    private const int Most = 500, AtOnce = 500;

    public static async Task<(IReadOnlyList<FieldProblem> Problems, int More)> Gather(Ledger ledger, Actor actor, DateTimeOffset now, Edition? edition)
    {
        if (!actor.May(Right.MoveProblems)) return ([], 0);
        var mine = Mine(ledger.Problems.Within(actor.Boundary), actor);
        var total = await mine.CountAsync();
        var problems = await mine.OrderBy(p => p.DueAt == null).ThenBy(p => p.DueAt).ThenBy(p => p.No).Take(Most).ToListAsync();
        var photos = await Photos(ledger, actor.District, [.. problems.Select(p => p.No)]);
        return ([.. problems.Select(p => Line(p, edition?.Item(p.Item)?.NameEn, actor, now, photos))], total - problems.Count);
    }

    /// <summary>A unit's people rectify what is theirs; everybody else looks at what is said to be done.</summary>
    private static IQueryable<Problem> Mine(IQueryable<Problem> problems, Actor actor)
    {
        var units = actor.Boundary.Units().ToList();
        return actor.Role is Role.Street or Role.Department
            ? problems.Where(p => (units.Contains(p.Responsible) && (p.State == ProblemState.Assigned || p.State == ProblemState.InWork || p.State == ProblemState.LongTerm))
                || (p.State == ProblemState.FedBack && !units.Contains(p.Responsible) && units.Contains(p.Territory)))
            : problems.Where(p => p.State == ProblemState.FedBack);
    }

    private static FieldProblem Line(Problem p, string? nameEn, Actor actor, DateTimeOffset now, ILookup<long, string> photos) => new(
        p.Id, p.Number, p.SiteId, p.Place, p.Longitude, p.Latitude, p.Item, nameEn is null ? p.ItemName : $"{p.ItemName}\n{nameEn}", p.State.Wire(), p.Note, p.Severity, p.CreatedAt, p.DueAt, p.IsOverdue(now), p.AsksAfterPhoto, p.Rebounds,
        p.Asked?.Wire(), [.. photos[p.No].Distinct().Take(4)], [.. Moves.AllowedTo(actor, p).Select(move => move.Wire())]);

    private static async Task<ILookup<long, string>> Photos(Ledger ledger, int district, long[] problems)
    {
        var seen = new List<(long, string)>();
        foreach (var some in problems.Chunk(AtOnce))
            foreach (var x in await ledger.Observations.Where(o => o.District == district && some.Contains(o.Problem))
                .Join(ledger.Checks, o => new { o.District, o.Visit, o.Item }, c => new { c.District, c.Visit, c.Item }, (o, c) => new { o.Problem, o.At, c.Photos }).Where(x => x.Photos != null).OrderByDescending(x => x.At).ToListAsync())
                seen.AddRange(x.Photos!.Split(';').Select(photo => (x.Problem, photo)));
        return seen.ToLookup(x => x.Item1, x => x.Item2);
    }
}
