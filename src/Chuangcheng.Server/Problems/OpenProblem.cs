using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Plumbing;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Problems;

/// <summary>
/// A failed check becomes a problem, or one more observation of the open one (R-LED-02, R-LED-03); found again while the old
/// case is watched, the old one has rebounded and the new one links to it.
/// </summary>
internal static class OpenProblem
{
    public static async Task Handle(CheckFailed failed, FollowingUp up)
    {
        var ledger = up.Ledger;
        var visit = up.Recorded?.Visit ?? await ledger.Visits.AsNoTracking().SingleAsync(v => v.District == failed.District && v.No == failed.Visit);
        var check = up.Recorded?.Checks.Single(c => c.Item == failed.Item)
            ?? await ledger.Checks.AsNoTracking().SingleAsync(c => c.District == failed.District && c.Visit == failed.Visit && c.Item == failed.Item);
        var item = up.Register.Catalogues.Item(failed.Item)!;
        var known = await KnownAt(ledger, failed, item.Code);

        var open = known.FirstOrDefault(p => p.State.IsOpen());
        var problem = open ?? await Open(failed, visit, check, item, known, up);
        if (open is not null)
        {
            open.Observe(check.Count ?? 1);
            open.Touch();
            ledger.Append(new ProblemObserved(open.No, visit.No, Math.Max(1, check.Count ?? 1)) { District = open.District }, Of(visit), up.Now);
        }
        ledger.Make(new Observation
        {
            District = problem.District, Problem = problem.No, Visit = visit.No, Item = failed.Item, Count = Math.Max(1, check.Count ?? 1), At = visit.FinishedAt,
        });
        up.Columns.PutAfterCommit(ledger, problem);
    }

    /// <summary>What this item was found with here before: mostly nothing, which is asked first.</summary>
    private static async Task<List<Problem>> KnownAt(Ledger ledger, CheckFailed failed, string item) =>
        ledger.IsSqlite && SqliteStatement.On(ledger, "SELECT 1 FROM problems WHERE district = ? AND place_key = ? AND item = ? LIMIT 1").Run(failed.District, failed.Place, item) is null
            ? []
            : await ledger.Problems.Where(p => p.District == failed.District && p.PlaceKey == failed.Place && p.Item == item).ToListAsync();

    private static async Task<Problem> Open(CheckFailed failed, Visit visit, Check check, CheckItem item, List<Problem> known, FollowingUp up)
    {
        var watched = known.FirstOrDefault(p => p.State is ProblemState.Watching or ProblemState.Closed && !IsOver(p, visit.FinishedAt));
        if (watched is not null) await MoveProblem.BySystem(watched, new MoveCommand(Move.Rebound), up);
        var where = await WhereIs(visit, failed.Place, up);
        var problem = Problem.Open(
            SubjectOf(failed.Item, item, up.Register), where, await Identity.Make(up.Ledger, failed.District, up.Register.Time.DayOf(up.Now)),
            new Finding(SourceOf(visit.Kind), visit.Recorder, visit.FinishedAt, check.Note ?? "", check.Count ?? 1), watched);
        up.Ledger.Make(problem);
        if (check.FixedOnTheSpot) await FixOnTheSpot(problem, where, up);
        up.Ledger.Append(new ProblemOpened(problem.No, problem.Id) { District = problem.District }, Of(visit), up.Now);
        return problem;
    }

    /// <summary>R-INSP-05: found and fixed; who would have answered is kept for the counting, nobody is asked for anything.</summary>
    private static async Task FixOnTheSpot(Problem problem, Whereabouts where, FollowingUp up)
    {
        problem.AnswersFor(await DispatchProblem.Decide(problem, up));
        await MoveProblem.BySystem(problem, new MoveCommand(Move.FixOnTheSpot), up);
    }

    private static bool IsOver(Problem watched, DateTimeOffset seen) => watched.WatchUntil is { } until && until < seen;

    internal static Subject SubjectOf(int no, CheckItem item, Register register) => new(
        no, item.Code, item.NameZh, item.Indicator.ToString(), register.Catalogues.IndicatorNo(item.Indicator.ToString()), item.Severity,
        item.Department, item.Limit.Value, item.Limit.Unit.ToString(), item.WatchDays, AfterPhoto.IsAsked(item, fixedOnTheSpot: false));

    private static async Task<Whereabouts> WhereIs(Visit visit, string key, FollowingUp up)
    {
        var site = visit.Site == 0 ? null : up.Recorded?.Site ?? await up.Ledger.Sites.AsNoTracking().SingleAsync(s => s.No == visit.Site);
        var (longitude, latitude) = visit.Longitude is null ? (site?.Longitude, site?.Latitude) : (visit.Longitude, visit.Latitude);
        return new Whereabouts(
            visit.Site, site?.Id, site?.Name ?? visit.Place, key, visit.SiteType, up.Register.Catalogues.SiteTypeNo(visit.SiteType),
            visit.Territory, up.Register.Tree.StreetOf(visit.Territory), longitude, latitude);
    }

    private static ProblemSource SourceOf(VisitKind kind) => kind == VisitKind.Patrol ? ProblemSource.Patrol : ProblemSource.Inspection;

    private static Actor Of(Visit visit) => Actor.System(visit.District) with { Account = visit.Inspector };
}
