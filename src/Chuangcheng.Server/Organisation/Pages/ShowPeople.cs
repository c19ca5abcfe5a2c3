using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>People with the posts they hold: adding, editing, giving a post and ending it, by dates (R-RESP-01).</summary>
internal sealed class ShowPeople(KeepPeople people, KeepPosts posts, Register register, Words words, TimeProvider clock)
{
    private const string Path = "/system/people";
    private const int MostPosts = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(Path).ExcludeFromDescription();
        pages.MapGet("", async (Guid? person, string? done, HttpContext context, ShowPeople show, KeepPeople people, KeepPosts posts) => Page.Of<PeoplePage>(await show.View(context.Request.Query, person, context.Actor()) with { Done = done is not null })).Needs(Right.KeepRegister);
        pages.MapPost("", Add).Needs(Right.KeepRegister);
        pages.MapPost("/{id:guid}", Edit).Needs(Right.KeepRegister);
        pages.MapPost("/{id:guid}/posts", Give).Needs(Right.KeepRegister);
        pages.MapPost("/{id:guid}/posts/{post:guid}", End).Needs(Right.KeepRegister);
    }

    private async Task<PeopleView> View(IQueryCollection query, Guid? open, Actor actor)
    {
        var asked = Asked.Of(query, "q", "after");
        var page = await people.Find(asked, actor);
        var next = page.Next is null ? null : QueryHelpers.AddQueryString(Path, new Dictionary<string, string?> { ["q"] = asked["q"], ["after"] = page.Next });
        return new(page.Items, page.Total, next, asked["q"].ToString(), register.UnitChoices(u => actor.Boundary.Covers(u.No) && u.Until is null && u.Kind != UnitKind.Grid, u => u.Code))
        {
            Open = open is { } id ? await Detail(id, actor) : null, Today = register.Time.DayOf(clock.Now()),
        };
    }

    private async Task<PersonDetail> Detail(Guid id, Actor actor)
    {
        var person = await people.One(id, actor);
        var held = (await posts.HeldBy(id, actor)).Select(pair => new HeldPost(pair.Post.Id, pair.Post.Code, pair.Post.Title, pair.Post.UnitName ?? "", pair.Tenure.Since, pair.Tenure.Until)).ToList();
        var all = (await posts.Find(Asked.Of(new QueryCollection(), []).With("pageSize", $"{Limits.PageSize}"), actor)).Items.Where(post => post.Until is null && !held.Exists(h => h.Id == post.Id && h.Until is null));
        return new(person, held, [.. all.OrderBy(post => post.Unit == person.Unit ? 0 : 1).ThenBy(post => post.Code, StringComparer.Ordinal).Take(MostPosts)
            .Select(post => new Choice(post.Id.ToString(), $"{post.UnitName} · {post.Title} ({post.Holder ?? words["organisation.people.vacant"]})"))]);
    }

    private static Task<IResult> Add([FromForm] string? code, [FromForm] string? name, [FromForm] string? unit, [FromForm] string? phone, [FromForm] Guid? formId, HttpContext context, ShowPeople show, KeepPeople people)
    {
        var (id, body) = (formId ?? Guid.CreateVersion7(), new PersonBody(code, name, unit, phone, null));
        return show.Try(null, id, body, context.Actor(), () => people.Write(id, body, context.Actor()));
    }

    private static Task<IResult> Edit(Guid id, [FromForm] string? code, [FromForm] string? name, [FromForm] string? unit, [FromForm] string? phone, [FromForm] string? left, HttpContext context, ShowPeople show, KeepPeople people) =>
        show.Try(id, id, null, context.Actor(), async () =>
        {
            await people.One(id, context.Actor());
            await people.Write(id, new PersonBody(code, name, unit, phone, Asked.Day(left)), context.Actor());
        });

    /// <summary>Gives a post that is there, or makes a new one of the person's unit and gives that.</summary>
    private static Task<IResult> Give(Guid id, [FromForm] Guid? post, [FromForm] string? title, [FromForm] string? code, [FromForm] string? since, [FromForm] Guid? formId, HttpContext context, ShowPeople show, KeepPeople people, KeepPosts posts) =>
        show.Try(id, id, null, context.Actor(), async () =>
        {
            var (actor, person) = (context.Actor(), await people.One(id, context.Actor()));
            var given = post ?? (await posts.Write(formId ?? Guid.CreateVersion7(), new PostBody(code, title, person.Unit?.ToString(), Asked.Day(since), null), actor)).Id;
            await posts.Give(given, new HolderBody(id, Asked.Day(since)), actor);
        });

    /// <summary>Ends what this person holds, and nobody else's tenure.</summary>
    private static Task<IResult> End(Guid id, Guid post, [FromForm] string? on, HttpContext context, ShowPeople show, KeepPosts posts) =>
        show.Try(id, id, null, context.Actor(), async () =>
        {
            if (!(await posts.HeldBy(id, context.Actor())).Any(pair => pair.Post.Id == post && pair.Tenure.Until is null)) throw new Refused(OrganisationRefusals.NoSuchPost);
            await posts.Give(post, new HolderBody(null, Asked.Day(on)), context.Actor());
        });

    private async Task<IResult> Try(Guid? open, Guid then, PersonBody? typed, Actor actor, Func<Task> work)
    {
        try
        {
            await work();
            return TypedResults.LocalRedirect($"{Path}?person={then}&done=1");
        }
        catch (Refused refused) when (refused.Refusals[0].Kind is not RefusalKind.NotFound)
        {
            return Page.Of<PeoplePage>(await View(new QueryCollection(), open, actor) with { Refusal = Asked.Words(refused), Typed = typed ?? new(null, null, null, null, null) }, (int)refused.Refusals[0].Kind);
        }
    }
}
