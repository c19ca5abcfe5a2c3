using Chuangcheng.Server.Console;
using Chuangcheng.Server.Console.Pages;

namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>The sign-in page; on an empty ledger the page that sets the system up.</summary>
internal static class ShowSignIn
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/sign-in", (string? returnUrl, string? error, Register register, Words words) =>
    {
        if (register.NeedsSetUp) return Results.LocalRedirect("/setup");
        var sentence = error is not null && words.Has($"organisation.refusal.{error}") ? words[$"organisation.refusal.{error}"] : null;
        return Page.Of<SignInPage>(new SignInView(returnUrl, null, sentence, register.IsDemonstration ? Accounts(words) : null), sentence is null ? 200 : 400);
    }).AllowAnonymous().ExcludeFromDescription();

    private static List<DemoAccount> Accounts(Words words) =>
        [.. new[] { "office", "leader", "inspector", "street", "department", "discipline", "auditor", "admin", "security", "performance" }
            .Select(role => new DemoAccount(role, words[$"organisation.role.{role}"]))];
}
