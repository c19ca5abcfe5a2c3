using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>Leads to the first page the role has; administrators, who see no ledger, are told where their work is.</summary>
internal static class ShowHome
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/", (HttpContext context, Register register) =>
    {
        if (register.NeedsSetUp) return Results.LocalRedirect("/setup");
        if (context.SignedIn() is not { Actor: var actor }) return Results.LocalRedirect("/sign-in");
        if (actor.Role is Model.Organisation.Role.Office or Model.Organisation.Role.Leader or Model.Organisation.Role.Discipline) return Results.LocalRedirect("/command");
        if (actor.May(Right.MoveProblems)) return Results.LocalRedirect("/todo");
        if (actor.May(Right.ManageAccounts)) return Results.LocalRedirect("/accounts");
        if (actor.May(Right.ReadRollUps)) return Results.LocalRedirect("/roll-ups");
        return actor.May(Right.ReadLedger) ? Results.LocalRedirect("/problems") : Page.Of<HomePage>(new HomeView());
    }).AllowAnonymous().ExcludeFromDescription();
}
