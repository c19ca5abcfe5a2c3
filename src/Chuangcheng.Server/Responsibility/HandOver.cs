using Chuangcheng.Model;
using Chuangcheng.Model.Happenings;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Responsibility;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Responsibility;

public sealed record HeldPost(Guid Id, string Code, string Title, string? UnitName, DateOnly Since);

/// <param name="Number">An open problem at a place the person answers for.</param>
public sealed record HeldProblem(Guid Id, string Number, string Place, string ItemName, string State, DateTimeOffset? DueAt);

/// <summary>What somebody who leaves hands over (R-RESP-01).</summary>
public sealed record HandOverList(Guid Person, string Name, DateOnly? Left, IReadOnlyList<HeldPost> Posts, IReadOnlyList<DutyLine> Duties, IReadOnlyList<HeldProblem> Problems);

/// <param name="To">Who takes over every post; null leaves them vacant.</param>
/// <param name="On">From which day; left out, today.</param>
public sealed record HandOverBody(Guid? To, DateOnly? On);

/// <summary>The hand-over list of a person, and the hand-over itself: posts change hands, duties and cases stay with the post.</summary>
internal sealed class HandOver(Database database, Writer writer, Register register, KeepDuties duties, TimeProvider clock)
{
    private const int ProblemsListed = 1000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/people/{id:guid}/handover", Show).Needs(Right.KeepRegister).WithTags("Responsibility").ProducesProblem(404);
        api.MapPost("/people/{id:guid}/handover", Do).Needs(Right.KeepRegister).WithTags("Responsibility").ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>Posts held, what they answer for, and the open problems there.</summary>
    internal static async Task<Ok<HandOverList>> Show(Guid id, HttpContext context, HandOver hand) => TypedResults.Ok(await hand.List(id, context.Actor()));

    /// <summary>Hands every post over from a day on, and notes the day the person left.</summary>
    internal static async Task<Ok<HandOverList>> Do(Guid id, JsonBody<HandOverBody> body, HttpContext context, HandOver hand)
    {
        await hand.Give(id, body.Value, context.Actor());
        return TypedResults.Ok(await hand.List(id, context.Actor()));
    }

    public async Task<HandOverList> List(Guid id, Actor actor)
    {
        await using var ledger = database.Read();
        var person = await Find(ledger, id, actor);
        var today = register.Time.DayOf(clock.Now());
        var held = await ledger.Tenures.AsNoTracking().Where(t => t.Person == person.No && (t.Until == null || today < t.Until))
            .Join(ledger.Posts, t => t.Post, p => p.No, (t, p) => new { Post = p, t.Since }).OrderBy(h => h.Post.No).ToListAsync();
        var posts = held.Select(h => (int?)h.Post.No).ToList();
        var answered = await ledger.Duties.AsNoTracking().Where(d => posts.Contains(d.Post) && (d.Until == null || today < d.Until)).OrderBy(d => d.No).ToListAsync();
        var sites = answered.Where(d => d.FieldKind == FieldKind.Site).Select(d => d.Field).ToList();
        var grounds = answered.Where(d => d.FieldKind == FieldKind.Ground).Select(d => d.Field).ToList();
        ProblemState[] open = [.. Enum.GetValues<ProblemState>().Where(state => state.IsOpen())];
        var problems = await ledger.Problems.AsNoTracking().Where(p => p.District == person.District && open.Contains(p.State) && (sites.Contains(p.Site) || grounds.Contains(p.Territory)))
            .OrderBy(p => p.DueAt).ThenBy(p => p.No).Take(ProblemsListed).ToListAsync();
        return new(
            person.Id, person.Name, person.Left, [.. held.Select(h => new HeldPost(h.Post.Id, h.Post.Code, h.Post.Title, register.Tree.Find(h.Post.Unit)?.Name, h.Since))],
            await duties.Lines(ledger, answered), actor.May(Right.ReadLedger) ? [.. problems.Select(p => new HeldProblem(p.Id, p.Number, p.Place, p.ItemName, p.State.Wire(), p.DueAt))] : []);
    }

    public Task Give(Guid id, HandOverBody body, Actor actor) => writer.Run(async ledger =>
    {
        var person = await Find(ledger, id, actor);
        var on = body.On ?? register.Time.DayOf(clock.Now());
        var to = body.To is { } successor
            ? await ledger.People.FirstOrDefaultAsync(p => p.Id == successor && p.District == person.District && p.Id != id) ?? throw new Refused(OrganisationRefusals.NoSuchPerson) : null;
        var posts = await ledger.Tenures.Where(t => t.Person == person.No && (t.Until == null || on < t.Until)).Join(ledger.Posts, t => t.Post, p => p.No, (_, p) => p).Distinct().ToListAsync();
        foreach (var post in posts) await KeepPosts.HandOver(ledger, post, to, on);
        person.Left ??= on;
        person.Version++;
        ledger.Append(new RegisterChanged("posts", posts.Count) { District = person.District }, actor, clock.Now());
    });

    private static async Task<Person> Find(Ledger ledger, Guid id, Actor actor) =>
        await ledger.People.FirstOrDefaultAsync(p => p.Id == id) is { } person && actor.Boundary.Covers(person.Unit) ? person : throw new Refused(OrganisationRefusals.NoSuchPerson);
}
