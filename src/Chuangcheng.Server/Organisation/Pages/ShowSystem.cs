using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>What this account may look after, on one page.</summary>
internal static class ShowSystem
{
    private static readonly (string Key, string Href, Right Right)[] Parts =
    [
        ("units", "/system/units", Right.ReadRegister), ("people", "/system/people", Right.KeepRegister), ("accounts", "/accounts", Right.ManageAccounts), ("roles", "/system/roles", Right.ReadRegister), ("calendar", "/system/calendar", Right.ReadRegister),
        ("indicators", "/indicators", Right.ReadRegister), ("imports", "/system/imports", Right.ManageRegister), ("audit", "/system/audit", Right.ReadHistory),
        ("settings", "/system/settings", Right.PlanInspections), ("template", "/problems/template", Right.PlanInspections), ("suggestions", "/suggestions", Right.None), ("design", "/design", Right.None),
    ];

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/system", (HttpContext context) =>
        Page.Of<SystemPage>(new SystemView([.. Parts.Where(part => context.Actor().May(part.Right)).Select(part => (part.Key, part.Href))]))).Needs(Right.ReadRegister).ExcludeFromDescription();
}
