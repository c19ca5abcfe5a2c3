using System.Security.Cryptography;
using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server;
using Chuangcheng.Server.Inspections;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Bench.Load;

/// <summary>Visit, checks, problem, observation and happenings as entities, saved together.</summary>
internal sealed class PlainVisits(Database database, Register register)
{
    private long visits, problems;

    public async Task<IResult> Record(Guid id, VisitBody body, string token)
    {
        await using var ledger = database.Read();
        var (hash, now) = (SHA256.HashData(Convert.FromHexString(token)), TimeProvider.System.GetUtcNow());
        var account = await ledger.Sessions.AsNoTracking().Where(s => s.SecretHash == hash && s.ExpiresAt > now).Join(ledger.Accounts, s => s.Account, a => a.No, (_, a) => a).FirstOrDefaultAsync();
        if (account is not { Active: true, Role: Role.Inspector }) return TypedResults.Unauthorized();
        if (await ledger.Visits.AsNoTracking().AnyAsync(v => v.Id == id)) return TypedResults.Ok(id);
        var site = await ledger.Sites.AsNoTracking().SingleAsync(s => s.Id == body.SiteId);
        var visit = new Visit
        {
            District = 1, No = Interlocked.Increment(ref visits), Id = id, Kind = VisitKind.Round, Site = site.No, SiteType = site.Type, Territory = site.Unit, Recorder = account.Unit, Inspector = account.No,
            StartedAt = body.StartedAt!.Value, FinishedAt = body.FinishedAt!.Value, RecordedAt = now, Fingerprint = new byte[32],
        };
        ledger.Visits.Add(visit);
        var actor = new Actor(account.No, account.Role, account.Unit, 1, new Boundary(1, [], [1]));
        ledger.Append(new VisitRecorded(visit.No, id, body.Checks!.Count) { District = 1 }, actor, now);
        foreach (var check in body.Checks) Add(ledger, visit, site, check!, actor, now);
        await ledger.SaveChangesAsync();
        return TypedResults.Created($"/visits/{id}", new { id });
    }

    private void Add(Ledger ledger, Visit visit, Chuangcheng.Model.Sites.Site site, CheckBody body, Actor actor, DateTimeOffset now)
    {
        var no = register.Catalogues.ItemNo(body.Item!);
        var failed = body.Result == "fail";
        ledger.Checks.Add(new Check { District = 1, Visit = visit.No, Item = no, Result = failed ? CheckResult.Fail : CheckResult.Pass, Count = body.Count, Note = body.Note, Photos = body.Photos is { Count: > 0 } photos ? string.Join(';', photos) : null });
        if (!failed) return;
        var (item, key) = (register.Catalogues.Item(no)!, $"site:{site.No}");
        var number = Interlocked.Increment(ref problems);
        var problem = Problem.Open(
            Chuangcheng.Server.Problems.OpenProblem.SubjectOf(no, item, register), new Whereabouts(site.No, site.Id, site.Name, key, site.Type, 1, site.Unit, site.Unit, site.Longitude, site.Latitude),
            new ProblemIdentity(1, number, Guid.CreateVersion7(), $"WT-2026-{number:000000}"), new Finding(ProblemSource.Inspection, visit.Recorder, visit.FinishedAt, body.Note ?? "", 1));
        ledger.Problems.Add(problem);
        ledger.Observations.Add(new Observation { District = 1, Problem = number, Visit = visit.No, Item = no, Count = 1, At = visit.FinishedAt });
        ledger.Append(new CheckFailed(visit.No, no, key) { District = 1 }, actor, now);
        ledger.Append(new ProblemOpened(number, problem.Id) { District = 1 }, actor, now);
        foreach (var (seq, move, from, to) in (ReadOnlySpan<(int, Move, ProblemState, ProblemState)>)[(1, Move.Register, ProblemState.Reported, ProblemState.Registered), (2, Move.Assign, ProblemState.Registered, ProblemState.Assigned)])
        {
            ledger.ProblemMoves.Add(new ProblemMove { District = 1, Problem = number, Seq = seq, Move = move, From = from, To = to, At = now, Actor = 0, ActorUnit = 1, Note = "", Salt = new byte[16], Photos = [] });
            ledger.Append(new ProblemMoved(number, seq, move, from, to, 2, now.AddDays(1), "") { District = 1 }, actor, now);
        }
    }
}
