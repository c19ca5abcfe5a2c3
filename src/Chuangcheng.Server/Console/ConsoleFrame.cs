using Chuangcheng.Model;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Organisation;

namespace Chuangcheng.Server.Console;

/// <summary>The frame of a request: whose district, who reads, and only the pages this role has.</summary>
internal static class ConsoleFrame
{
    private static readonly NavEntry Todo = new("console.nav.todo", "/todo", "todo");

    private static readonly (Right Right, NavEntry Entry)[] Pages =
    [
        (Right.ReadMeasures, new NavEntry("console.nav.command", "/command", "command")),
        (Right.MoveProblems, Todo),
        (Right.SignBulletins, Todo),
        (Right.ReadLedger, new NavEntry("console.nav.problems", "/problems", "problems")),
        (Right.ReadLedger, new NavEntry("console.nav.visits", "/inspections", "visits", "console.nav.group.street")),
        (Right.ReadRegister, new NavEntry("console.nav.sites", "/sites", "sites", "console.nav.group.street")),
        (Right.ReadLedger, new NavEntry("console.nav.responsibility", "/responsibility", "responsibility", "console.nav.group.street")),
        (Right.ReadRegister, new NavEntry("console.nav.indicators", "/indicators", "indicators", "console.nav.group.standing")),
        (Right.ReadMeasures, new NavEntry("console.nav.measures", "/measures", "measures", "console.nav.group.standing")),
        (Right.ReadMeasures, new NavEntry("console.nav.assessments", "/assessments", "assessments", "console.nav.group.standing")),
        (Right.ReadRollUps, new NavEntry("console.nav.rollUps", "/roll-ups", "assessments", "console.nav.group.standing")),
        (Right.ReadLedger, new NavEntry("console.nav.reports", "/reports", "reports", "console.nav.group.desk")),
        (Right.ReadLedger, new NavEntry("console.nav.results", "/results", "results", "console.nav.group.desk")),
        (Right.ReadLedger, new NavEntry("console.nav.bulletins", "/bulletins", "bulletins", "console.nav.group.desk")),
        (Right.ReadLedger, new NavEntry("console.nav.archive", "/archive", "archive", "console.nav.group.desk")),
        (Right.KeepMaterials, new NavEntry("console.nav.submission", "/submission", "submission", "console.nav.group.desk")),
        (Right.ReadRegister, new NavEntry("console.nav.system", "/system", "system", "console.nav.group.office")),
        (Right.ManageAccounts, new NavEntry("console.nav.accounts", "/accounts", "user", "console.nav.group.office")),
    ];

    public static ValueTask<Frame> Of(HttpContext context)
    {
        var register = context.RequestServices.GetRequiredService<Register>();
        var words = context.RequestServices.GetRequiredService<Words>();
        if (context.SignedIn() is not { } who) return new(new Frame { DemonstrationData = register.IsDemonstration });
        return new(new Frame
        {
            District = register.Tree.Find(who.Actor.District)?.Name ?? "",
            User = new SignedIn(who.Name, register.Tree.Find(who.Actor.Unit)?.Name ?? "", words[$"organisation.role.{who.Actor.Role!.Value.Wire()}"]),
            DemonstrationData = register.IsDemonstration, SampleIndicators = register.Catalogues.IsExample,
            Navigation = [.. Pages.Where(page => who.Actor.May(page.Right)).Select(page => page.Entry).Distinct()],
        });
    }
}
