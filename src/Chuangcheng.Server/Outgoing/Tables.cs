using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Responsibility;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Outgoing;

/// <summary>The columns of each kind, as its import reads them, and the rows.</summary>
internal sealed record Tables(IReadOnlyList<string> Columns, IAsyncEnumerable<IEnumerable<object?>> Rows)
{
    public static Tables Of(string kind, Ledger ledger, Register register) => kind switch
    {
        "units" => Units(register),
        "sites" => Sites(ledger, register),
        "people" => People(ledger, register),
        "responsibility" => Responsibility(ledger, register),
        "facilities" => Facilities(ledger, register),
        "calendar" => Calendar(ledger),
        "problems" => Problems(ledger, register),
        "results" => Results(ledger, register),
        _ => Visits(ledger, register),
    };

    private static string Code(Register register, int? unit) => unit is { } no ? register.Tree.Find(no)?.Code ?? "" : "";

    private static Tables Units(Register register) => new(
        ["code", "name", "kind", "parent", "department_types", "since", "until"],
        register.Tree.Units.Select(u => (IEnumerable<object?>)[u.Code, u.Name, u.Kind.Wire(), Code(register, u.Parent), string.Join(';', u.DepartmentTypes), u.Since, u.Until]).ToAsyncEnumerable());

    private static Tables Sites(Ledger ledger, Register register) => new(
        ["code", "name", "type", "unit", "address", "longitude", "latitude", "parties", "status", "since", "until", "operator", "lists", "under_video", "shape"],
        ledger.Sites.OrderBy(s => s.No).AsAsyncEnumerable().Select(s => (IEnumerable<object?>)[
            s.Code, s.Name, s.Type, Code(register, s.Unit), s.Address, s.Longitude, s.Latitude, string.Join(';', s.Parties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={Code(register, p.Value)}")),
            s.Status.Wire(), s.Since, s.Until, s.Operator, string.Join(';', s.Lists), s.UnderVideo ? "true" : "false", s.Shape]));

    private static Tables People(Ledger ledger, Register register) => new(
        ["code", "name", "unit", "phone", "left", "post", "title", "since"],
        Held(ledger).Select(x => (IEnumerable<object?>)[
            x.Person.Code, x.Person.Name, Code(register, x.Person.Unit), x.Person.Phone, x.Person.Left, x.Post?.Code, x.Post?.Title, x.Post is null ? null : x.Since]));

    /// <summary>Each person with the first post held.</summary>
    private static async IAsyncEnumerable<(Person Person, Post? Post, DateOnly Since)> Held(Ledger ledger)
    {
        var posts = await ledger.Posts.ToDictionaryAsync(p => p.No);
        var held = (await ledger.Tenures.Where(t => t.Until == null).OrderBy(t => t.Post).ToListAsync()).ToLookup(t => t.Person);
        await foreach (var person in ledger.People.OrderBy(p => p.No).AsAsyncEnumerable())
            yield return held[person.No].FirstOrDefault() is { } tenure ? (person, posts[tenure.Post], tenure.Since) : (person, null, default);
    }

    private static Tables Responsibility(Ledger ledger, Register register) => new(
        ["site", "ground", "step", "aspect", "unit", "post", "since", "until", "source", "words"],
        ledger.Duties.OrderBy(d => d.No).Select(d => new
        {
            Duty = d, Site = d.FieldKind == FieldKind.Site ? ledger.Sites.Where(s => s.No == d.Field).Select(s => s.Code).FirstOrDefault() : null,
            Post = ledger.Posts.Where(p => p.No == d.Post).Select(p => p.Code).FirstOrDefault(),
        }).AsAsyncEnumerable().Select(x => (IEnumerable<object?>)[
            x.Site, x.Duty.FieldKind == FieldKind.Ground ? Code(register, x.Duty.Field) : null, x.Duty.Step, x.Duty.Aspect, Code(register, x.Duty.Unit), x.Post, x.Duty.Since, x.Duty.Until, x.Duty.Source, x.Duty.Words]));

    private static Tables Facilities(Ledger ledger, Register register) => new(
        ["site", "kind", "place", "specification", "item", "required", "present", "compliant", "counted_on", "owner", "due_on", "note"],
        ledger.Facilities.OrderBy(f => f.No).Join(ledger.Sites, f => f.Site, s => s.No, (f, s) => new { f, s.Code }).AsAsyncEnumerable().Select(x => (IEnumerable<object?>)[
            x.Code, x.f.Kind, x.f.Place, x.f.Specification, x.f.Item, x.f.Required, x.f.Present, x.f.Compliant, x.f.CountedOn, Code(register, x.f.Owner), x.f.DueOn, x.f.Note]));

    private static Tables Calendar(Ledger ledger) => new(
        ["date", "type", "holiday_zh", "holiday_en"],
        ledger.Calendar.OrderBy(d => d.Date).AsAsyncEnumerable().Select(d => (IEnumerable<object?>)[d.Date, d.Kind.ToString().ToUpperInvariant(), d.HolidayZh, d.HolidayEn]));

    private static Tables Problems(Ledger ledger, Register register) => new(
        ["created", "closed", "unit", "number", "state", "nature", "address", "longitude", "latitude", "note", "item", "indicator", "count", "severity", "source", "assigned", "due", "territory", "site"],
        ledger.Problems.OrderBy(p => p.District).ThenBy(p => p.No).Select(p => new { p, Site = ledger.Sites.Where(s => s.No == p.Site).Select(s => s.Code).FirstOrDefault() }).AsAsyncEnumerable().Select(x => (IEnumerable<object?>)[
            register.Time.DayOf(x.p.CreatedAt), Day(register, x.p.ClosedAt), Code(register, x.p.Responsible), x.p.Number, x.p.State.Wire(), x.p.Nature, x.p.Place, x.p.Longitude, x.p.Latitude, x.p.Note, x.p.Item, x.p.Indicator,
            x.p.Count, x.p.Severity, x.p.Source.Wire(), Local(register, x.p.AssignedAt), Local(register, x.p.DueAt), Code(register, x.p.Territory), x.Site]));

    /// <summary>Figures confirmed from reports; they come in with reports, not by import.</summary>
    private static Tables Results(Ledger ledger, Register register) => new(
        ["day", "unit", "quantity", "value", "measure", "approximate", "action", "object", "comparison", "indicator", "kind", "report"],
        ledger.Results.OrderBy(r => r.Day).ThenBy(r => r.Report).ThenBy(r => r.Start).AsAsyncEnumerable().Select(r => (IEnumerable<object?>)[
            r.Day, Code(register, r.Unit), r.Qty, r.Value, r.Measure, r.Approx ? "true" : "false", r.Action, r.Object, r.Comparison?.Wire(), r.Indicator, r.Kind, r.Report.ToString()]));

    private static Tables Visits(Ledger ledger, Register register) => new(
        ["visit", "visit_kind", "site", "place", "ground", "type", "longitude", "latitude", "started", "finished", "inspector", "round", "item", "result", "count", "note", "fixed"],
        ledger.Visits.OrderBy(v => v.District).ThenBy(v => v.No).Join(ledger.Checks, v => new { v.District, v.No }, c => new { c.District, No = c.Visit }, (v, c) => new { v, c })
            .OrderBy(x => x.v.District).ThenBy(x => x.v.No).ThenBy(x => x.c.Item)
            .Select(x => new
            {
                x.v, x.c, Site = ledger.Sites.Where(s => s.No == x.v.Site).Select(s => s.Code).FirstOrDefault(), Inspector = ledger.Accounts.Where(a => a.No == x.v.Inspector).Select(a => a.UserName).FirstOrDefault(),
            }).AsAsyncEnumerable().Select(x => (IEnumerable<object?>)[
                x.v.Id.ToString(), x.v.Kind.Wire(), x.Site, x.v.Place, .. Free(x.v, register), Local(register, x.v.StartedAt), Local(register, x.v.FinishedAt), x.Inspector, x.v.Round?.ToString(), register.Catalogues.CodeOf(x.c.Item),
                x.c.Result.Wire(), x.c.Count, x.c.Note, x.c.FixedOnTheSpot ? "true" : "false"]));

    /// <summary>What an import needs to know of a place that is no site.</summary>
    private static object?[] Free(Model.Inspections.Visit visit, Register register) => visit.Site != 0 ? [null, null, null, null]
        : [Code(register, visit.Territory), visit.SiteType, visit.Longitude, visit.Latitude];

    private static DateOnly? Day(Register register, DateTimeOffset? instant) => instant is { } at ? register.Time.DayOf(at) : null;

    private static DateTime? Local(Register register, DateTimeOffset? instant) => instant is { } at ? register.Time.Local(at).DateTime : null;
}
