using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>The rights of each role as a table, read from <see cref="Rights"/> itself.</summary>
internal static class ShowRoles
{
    private static readonly RolesView Table = new([.. Enum.GetValues<Role>()], [.. Enum.GetValues<Right>().Where(right => right != Right.None)]);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/system/roles", () => Page.Of<RolesPage>(Table)).Needs(Right.ReadRegister).ExcludeFromDescription();
}
