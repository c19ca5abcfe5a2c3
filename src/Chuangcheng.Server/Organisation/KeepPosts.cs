using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Organisation;

public sealed record TenureLine(Guid Person, string Name, DateOnly Since, DateOnly? Until);

/// <param name="Holder">Who holds it today; null when it is vacant.</param>
/// <param name="Tenures">Everybody who ever held it, the last one first.</param>
public sealed record PostLine(Guid Id, string Code, string Title, Guid? Unit, string? UnitName, DateOnly Since, DateOnly? Until, string? Holder, IReadOnlyList<TenureLine> Tenures);

/// <param name="Unit">Id or code.</param>
public sealed record PostBody(string? Code, string? Title, string? Unit, DateOnly? Since, DateOnly? Until);

/// <param name="Person">Null leaves it vacant.</param>
/// <param name="Since">Left out, today.</param>
public sealed record HolderBody(Guid? Person, DateOnly? Since);

/// <summary>Posts, and who holds them when (R-RESP-01): people change often, the post stays.</summary>
internal sealed class KeepPosts(Database database, Writer writer, Register register, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var posts = api.MapGroup("/posts").WithTags("Organisation");
        posts.MapGet("", List).Needs(Right.KeepRegister).Asks(["unit", "q"]).ProducesProblem(400);
        posts.MapPut("/{id:guid}", Put).Needs(Right.KeepRegister).ProducesProblem(400).ProducesProblem(409);
        posts.MapPut("/{id:guid}/holder", Appoint).Needs(Right.KeepRegister).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>Posts of the units under one's own; filters unit, q; sort by number or code.</summary>
    internal static async Task<Ok<Page<PostLine>>> List(HttpContext context, KeepPosts keep) => TypedResults.Ok(await keep.Find(context.Request.Query, context.Actor()));

    /// <summary>Makes a post, or says anew what it is.</summary>
    internal static async Task<Ok<PostLine>> Put(Guid id, JsonBody<PostBody> body, HttpContext context, KeepPosts keep) =>
        TypedResults.Ok(await keep.Write(id, body.Value, context.Actor()));

    /// <summary>Gives the post to a person from a day on; whoever held it no longer does.</summary>
    internal static async Task<Ok<PostLine>> Appoint(Guid id, JsonBody<HolderBody> body, HttpContext context, KeepPosts keep) =>
        TypedResults.Ok(await keep.Give(id, body.Value, context.Actor()));

    public async Task<Page<PostLine>> Find(IQueryCollection query, Actor actor)
    {
        var reading = new Reading(register, actor);
        reading.Only(query, "unit", "q");
        var paging = Paging.Read(query, ["number", "code"], "number", reading.Faults);
        var unit = reading.Unit("unit", query["unit"], required: false);
        reading.Done();
        var units = unit is null ? actor.Boundary.Units().ToList() : register.Tree.BoundaryOf(unit.No).Units().Where(actor.Boundary.Covers).ToList();
        var q = query["q"].ToString();
        await using var ledger = database.Read();
        var posts = await ledger.Posts.AsNoTracking().Where(p => units.Contains(p.Unit) && (q == "" || p.Title.Contains(q) || p.Code == q)).ToListAsync();
        var held = await Held(ledger, [.. posts.Select(p => p.No)]);
        return InMemoryPage.Of(posts, paging, p => p.No, paging.Sort == "code" ? p => p.Code : null, p => Line(p, held[p.No]));
    }

    public async Task<PostLine> Write(Guid id, PostBody body, Actor actor)
    {
        var reading = new Reading(register, actor);
        var (code, title) = (reading.Text("code", body.Code, 60, required: true), reading.Text("title", body.Title, required: true));
        var unit = reading.Unit("unit", body.Unit, own: true);
        var since = reading.Day("since", body.Since, Today);
        reading.InOrder("until", since, body.Until);
        reading.Done();
        await writer.Run(async ledger =>
        {
            var post = await ledger.Posts.FirstOrDefaultAsync(p => p.Id == id);
            if (post is not null && !actor.Boundary.Covers(post.Unit)) throw new Refused(OrganisationRefusals.NoSuchPost);
            if (await ledger.Posts.AnyAsync(p => p.District == unit!.District && p.Code == code && p.Id != id)) throw new Refused(OrganisationRefusals.CodeTaken(code));
            if (post is null) ledger.Posts.Add(post = new Post { Id = id, No = (int)await Sequence.Next(ledger, "posts"), District = unit!.District, Code = code, Unit = unit.No, Title = title, Since = since });
            (post.Code, post.Title, post.Unit, post.Since, post.Until) = (code, title, unit!.No, since, body.Until);
            ledger.Append(new RegisterChanged("posts", 1) { District = unit.District }, actor, clock.Now());
        });
        return await One(id);
    }

    public async Task<PostLine> Give(Guid id, HolderBody body, Actor actor)
    {
        var since = body.Since ?? Today;
        await writer.Run(async ledger =>
        {
            var post = await ledger.Posts.FirstOrDefaultAsync(p => p.Id == id);
            if (post is null || !actor.Boundary.Covers(post.Unit)) throw new Refused(OrganisationRefusals.NoSuchPost);
            await HandOver(ledger, post, body.Person is { } person ? await Person(ledger, person, post.District) : null, since);
            ledger.Append(new RegisterChanged("posts", 1) { District = post.District }, actor, clock.Now());
        });
        return await One(id);
    }

    private static async Task<Person> Person(Ledger ledger, Guid id, int district) =>
        await ledger.People.FirstOrDefaultAsync(p => p.Id == id && p.District == district) ?? throw new Refused(OrganisationRefusals.NoSuchPerson);

    /// <summary>The one who held it does so until the day before; the same person again changes nothing.</summary>
    internal static async Task HandOver(Ledger ledger, Post post, Person? to, DateOnly since)
    {
        var held = await ledger.Tenures.Where(t => t.Post == post.No && (t.Until == null || since < t.Until)).ToListAsync();
        if (to is not null && held.Any(t => t.Person == to.No && t.HoldsOn(since) && t.Until is null)) return;
        if (held.Any(t => t.Since > since || (t.Since == since && t.Until is null && t.Person != to?.No && to is not null && held.Count > 1))) throw new Refused(OrganisationRefusals.HeldAlready);
        foreach (var tenure in held)
            if (tenure.Since == since) ledger.Tenures.Remove(tenure);
            else tenure.Until = since;
        if (to is not null) ledger.Tenures.Add(new Tenure { District = post.District, Post = post.No, Person = to.No, Since = since });
    }

    /// <summary>Posts in sight that this person holds or held, the last first.</summary>
    public async Task<IReadOnlyList<(PostLine Post, TenureLine Tenure)>> HeldBy(Guid person, Actor actor)
    {
        var units = actor.Boundary.Units().ToList();
        await using var ledger = database.Read();
        var posts = await ledger.People.AsNoTracking().Where(p => p.Id == person).Join(ledger.Tenures, p => p.No, t => t.Person, (_, t) => t.Post)
            .Join(ledger.Posts, no => no, p => p.No, (_, p) => p).Where(p => units.Contains(p.Unit)).Distinct().ToListAsync();
        var held = await Held(ledger, [.. posts.Select(p => p.No)]);
        return [.. posts.SelectMany(post => Line(post, held[post.No]) is var line ? line.Tenures.Where(t => t.Person == person).Select(t => (line, t)) : []).OrderByDescending(pair => pair.t.Since)];
    }

    private async Task<PostLine> One(Guid id)
    {
        await using var ledger = database.Read();
        var post = await ledger.Posts.AsNoTracking().FirstAsync(p => p.Id == id);
        return Line(post, (await Held(ledger, [post.No]))[post.No]);
    }

    private static async Task<ILookup<int, (Tenure Tenure, Person Person)>> Held(Ledger ledger, List<int> posts)
    {
        var held = await ledger.Tenures.AsNoTracking().Where(t => posts.Contains(t.Post)).Join(ledger.People.AsNoTracking(), t => t.Person, p => p.No, (t, p) => new { t, p }).ToListAsync();
        return held.OrderByDescending(h => h.t.Since).ToLookup(h => h.t.Post, h => (h.t, h.p));
    }

    private DateOnly Today => register.Time.DayOf(clock.Now());

    private PostLine Line(Post p, IEnumerable<(Tenure Tenure, Person Person)> held)
    {
        var all = held.ToList();
        var holder = all.Where(h => h.Tenure.HoldsOn(Today)).Select(h => h.Person.Name).FirstOrDefault();
        return new(p.Id, p.Code, p.Title, register.Tree.Find(p.Unit)?.Id, register.Tree.Find(p.Unit)?.Name, p.Since, p.Until, holder,
            [.. all.Select(h => new TenureLine(h.Person.Id, h.Person.Name, h.Tenure.Since, h.Tenure.Until))]);
    }
}
