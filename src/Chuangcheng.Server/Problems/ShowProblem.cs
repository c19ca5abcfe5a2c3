using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <summary>One problem with its whole history and what may be done with it now.</summary>
internal sealed class ShowProblem(Database database, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/problems/{id:guid}", Handle)
        .Needs(Right.ReadLedger).WithTags("Problems").ProducesProblem(404);

    /// <summary>One problem with history, photos, chain of responsibility and the moves open to the caller.</summary>
    internal static async Task<Ok<ProblemDetail>> Handle(Guid id, HttpContext context, ShowProblem show) =>
        TypedResults.Ok(await show.Find(id, context.Actor()));

    public async Task<ProblemDetail> Find(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        ledger.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var p = await ProblemsInSight.Find(ledger, id, actor);
        var history = await History(ledger, p);
        var observations = await Observations(ledger, p);
        var photos = observations.SelectMany(o => o.Photos).Concat(history.SelectMany(h => h.Photos)).Any() ? await PhotosOfProblem.Find(ledger, p, actor.Boundary, register.Time) : [];
        return new ProblemDetail(
            p.Id, p.Number, p.SiteId, p.Place, p.SiteType, p.Longitude, p.Latitude, p.Item, p.ItemName, p.Indicator, p.State.Wire(),
            UnitId(p.Responsible), UnitName(p.Responsible), UnitId(p.Territory), UnitName(p.Territory), p.DispatchReason?.Wire(), p.Note, p.Nature, p.Count, p.Severity,
            p.Source.Wire(), UnitId(p.Recorder), UnitName(p.Recorder), p.CreatedAt, p.AssignedAt, p.SignedAt, p.DueAt, p.DueProvisional,
            p.LimitValue == 0 ? "" : FormattableString.Invariant($"{p.LimitValue} {p.LimitUnit}"), p.PausedAt, p.Asked?.Wire(), p.AskedUntil, p.NeedsCoordination, p.ReviewAt, p.ClosedAt,
            p.WatchUntil, p.IsOverdue(clock.Now()), p.FixedOnTheSpot, p.AsksAfterPhoto, p.Rebounds,
            await Link(ledger, p.District, p.Previous), await NextOf(ledger, p), await Link(ledger, p.District, p.MergedInto),
            history, observations, photos, await Chain(ledger, p),
            actor.May(Right.MoveProblems) ? [.. Moves.AllowedTo(actor, p).Select(m => m.Wire())] : []);
    }

    private async Task<List<HistoryLine>> History(Ledger ledger, Problem p)
    {
        var moves = await ledger.ProblemMoves.Where(m => m.District == p.District && m.Problem == p.No).OrderBy(m => m.Seq).ToListAsync();
        var accounts = moves.Select(m => m.Actor).Distinct().ToList();
        var names = await ledger.Accounts.Where(a => accounts.Contains(a.No)).ToDictionaryAsync(a => a.No, a => a.Name);
        return [.. moves.Select(m => new HistoryLine(
            m.Seq, m.Move.Wire(), m.From.Wire(), m.To.Wire(), m.Asked, m.At, m.Role == 0 ? "system" : ((Role)m.Role).Wire(), names.GetValueOrDefault(m.Actor),
            m.Actor == 0 ? null : UnitName(m.ActorUnit), m.Note, m.Unit is { } unit ? UnitName(unit) : null, m.Until, m.Photos))];
    }

    private static async Task<List<ObservationLine>> Observations(Ledger ledger, Problem p)
    {
        var seen = await ledger.Observations.Where(o => o.District == p.District && o.Problem == p.No)
            .Join(ledger.Visits, o => new { o.District, No = o.Visit }, v => new { v.District, v.No }, (o, v) => new { o, v.Id, v.Kind })
            .Join(ledger.Checks, x => new { x.o.District, x.o.Visit, x.o.Item }, c => new { c.District, c.Visit, c.Item }, (x, c) => new { x.o, x.Id, x.Kind, c.Note, c.Photos })
            .OrderBy(x => x.o.At).ToListAsync();
        return [.. seen.Select(x => new ObservationLine(x.o.At, x.o.Count, x.Id, x.Kind.Wire(), x.Note, x.Photos?.Split(';') ?? []))];
    }

    private static async Task<ProblemLink?> Link(Ledger ledger, int district, long? no) => no is null ? null
        : await ledger.Problems.Where(p => p.District == district && p.No == no).Select(p => new ProblemLink(p.Id, p.Number)).FirstOrDefaultAsync();

    private static Task<ProblemLink?> NextOf(Ledger ledger, Problem old) => ledger.Problems
        .Where(p => p.District == old.District && p.Previous == old.No).Select(p => new ProblemLink(p.Id, p.Number)).FirstOrDefaultAsync();

    private async Task<IReadOnlyList<ChainLink>> Chain(Ledger ledger, Problem p)
    {
        var links = register.Tree.Upwards(p.Territory).Select(unit => (Part: "place", Unit: unit))
            .Concat(register.Tree.Upwards(p.Responsible).Where(unit => unit.No == p.Responsible || !register.Tree.IsUnder(p.Territory, unit.No)).Select(unit => (Part: "responsible", Unit: unit))).ToList();
        var (units, today) = (links.Select(link => link.Unit.No).Distinct().ToList(), register.Time.DayOf(clock.Now()));
        var posts = await ledger.Posts.Where(post => units.Contains(post.Unit) && post.Since <= today && (post.Until == null || today < post.Until))
            .Join(ledger.Tenures.Where(t => t.Since <= today && (t.Until == null || today < t.Until)), post => post.No, t => t.Post, (post, t) => new { post, t.Person })
            .Join(ledger.People, x => x.Person, person => person.No, (x, person) => new { x.post.No, x.post.Unit, x.post.Title, person.Name }).OrderBy(post => post.No).ToListAsync();
        var first = posts.DistinctBy(post => post.Unit).ToDictionary(post => post.Unit);
        return [.. links.Select(link => new ChainLink(
            link.Part, link.Unit.Id, link.Unit.Name, link.Unit.Kind.Wire(), first.GetValueOrDefault(link.Unit.No)?.Title, first.GetValueOrDefault(link.Unit.No)?.Name))];
    }

    private Guid? UnitId(int no) => register.Tree.Find(no)?.Id;

    private string? UnitName(int no) => register.Tree.Find(no)?.Name;
}
