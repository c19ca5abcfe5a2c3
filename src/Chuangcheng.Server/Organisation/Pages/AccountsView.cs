using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>Who may sign in.</summary>
/// <param name="Units">The units an account can be made for.</param>
public sealed record AccountsView(IReadOnlyList<AccountLine> Accounts, IReadOnlyList<Choice> Roles, IReadOnlyList<Choice> Units)
{
    public bool Done { get; init; }

    /// <summary>Why the last change was refused, in words.</summary>
    public string? Refusal { get; init; }
}
