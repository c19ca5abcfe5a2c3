using Microsoft.AspNetCore.Http;

namespace Chuangcheng.Server.Console;

/// <summary>Who reads the page.</summary>
/// <param name="Role">The role in the reader's language.</param>
public sealed record SignedIn(string Name, string Unit, string Role);
