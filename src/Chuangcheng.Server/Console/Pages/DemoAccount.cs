namespace Chuangcheng.Server.Console.Pages;

/// <summary>An account of the demonstration.</summary>
/// <param name="Role">What it shows, in the reader's language.</param>
public sealed record DemoAccount(string UserName, string Role);
