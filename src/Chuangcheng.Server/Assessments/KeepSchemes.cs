using Chuangcheng.Model;
using Chuangcheng.Model.Assessments;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Assessments;

/// <param name="Owner">Id of the unit whose scheme it is.</param>
public sealed record SchemeLine(Guid Id, int Version, Guid? Owner, string OwnerName, Scheme Scheme);

/// <summary>Makes schemes and new versions of them; a version once made stays.</summary>
internal sealed class KeepSchemes(Writer writer, Database database, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/schemes", List).Needs(Right.ReadMeasures).WithTags("Assessments");
        api.MapGet("/schemes/{id:guid}", Find).Needs(Right.ReadMeasures).WithTags("Assessments").ProducesProblem(404);
        api.MapPut("/schemes/{id:guid}", Put).Needs(Right.KeepAssessments).WithTags("Assessments").ProducesProblem(400).ProducesProblem(403).ProducesProblem(409);
    }

    /// <summary>The newest version of each scheme that scores the caller's units or is the caller's.</summary>
    internal static async Task<Ok<IReadOnlyList<SchemeLine>>> List(HttpContext context, KeepSchemes keep) => TypedResults.Ok(await keep.All(context.Actor()));

    /// <summary>Every version of a scheme, the newest first: periods keep the one they began with.</summary>
    internal static async Task<Ok<IReadOnlyList<SchemeLine>>> Find(Guid id, HttpContext context, KeepSchemes keep) => TypedResults.Ok(await keep.Versions(id, context.Actor()));

    /// <summary>Makes a scheme, or its next version when something in it differs; version names the one it replaces.</summary>
    internal static async Task<Ok<SchemeLine>> Put(Guid id, JsonBody<SchemeBody> body, HttpContext context, KeepSchemes keep) => TypedResults.Ok(await keep.Keep(id, body.Value, context.Actor()));

    public async Task<IReadOnlyList<SchemeLine>> All(Actor actor)
    {
        await using var ledger = database.Read();
        var all = await ledger.SchemeVersions.AsNoTracking().Where(s => s.District == actor.District).ToListAsync();
        return [.. all.Where(s => AssessmentsInSight.Keeps(actor, s.Owner) || register.Tree.IsUnder(actor.Unit, s.Owner)).GroupBy(s => s.Id).Select(s => Line(s.MaxBy(v => v.Version)!)).OrderBy(s => s.Scheme.Name, StringComparer.Ordinal)];
    }

    /// <exception cref="Refused">Not there, or not the actor's to see: the same answer.</exception>
    public async Task<IReadOnlyList<SchemeLine>> Versions(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        var versions = await ledger.SchemeVersions.AsNoTracking().Where(s => s.Id == id && s.District == actor.District).OrderByDescending(s => s.Version).ToListAsync();
        return versions.Count > 0 && (AssessmentsInSight.Keeps(actor, versions[0].Owner) || register.Tree.IsUnder(actor.Unit, versions[0].Owner))
            ? [.. versions.Select(Line)] : throw new Refused(AssessmentRefusals.UnknownScheme);
    }

    public async Task<SchemeLine> Keep(Guid id, SchemeBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var scheme = body.Read(reading);
        reading.Done();
        return await writer.Run(async ledger =>
        {
            var known = await ledger.SchemeVersions.AsNoTracking().Where(s => s.Id == id).OrderByDescending(s => s.Version).FirstOrDefaultAsync();
            if (known is not null && !AssessmentsInSight.Keeps(actor, known.Owner)) throw new Refused(AssessmentRefusals.NotYours);
            if (known is not null && known.Body == Schemes.Write(scheme)) return Line(known);
            if (known is not null && body.Version != known.Version) throw new Refused(AssessmentRefusals.SchemeOutgrown(known.Version));
            var made = new SchemeVersion
            {
                Id = id, Version = (known?.Version ?? 0) + 1, District = actor.District, Owner = known?.Owner ?? AssessmentsInSight.OwnerFor(actor), Body = Schemes.Write(scheme), MadeAt = clock.Now(),
            };
            ledger.SchemeVersions.Add(made);
            ledger.Append(new SchemeKept(id, made.Version) { District = made.District }, actor, made.MadeAt);
            return Line(made);
        });
    }

    private SchemeLine Line(SchemeVersion s) => new(s.Id, s.Version, register.Tree.Find(s.Owner)?.Id, register.Tree.Find(s.Owner)?.Name ?? "", Schemes.Read(s.Body));
}
