namespace Chuangcheng.Server.Organisation.Pages;

/// <summary>The first page of an empty system.</summary>
/// <param name="Errors">What is wrong with a field, in words.</param>
public sealed record SetupView(string District = "", string UserName = "", IReadOnlyDictionary<string, string>? Errors = null);
