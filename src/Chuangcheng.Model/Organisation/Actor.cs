namespace Chuangcheng.Model.Organisation;

/// <summary>Who acts: an account with its role, its unit and what it may see. The ledger itself acts as <see cref="System"/>.</summary>
/// <param name="Account">The account's number; 0 is the system.</param>
/// <param name="Unit">The account's unit.</param>
/// <param name="District">The district the account belongs to; for a city's account the city's own number.</param>
public sealed record Actor(int Account, Role? Role, int Unit, int District, Boundary Boundary)
{
    /// <summary>The system acting inside one district.</summary>
    public static Actor System(int district) => new(0, null, district, district, new Boundary(district, [], [district]));

    public bool IsSystem => Account == 0;

    public bool May(Right right) => Role is { } role && Rights.Of(role).HasFlag(right);
}
