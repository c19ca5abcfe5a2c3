using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>The page of accounts: who may sign in, and a form for the next one.</summary>
internal sealed class ShowAccounts(KeepAccounts keep, Register register, Words words)
{
    private const string Path = "/accounts";
    private static readonly string[] Filters = ["q", "role", "after"];

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(Path).ExcludeFromDescription();
        pages.MapGet("", async (string? done, HttpContext context, ShowAccounts show) => Page.Of<AccountsPage>(await show.View(context.Request.Query, context.Actor()) with { Done = done is not null })).Needs(Right.ManageAccounts);
        pages.MapPost("", Add).Needs(Right.ManageAccounts);
        pages.MapPost("/{id:guid}", Change).Needs(Right.ManageAccounts);
    }

    private static Task<IResult> Add(
        [FromForm] string? userName, [FromForm] string? name, [FromForm] string? password, [FromForm] string? role, [FromForm] string? unit, [FromForm] Guid? formId,
        HttpContext context, ShowAccounts show) =>
        show.Try(null, context.Actor(), () => show.Make(new AccountBody(formId, userName, name, password, role, unit), context.Actor()));

    private static Task<IResult> Change(Guid id, [FromForm] string? change, [FromForm] string? password, [FromForm] string? back, HttpContext context, ShowAccounts show) =>
        show.Try(back, context.Actor(), () => show.Alter(id, new AccountChangeBody(change, password), context.Actor()));

    private Task Make(AccountBody body, Actor actor) => keep.Make(body, actor);

    private Task Alter(Guid id, AccountChangeBody body, Actor actor) => keep.Alter(id, body, actor);

    /// <param name="back">What the list was asked when the change was made in it.</param>
    private async Task<IResult> Try(string? back, Actor actor, Func<Task> change)
    {
        try
        {
            await change();
            return TypedResults.LocalRedirect(Kept(back).With("done", "1").Href(Path));
        }
        catch (Refused refused)
        {
            return Page.Of<AccountsPage>(await View(Kept(back), actor) with { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }

    private static IQueryCollection Kept(string? back) => Asked.Of(new QueryCollection(QueryHelpers.ParseQuery(back)), Filters);

    /// <summary>The newest first: whoever was just given an account stands on top.</summary>
    private async Task<AccountsView> View(IQueryCollection query, Actor actor)
    {
        var asked = Asked.Of(query, Filters);
        if (Names.Read<Role>(asked["role"]) is null) asked = asked.With("role", null);
        var page = await keep.Find(asked.With("sort", "-number"), actor);
        return new(page.Items, page.Total, Roles(), Units(actor)) { Asked = asked, Next = page.Next is null ? null : asked.With("after", page.Next).Href(Path) };
    }

    private IReadOnlyList<Choice> Roles() => [.. Enum.GetValues<Role>().Select(role => new Choice(role.Wire(), words[$"organisation.role.{role.Wire()}"]))];

    private IReadOnlyList<Choice> Units(Actor actor) => register.UnitChoices(u => actor.Boundary.Covers(u.No) && u.Kind is not UnitKind.Grid, u => u.Id.ToString());
}
