using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Organisation;

/// <param name="Phone">Office number; never a private one.</param>
/// <param name="Left">First day the person is no longer here.</param>
/// <param name="Posts">Codes of the posts held today.</param>
public sealed record PersonLine(Guid Id, string Code, string Name, Guid? Unit, string? UnitName, string Phone, DateOnly? Left, IReadOnlyList<string> Posts);

/// <param name="Unit">Id or code.</param>
public sealed record PersonBody(string? Code, string? Name, string? Unit, string? Phone, DateOnly? Left);

/// <summary>The people of the units. They can be erased: nothing sealed names one.</summary>
internal sealed class KeepPeople(Database database, Writer writer, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("Organisation");
        people.MapGet("", List).Needs(Right.KeepRegister).Asks(["unit", "q"]).ProducesProblem(400);
        people.MapPut("/{id:guid}", Put).Needs(Right.KeepRegister).ProducesProblem(400).ProducesProblem(409);
        people.MapDelete("/{id:guid}", Erase).Needs(Right.ManageRegister).ProducesProblem(404);
    }

    /// <summary>People of the units under one's own; filters unit, q; sort by number, name or code.</summary>
    internal static async Task<Ok<Page<PersonLine>>> List(HttpContext context, KeepPeople keep) => TypedResults.Ok(await keep.Find(context.Request.Query, context.Actor()));

    /// <summary>Makes a person, or says anew who it is.</summary>
    internal static async Task<Ok<PersonLine>> Put(Guid id, JsonBody<PersonBody> body, HttpContext context, KeepPeople keep) =>
        TypedResults.Ok(await keep.Write(id, body.Value, context.Actor()));

    /// <summary>Erases name and number; what the person held stays dated, without a name.</summary>
    internal static async Task<NoContent> Erase(Guid id, HttpContext context, KeepPeople keep)
    {
        await keep.Forget(id, context.Actor());
        return TypedResults.NoContent();
    }

    internal async Task<Page<PersonLine>> Find(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "unit", "q");
        var paging = Paging.Read(query, ["number", "name", "code"], "number", reading.Faults);
        var unit = reading.Unit("unit", query["unit"], required: false);
        reading.Done();
        var units = unit is null ? actor.Boundary.Units().ToList() : register.Tree.BoundaryOf(unit.No).Units().Where(actor.Boundary.Covers).ToList();
        var q = query["q"].ToString();
        await using var ledger = database.Read();
        var people = await ledger.People.AsNoTracking().Where(p => units.Contains(p.Unit) && (q == "" || p.Name.Contains(q) || p.Code == q)).ToListAsync();
        var held = await Held(ledger, [.. people.Select(p => p.No)]);
        return InMemoryPage.Of(people, paging, p => p.No, paging.Sort switch { "name" => p => p.Name, "code" => p => p.Code, _ => null }, p => Line(p, held[p.No]));
    }

    public async Task<PersonLine> Write(Guid id, PersonBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var (code, name, phone) = (reading.Text("code", body.Code, 60, required: true), reading.Text("name", body.Name, 60, required: true), reading.Text("phone", body.Phone, 40));
        var unit = reading.Unit("unit", body.Unit, own: true);
        reading.Done();
        var person = await writer.Run(async ledger =>
        {
            var found = await ledger.People.FirstOrDefaultAsync(p => p.Id == id);
            if (found is not null && !actor.Boundary.Covers(found.Unit)) throw new Refused(OrganisationRefusals.NoSuchPerson);
            if (await ledger.People.AnyAsync(p => p.District == unit!.District && p.Code == code && p.Id != id)) throw new Refused(OrganisationRefusals.CodeTaken(code));
            if (found is null) ledger.People.Add(found = new Person { Id = id, No = (int)await Sequence.Next(ledger, "people"), District = unit!.District, Code = code, Unit = unit.No, Name = name });
            (found.Code, found.Name, found.Unit, found.Phone, found.Left) = (code, name, unit!.No, phone, body.Left);
            found.Version++;
            ledger.Append(new RegisterChanged("people", 1) { District = unit.District }, actor, clock.Now());
            return found;
        });
        await using var reader = database.Read();
        return Line(person, (await Held(reader, [person.No]))[person.No]);
    }

    public Task Forget(Guid id, Actor actor) => writer.Run(async ledger =>
    {
        var person = await ledger.People.FirstOrDefaultAsync(p => p.Id == id);
        if (person is null || !actor.Boundary.Covers(person.Unit)) throw new Refused(OrganisationRefusals.NoSuchPerson);
        (person.Name, person.Phone, person.Left) = ("—", "", person.Left ?? Today);
        person.Version++;
        ledger.Append(new RegisterChanged("people", 1) { District = person.District }, actor, clock.Now());
    });

    /// <summary>One person in sight.</summary>
    public async Task<PersonLine> One(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        var person = await ledger.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id);
        if (person is null || !actor.Boundary.Covers(person.Unit)) throw new Refused(OrganisationRefusals.NoSuchPerson);
        return Line(person, (await Held(ledger, [person.No]))[person.No]);
    }

    private async Task<ILookup<int, string>> Held(Ledger ledger, List<int> people)
    {
        var today = Today;
        var held = await ledger.Tenures.AsNoTracking().Where(t => people.Contains(t.Person) && t.Since <= today && (t.Until == null || today < t.Until))
            .Join(ledger.Posts, t => t.Post, p => p.No, (t, p) => new { t.Person, p.Code }).ToListAsync();
        return held.OrderBy(h => h.Code, StringComparer.Ordinal).ToLookup(h => h.Person, h => h.Code);
    }

    private DateOnly Today => register.Time.DayOf(clock.Now());

    private PersonLine Line(Person p, IEnumerable<string> posts) =>
        new(p.Id, p.Code, p.Name, register.Tree.Find(p.Unit)?.Id, register.Tree.Find(p.Unit)?.Name, p.Phone, p.Left, [.. posts]);
}
