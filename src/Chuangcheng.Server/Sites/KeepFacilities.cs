using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Sites;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Sites;

/// <param name="Missing">Not there.</param>
/// <param name="Defective">There, not as it should be.</param>
public sealed record FacilityLine(
    Guid Id, Guid? Site, string? SiteName, string Kind, string Place, string Specification, string Item, string? ItemName, int Required, int Present, int Compliant, int Missing, int Defective,
    DateOnly CountedOn, Guid? Owner, string? OwnerName, DateOnly? DueOn, bool Overdue, string Note);

/// <param name="Kind">What it is; parking for bays: required are planned, present are marked, compliant can be used.</param>
/// <param name="Item">Code of the check item that requires it.</param>
/// <param name="Owner">Id or code of the unit that closes the gap.</param>
public sealed record FacilityBody(
    Guid? Site, string? Kind, string? Place, string? Specification, string? Item, int? Required, int? Present, int? Compliant, DateOnly? CountedOn, string? Owner, DateOnly? DueOn, string? Note);

/// <summary>Static facilities: what has to be there, what is, what is as it should be; and the gap list with owner and date.</summary>
internal sealed class KeepFacilities(Database database, Writer writer, Register register, TimeProvider clock)
{
    private const int MostOfOne = 100_000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/facilities", List).Needs(Right.ReadRegister).Asks(["site", "kind", "item", "owner", "gap", "overdue"]).WithTags("Sites").ProducesProblem(400);
        api.MapPut("/facilities/{id:guid}", Put).Needs(Right.KeepRegister).WithTags("Sites").ProducesProblem(400).ProducesProblem(404);
    }

    /// <summary>Facilities in sight; filters site, kind, item, owner, gap (true: the gap list), overdue.</summary>
    internal static async Task<Ok<Page<FacilityLine>>> List(HttpContext context, KeepFacilities keep) => TypedResults.Ok(await keep.Find(context.Request.Query, context.Actor()));

    /// <summary>Records a facility as it was counted.</summary>
    internal static async Task<Ok<FacilityLine>> Put(Guid id, JsonBody<FacilityBody> body, HttpContext context, KeepFacilities keep) =>
        TypedResults.Ok(await keep.Write(id, body.Value, context.Actor()));

    private async Task<Page<FacilityLine>> Find(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "site", "kind", "item", "owner", "gap", "overdue");
        var paging = Paging.Read(query, ["number"], "number", reading.Faults);
        var (owner, site) = (reading.Unit("owner", query["owner"], required: false), reading.Id(query, "site"));
        reading.Done();
        var (kind, item, gap, overdue, today) = (query["kind"].ToString(), query["item"].ToString(), query["gap"] == "true", query["overdue"] == "true", Today);
        await using var ledger = database.Read();
        var sites = ledger.Sites.AsNoTracking().Within(actor);
        if (site is { } id) sites = sites.Where(s => s.Id == id);
        var found = ledger.Facilities.AsNoTracking().Join(sites, f => f.Site, s => s.No, (f, _) => f);
        if (kind.Length > 0) found = found.Where(f => f.Kind == kind);
        if (item.Length > 0) found = found.Where(f => f.Item == item);
        if (owner is not null) found = found.Where(f => f.Owner == owner.No);
        if (gap || overdue) found = found.Where(f => f.Compliant < f.Required);
        if (overdue) found = found.Where(f => f.DueOn < today);
        var page = InMemoryPage.Of(await found.ToListAsync(), paging, f => f.No, null, f => f);
        return new(await Lines(ledger, page.Items), page.Total, page.Number, page.PageSize, page.Next);
    }

    private async Task<FacilityLine> Write(Guid id, FacilityBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var kind = reading.Text("kind", body.Kind, 60, required: true);
        var (place, specification, note) = (reading.Text("place", body.Place), reading.Text("specification", body.Specification), reading.Text("note", body.Note, Limits.NoteLength));
        var item = reading.Text("item", body.Item, 60);
        if (item.Length > 0 && register.Catalogues.ItemNo(item) == 0) reading.Fault(PlumbingRefusals.BadValue("item", item));
        var (required, present) = (reading.Number("required", body.Required, 0, MostOfOne), reading.Number("present", body.Present, 0, MostOfOne));
        var compliant = reading.Number("compliant", body.Compliant, 0, MostOfOne, present);
        if (compliant > present) reading.Fault(PlumbingRefusals.OneOf("compliant", [$"0–{present}"]));
        var owner = reading.Unit("owner", body.Owner, required: false);
        var counted = reading.Day("countedOn", body.CountedOn, Today);
        if (body.Site is null) reading.Fault(PlumbingRefusals.Required("site"));
        reading.Done();
        var facility = await writer.Run(async ledger =>
        {
            var site = await ledger.Sites.FirstOrDefaultAsync(s => s.Id == body.Site);
            if (site is null || !actor.Boundary.Covers(site.Unit)) throw new Refused(SiteRefusals.UnknownSite);
            var known = await ledger.Facilities.FirstOrDefaultAsync(f => f.Id == id);
            if (known is not null && known.Site != site.No) throw new Refused(SiteRefusals.UnknownFacility);
            if (known is null) ledger.Facilities.Add(known = new Facility
            {
                Id = id, No = (int)await Sequence.Next(ledger, "facilities"), District = site.District, Site = site.No, Kind = kind, Required = required, Present = present, Compliant = compliant, CountedOn = counted,
            });
            (known.Kind, known.Place, known.Specification, known.Item, known.Required, known.Present) = (kind, place, specification, item, required, present);
            (known.Compliant, known.CountedOn, known.Owner, known.DueOn, known.Note) = (compliant, counted, owner?.No, body.DueOn, note);
            known.Version++;
            ledger.Append(new RegisterChanged("facilities", 1) { District = site.District }, actor, clock.Now());
            return known;
        });
        await using var reader = database.Read();
        return (await Lines(reader, [facility]))[0];
    }

    internal async Task<IReadOnlyList<FacilityLine>> Lines(Ledger ledger, IReadOnlyList<Facility> facilities)
    {
        var sites = facilities.Select(f => f.Site).Distinct().ToList();
        var names = await ledger.Sites.AsNoTracking().Where(s => sites.Contains(s.No)).ToDictionaryAsync(s => s.No, s => new { s.Id, s.Name });
        return [.. facilities.Select(f => new FacilityLine(
            f.Id, names.GetValueOrDefault(f.Site)?.Id, names.GetValueOrDefault(f.Site)?.Name, f.Kind, f.Place, f.Specification, f.Item, register.Catalogues.Current?.Item(f.Item)?.NameZh, f.Required,
            f.Present, f.Compliant, f.Missing, f.Defective, f.CountedOn, f.Owner is { } owner ? register.Tree.Find(owner)?.Id : null, f.Owner is { } no ? register.Tree.Find(no)?.Name : null, f.DueOn,
            f.IsGap && f.DueOn < Today, f.Note))];
    }

    private DateOnly Today => register.Time.DayOf(clock.Now());
}
