namespace Chuangcheng.Server.Console.Pages;

/// <summary>The sign-in page.</summary>
/// <param name="ReturnUrl">Where to go afterwards; only a path of this site.</param>
/// <param name="UserName">What was typed before.</param>
/// <param name="Error">Why it failed, in the reader's language.</param>
/// <param name="DemoAccounts">Accounts to offer on demonstration data; empty otherwise.</param>
public sealed record SignInView(string? ReturnUrl = null, string? UserName = null, string? Error = null, IReadOnlyList<DemoAccount>? DemoAccounts = null);
