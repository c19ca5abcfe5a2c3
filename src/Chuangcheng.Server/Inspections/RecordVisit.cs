using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Indicators;
using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Evidence;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Measures;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Sites;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Inspections;

/// <summary>Records one visit. Sending it again changes nothing and says so.</summary>
internal sealed class RecordVisit(FollowedWork work, Register register, ColumnFeed columns, KnownSites sites, ShowVisit show, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/visits/{id:guid}", Handle)
        .Needs(Right.RecordVisits).WithTags("Inspections").ProducesProblem(400).ProducesProblem(409);

    /// <summary>Records a visit: 201; the same again 200; the same id with other content 409 visit-already-recorded.</summary>
    internal static async Task<Results<Created<VisitAnswer>, Ok<VisitAnswer>>> Handle(
        Guid id, JsonBody<VisitBody> body, HttpContext context, RecordVisit record)
    {
        var (recorded, answer) = await record.Run(id, body.Value, context.Actor());
        return recorded ? TypedResults.Created($"/api/visits/{id}", answer) : TypedResults.Ok(answer);
    }

    public async Task<(bool Recorded, VisitAnswer Answer)> Run(Guid id, VisitBody body, Actor actor)
    {
        var early = await Early(id, body, actor);
        var written = await work.Run(async up =>
        {
            var visit = await Write(up.Ledger, id, body, actor, early);
            up.Recorded = visit.Recorded;
            return visit;
        }, together: true);
        return written.Recorded is { } made
            ? (true, show.AnswerNew(written.Visit, body.SiteId, made.Checks, written.Awaiting))
            : (false, await show.Answer(written.Visit));
    }

    /// <summary>Understood before its turn to write comes, by the site as it was last read; null when that is not known.</summary>
    private async Task<VisitReading?> Early(Guid id, VisitBody body, Actor actor) =>
        body.SiteId is { } siteId && await sites.Ahead(siteId, actor) is { } site ? new ReadVisit(register, actor, clock.Now()).Read(id, body, site) : null;

    /// <summary>Inside somebody's transaction; columns are fed when it stands.</summary>
    /// <param name="early">Holds if the site is still the same.</param>
    internal async Task<WrittenVisit> Write(Ledger ledger, Guid id, VisitBody body, Actor actor, VisitReading? early = null)
    {
        var now = clock.Now();
        var site = body.SiteId is { } siteId ? await sites.Find(ledger, siteId, actor) : null;
        var reading = early is not null && early.Site == site ? early : new ReadVisit(register, actor, now).Read(id, body, site);
        if (await VisitTable.IsKnown(ledger, id) && await ledger.Visits.AsNoTracking().FirstAsync(v => v.Id == id) is var known)
            return known.Fingerprint.AsSpan().SequenceEqual(reading.Fingerprint) ? new(known, null, []) : throw new Refused(InspectionRefusals.AlreadyRecorded(id));

        var visit = Made(reading, actor, now, await Sequence.Next(ledger, "visits"));
        var checks = reading.Checks.Select(check => Made(visit, check)).ToList();
        await VisitTable.Insert(ledger, visit, checks);
        Append(ledger, visit, reading, actor, now);
        ledger.AfterCommit.Add(() => columns.Add(visit, checks));
        return new(visit, new(visit, checks, site), await AwaitedPhotos.Among(ledger, ShowVisit.PhotosOf(checks)));
    }

    private Visit Made(VisitReading reading, Actor actor, DateTimeOffset now, long no) => new()
    {
        District = register.Tree[reading.Territory].District, No = no, Id = reading.Id, Kind = reading.Kind, Site = reading.Site?.No ?? 0,
        Place = reading.Place?.Address ?? "", SiteType = reading.SiteType, Longitude = reading.Position?.Longitude, Latitude = reading.Position?.Latitude,
        Territory = reading.Territory, Recorder = actor.Unit, Inspector = actor.Account, StartedAt = reading.StartedAt,
        FinishedAt = reading.FinishedAt, RecordedAt = now, Round = reading.Round, Fingerprint = reading.Fingerprint,
    };

    private static Check Made(Visit visit, CheckReading check) => new()
    {
        District = visit.District, Visit = visit.No, Item = check.ItemNo, Result = check.Result, Count = check.Count, Note = check.Note,
        Photos = check.Photos.Count == 0 ? null : string.Join(';', check.Photos), FixedOnTheSpot = check.FixedOnTheSpot,
    };

    private static void Append(Ledger ledger, Visit visit, VisitReading reading, Actor actor, DateTimeOffset now)
    {
        ledger.Append(new VisitRecorded(visit.No, visit.Id, reading.Checks.Count) { District = visit.District }, actor, now);
        foreach (var check in reading.Checks.Where(check => check.Result == CheckResult.Fail))
            ledger.Append(new CheckFailed(visit.No, check.ItemNo, reading.PlaceKey) { District = visit.District }, actor, now);
    }
}

/// <param name="Recorded">Null when the visit was known.</param>
/// <param name="Awaiting">Photos not yet here.</param>
internal sealed record WrittenVisit(Visit Visit, Recorded? Recorded, IReadOnlyList<string> Awaiting);
