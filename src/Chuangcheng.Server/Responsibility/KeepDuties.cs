using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Responsibility;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Chuangcheng.Server.Sites;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Responsibility;

/// <param name="Site">The site answered for; else <paramref name="Ground"/>.</param>
/// <param name="Ground">The unit whose ground is answered for.</param>
/// <param name="Person">Who holds the post today.</param>
public sealed record DutyLine(
    Guid Id, Guid? Site, string? SiteName, Guid? Ground, string? GroundName, string Step, string Aspect, Guid? Unit, string? UnitName, Guid? Post, string? PostTitle, string? Person,
    DateOnly Since, DateOnly? Until, string Source, string Words, bool Claimed);

/// <param name="Site">Id of the site; or <paramref name="Ground"/>, id or code of a unit.</param>
/// <param name="Step">A step of the chain.</param>
/// <param name="Aspect">Empty for all of it; a department type, an item's category or code, or inside, outside, greenery, fire, parking.</param>
/// <param name="Unit">Id or code; left out, the post's unit, or one's own when claiming.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Words">What the holder has to do.</param>
public sealed record DutyBody(Guid? Site, string? Ground, string? Step, string? Aspect, string? Unit, Guid? Post, DateOnly? Since, DateOnly? Until, string? Source, string? Words);

/// <summary>Who answers for what: named by the office or the street, or claimed by the holder.</summary>
internal sealed class KeepDuties(Database database, Writer writer, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var duties = api.MapGroup("/duties").WithTags("Responsibility");
        duties.MapGet("", List).Needs(Right.ReadLedger).Asks(["site", "ground", "unit", "step", "all"]).ProducesProblem(400);
        duties.MapPut("/{id:guid}", Put).Needs(Right.KeepRegister).ProducesProblem(400).ProducesProblem(404);
        duties.MapPut("/{id:guid}/claim", Claim).Needs(Right.RecordVisits).ProducesProblem(400);
    }

    /// <summary>Duties in sight; filters site, ground, unit, step; those of today unless all=true.</summary>
    internal static async Task<Ok<Page<DutyLine>>> List(HttpContext context, KeepDuties keep) => TypedResults.Ok(await keep.Find(context.Request.Query, context.Actor()));

    /// <summary>Names somebody for a field, or changes until when and in which words.</summary>
    internal static async Task<Ok<DutyLine>> Put(Guid id, JsonBody<DutyBody> body, HttpContext context, KeepDuties keep) =>
        TypedResults.Ok(await keep.Write(id, body.Value, context.Actor(), claimed: false));

    /// <summary>Claims a field for one's own unit.</summary>
    internal static async Task<Ok<DutyLine>> Claim(Guid id, JsonBody<DutyBody> body, HttpContext context, KeepDuties keep) =>
        TypedResults.Ok(await keep.Write(id, body.Value with { Unit = null, Post = null }, context.Actor(), claimed: true));

    public async Task<Page<DutyLine>> Find(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "site", "ground", "unit", "step", "all");
        var paging = Paging.Read(query, ["number"], "number", reading.Faults);
        var (unit, ground) = (reading.Unit("unit", query["unit"], required: false), reading.Unit("ground", query["ground"], required: false));
        reading.Done();
        var (step, all, today) = (query["step"].ToString(), query["all"] == "true", register.Time.DayOf(clock.Now()));
        await using var ledger = database.Read();
        var found = ledger.Duties.AsNoTracking().Where(d => d.District == actor.District || actor.Boundary.WholeDistricts.Contains(d.District));
        if (unit is not null) found = found.Where(d => d.Unit == unit.No);
        if (ground is not null) found = found.Where(d => d.FieldKind == FieldKind.Ground && d.Field == ground.No);
        if (step.Length > 0) found = found.Where(d => d.Step == step);
        if (!all) found = found.Where(d => d.Since <= today && (d.Until == null || today < d.Until));
        if (query["site"].ToString() is { Length: > 0 } text)
        {
            var site = Guid.TryParse(text, out var id) ? await ledger.Sites.Within(actor).Where(s => s.Id == id).Select(s => s.No).FirstOrDefaultAsync() : 0;
            if (site == 0) throw new Refused(SiteRefusals.UnknownSite);
            found = found.Where(d => d.FieldKind == FieldKind.Site && d.Field == site);
        }
        var rows = (await found.ToListAsync()).Where(d => actor.Boundary.Covers(d.Unit) || actor.Role is Role.Leader or Role.Inspector || actor.Boundary.SeesWhole(d.District)).ToList();
        var page = InMemoryPage.Of(rows, paging, d => d.No, null, d => d);
        return new(await Lines(ledger, page.Items), page.Total, page.Number, page.PageSize, page.Next);
    }

    public async Task<DutyLine> Write(Guid id, DutyBody body, Actor actor, bool claimed)
    {
        var reading = new Reading(register, actor);
        var step = reading.Text("step", body.Step, 60, required: true);
        var ground = body.Site is null ? reading.Unit("ground", body.Ground, own: !claimed, required: false) : null;
        if (body.Site is null && ground is null && reading.Faults.Count == 0) reading.Fault(ResponsibilityRefusals.FieldNeeded);
        var (aspect, source, words) = (reading.Text("aspect", body.Aspect, 60), reading.Text("source", body.Source), reading.Text("words", body.Words, Limits.NoteLength));
        var unit = reading.Unit("unit", body.Unit, required: false);
        var since = reading.Day("since", body.Since, register.Time.DayOf(clock.Now()));
        reading.InOrder("until", since, body.Until);
        reading.Done();
        var duty = await writer.Run(async ledger =>
        {
            var post = body.Post is { } p ? await ledger.Posts.FirstOrDefaultAsync(x => x.Id == p && x.District == actor.District) ?? throw new Refused(OrganisationRefusals.NoSuchPost) : null;
            var site = body.Site is { } s ? await ledger.Sites.Within(actor).FirstOrDefaultAsync(x => x.Id == s) ?? throw new Refused(SiteRefusals.UnknownSite) : null;
            var known = await ledger.Duties.FirstOrDefaultAsync(d => d.Id == id);
            if (known is not null && (known.District != actor.District || known.Claimed != claimed)) throw new Refused(ResponsibilityRefusals.NoSuchDuty);
            if (known is null) ledger.Duties.Add(known = new Duty
            {
                Id = id, No = (int)await Sequence.Next(ledger, "duties"), District = site?.District ?? ground!.District, FieldKind = site is null ? FieldKind.Ground : FieldKind.Site,
                Field = site?.No ?? ground!.No, Step = step, Aspect = aspect, Unit = actor.Unit, Since = since, Claimed = claimed,
            });
            else if (known.Field != (site?.No ?? ground!.No) || known.Step != step || known.Aspect != aspect) throw new Refused(PlumbingRefusals.BadValue("step", step));
            (known.Unit, known.Post, known.Since, known.Until, known.Source, known.Words) = (unit?.No ?? post?.Unit ?? actor.Unit, post?.No, since, body.Until, source, words);
            known.Version++;
            ledger.Append(new RegisterChanged("duties", 1) { District = known.District }, actor, clock.Now());
            return known;
        });
        await using var reader = database.Read();
        return (await Lines(reader, [duty]))[0];
    }

    internal async Task<IReadOnlyList<DutyLine>> Lines(Ledger ledger, IReadOnlyList<Duty> duties)
    {
        var sites = duties.Where(d => d.FieldKind == FieldKind.Site).Select(d => d.Field).Distinct().ToList();
        var names = await ledger.Sites.AsNoTracking().Where(s => sites.Contains(s.No)).ToDictionaryAsync(s => s.No, s => new { s.Id, s.Name });
        var holders = await Holders.Of(ledger, duties.Select(d => d.Post).OfType<int>(), register.Time.DayOf(clock.Now()));
        return [.. duties.Select(d =>
        {
            var site = d.FieldKind == FieldKind.Site ? names.GetValueOrDefault(d.Field) : null;
            var ground = d.FieldKind == FieldKind.Ground ? register.Tree.Find(d.Field) : null;
            var holder = d.Post is { } post ? holders.GetValueOrDefault(post) : null;
            return new DutyLine(
                d.Id, site?.Id, site?.Name, ground?.Id, ground?.Name, d.Step, d.Aspect, register.Tree.Find(d.Unit)?.Id, register.Tree.Find(d.Unit)?.Name, holder?.Post, holder?.Title,
                holder?.Person, d.Since, d.Until, d.Source, d.Words, d.Claimed);
        })];
    }
}
