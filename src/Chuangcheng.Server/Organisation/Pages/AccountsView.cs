using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>Who may sign in, page by page.</summary>
/// <param name="Units">The units an account can be made for.</param>
public sealed record AccountsView(IReadOnlyList<AccountLine> Accounts, long Total, IReadOnlyList<Choice> Roles, IReadOnlyList<Choice> Units)
{
    /// <summary>What the list was asked: q and role.</summary>
    public IQueryCollection Asked { get; init; } = new QueryCollection();

    public string? Next { get; init; }


    public bool Done { get; init; }

    /// <summary>Why the last change was refused, in words.</summary>
    public string? Refusal { get; init; }
}
