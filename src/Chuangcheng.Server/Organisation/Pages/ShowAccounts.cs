using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Mvc;

namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>The page of accounts: who may sign in, and a form for the next one.</summary>
internal sealed class ShowAccounts(KeepAccounts keep, Register register, Words words)
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/accounts").ExcludeFromDescription();
        pages.MapGet("", async (string? done, HttpContext context, ShowAccounts show) => Page.Of<AccountsPage>(await show.View(context.Actor()) with { Done = done is not null })).Needs(Right.ManageAccounts);
        pages.MapPost("", Add).Needs(Right.ManageAccounts);
        pages.MapPost("/{id:guid}", Change).Needs(Right.ManageAccounts);
    }

    private static Task<IResult> Add(
        [FromForm] string? userName, [FromForm] string? name, [FromForm] string? password, [FromForm] string? role, [FromForm] string? unit, [FromForm] Guid? formId,
        HttpContext context, ShowAccounts show) =>
        show.Try(context.Actor(), () => show.Make(new AccountBody(formId, userName, name, password, role, unit), context.Actor()));

    private static Task<IResult> Change(Guid id, [FromForm] string? change, [FromForm] string? password, HttpContext context, ShowAccounts show) =>
        show.Try(context.Actor(), () => show.Alter(id, new AccountChangeBody(change, password), context.Actor()));

    private Task Make(AccountBody body, Actor actor) => keep.Make(body, actor);

    private Task Alter(Guid id, AccountChangeBody body, Actor actor) => keep.Alter(id, body, actor);

    private async Task<IResult> Try(Actor actor, Func<Task> change)
    {
        try
        {
            await change();
            return TypedResults.LocalRedirect("/accounts?done=1");
        }
        catch (Refused refused)
        {
            return Page.Of<AccountsPage>(await View(actor) with { Refusal = Asked.Words(refused) }, (int)refused.Refusals[0].Kind);
        }
    }

    private async Task<AccountsView> View(Actor actor) => new(
        await keep.Find(actor),
        [.. Enum.GetValues<Role>().Select(role => new Choice(role.Wire(), words[$"organisation.role.{role.Wire()}"]))],
        [.. register.Tree.Units.Where(u => actor.Boundary.Covers(u.No) && u.Kind is not UnitKind.Grid).Select(u => new Choice(u.Id.ToString(), u.Name))]);
}
