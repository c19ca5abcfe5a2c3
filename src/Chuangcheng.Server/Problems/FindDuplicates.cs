using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <param name="Score">0 to 100.</param>
/// <param name="Reasons">samePlace, near, sameItem, sameKind, alikeWords.</param>
public sealed record DuplicateLine(ProblemLine Problem, int Score, double? Metres, IReadOnlyList<string> Reasons);

/// <summary>Suggests which other problems may be the same, by place, item and words; a person decides and merges.</summary>
internal sealed class FindDuplicates(Database database, ListProblems lines, TimeProvider clock)
{
    private const int MostLookedAt = 500, MostShown = 20;
    private static readonly TimeSpan Back = TimeSpan.FromDays(30);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/problems/{id:guid}/duplicates", Handle).Needs(Right.ReadLedger).WithTags("Problems").ProducesProblem(404);

    /// <summary>Problems still open when this one was found, or found within thirty days of it, that may be the same; likeliest first.</summary>
    internal static async Task<Ok<Page<DuplicateLine>>> Handle(Guid id, HttpContext context, FindDuplicates find) => TypedResults.Ok(await find.Of(id, context.Actor()));

    internal async Task<Page<DuplicateLine>> Of(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var problem = await ProblemsInSight.Find(ledger, id, actor);
        var (since, until, now) = (problem.CreatedAt - Back, problem.CreatedAt + Back, clock.Now());
        var found = ledger.Problems.Within(actor.Boundary).Where(p => p.District == problem.District && p.No != problem.No && p.MergedInto == null)
            .Where(p => (p.CreatedAt >= since && p.CreatedAt <= until) || (p.CreatedAt < problem.CreatedAt && (p.ClosedAt == null || p.ClosedAt > problem.CreatedAt)));
        var near = await found.Where(p => p.PlaceKey == problem.PlaceKey).OrderByDescending(p => p.CreatedAt).Take(MostLookedAt).ToListAsync();
        if (problem is { Longitude: { } x, Latitude: { } y })
        {
            var box = Surroundings.Around(new(x, y), Likeness.NearMetres);
            near.AddRange(await found.Where(p => p.PlaceKey != problem.PlaceKey && p.Latitude >= box.MinLatitude && p.Latitude <= box.MaxLatitude && p.Longitude >= box.MinLongitude && p.Longitude <= box.MaxLongitude)
                .OrderByDescending(p => p.CreatedAt).Take(MostLookedAt).ToListAsync());
        }
        List<DuplicateLine> likely = [.. near.Select(p => (Problem: p, Like: Likeness.Of(problem, p))).Where(n => n.Like.Score >= Likeness.Worth)
            .OrderByDescending(n => n.Like.Score).ThenByDescending(n => n.Problem.No).Take(MostShown)
            .Select(n => new DuplicateLine(lines.Line(n.Problem, now), n.Like.Score, n.Like.Metres is { } m ? Math.Round(m, 1) : null, [.. n.Like.Reasons.Select(r => r.Wire())]))];
        return new(likely, likely.Count, 1, MostShown, null);
    }
}
