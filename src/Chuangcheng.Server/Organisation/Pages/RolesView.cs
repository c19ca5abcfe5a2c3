using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>Every role against every right.</summary>
public sealed record RolesView(IReadOnlyList<Role> Roles, IReadOnlyList<Right> Rights)
{
    public static bool May(Role role, Right right) => Model.Organisation.Rights.Of(role).HasFlag(right);
}
