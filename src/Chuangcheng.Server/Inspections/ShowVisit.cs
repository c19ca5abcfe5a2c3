using Chuangcheng.Model;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Evidence;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <summary>Shows one visit, and the problems it opened.</summary>
internal sealed class ShowVisit(Database database, Register register)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/visits/{id:guid}", Handle)
        .Needs(Right.ReadLedger).WithTags("Inspections").ProducesProblem(404);

    /// <summary>The visit and the problems it opened.</summary>
    internal static async Task<Ok<VisitAnswer>> Handle(Guid id, HttpContext context, ShowVisit show) =>
        TypedResults.Ok(await show.Find(id, context.Actor().Boundary));

    public async Task<VisitAnswer> Find(Guid id, Boundary boundary)
    {
        await using var ledger = database.Read();
        var visit = await ledger.Visits.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id);
        return visit is not null && (boundary.Covers(visit.Territory) || boundary.Covers(visit.Recorder))
            ? await Answer(visit) : throw new Refused(InspectionRefusals.UnknownVisit);
    }

    public async Task<VisitAnswer> Answer(Visit visit)
    {
        await using var ledger = database.Read();
        var checks = await ledger.Checks.AsNoTracking().Where(c => c.District == visit.District && c.Visit == visit.No).ToListAsync();
        var site = visit.Site == 0 ? null : (Guid?)await ledger.Sites.Where(s => s.No == visit.Site).Select(s => s.Id).FirstAsync();
        var seen = await ledger.Observations.AsNoTracking().Where(o => o.District == visit.District && o.Visit == visit.No)
            .Join(ledger.Problems, o => new { o.District, No = o.Problem }, p => new { p.District, p.No },
                (o, p) => new { p.Id, p.Number, p.Item, p.State, First = ledger.Observations.Where(x => x.District == o.District && x.Problem == o.Problem).Min(x => x.Visit) })
            .ToListAsync();
        var problems = seen.Select(p => new VisitProblem(p.Id, p.Number, p.Item, p.State.Wire(), p.First == visit.No));
        return Answer(visit, site, checks, [.. problems], await AwaitedPhotos.Among(ledger, PhotosOf(checks)));
    }

    /// <summary>A visit recorded just now: nothing has followed from it yet.</summary>
    public VisitAnswer AnswerNew(Visit visit, Guid? site, IReadOnlyList<Check> checks, IReadOnlyList<string> awaiting) => Answer(visit, site, checks, [], awaiting);

    private VisitAnswer Answer(Visit visit, Guid? site, IReadOnlyList<Check> checks, IReadOnlyList<VisitProblem> problems, IReadOnlyList<string> awaiting) => new(
            visit.Id, visit.Kind.Wire(), site, visit.Place.Length > 0 ? visit.Place : null, visit.StartedAt, visit.FinishedAt, visit.RecordedAt, visit.Round,
            [.. checks.Select(c => new CheckAnswer(register.Catalogues.CodeOf(c.Item), c.Result.Wire(), c.Count, c.Note, PhotosOf(c), c.FixedOnTheSpot))],
            problems, awaiting, [.. Warnings(checks)], visit.Longitude, visit.Latitude);

    internal static IReadOnlyList<string> PhotosOf(IEnumerable<Check> checks) => [.. checks.SelectMany(PhotosOf).Distinct()];

    private static string[] PhotosOf(Check check) => check.Photos?.Split(';') ?? [];

    private IEnumerable<CheckWarning> Warnings(IReadOnlyList<Check> checks)
    {
        foreach (var check in checks)
            if (register.Catalogues.Item(check.Item) is { } item && item.ScoreRule.ContradictionOf(check.Result, check.Count) is { } code)
                yield return new CheckWarning(item.Code, code, RefusalWords.Of($"inspections.warning.{code}", item.Code));
    }
}
