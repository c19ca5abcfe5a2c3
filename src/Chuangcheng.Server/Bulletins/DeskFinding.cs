namespace Chuangcheng.Server.Bulletins;

/// <summary>Something to look at before the sign-off (R-BUL-03).</summary>
/// <param name="Rule">A wire name; its words are the text bulletins.finding.{rule}.</param>
/// <param name="Item">The item it stands in; null for the issue as a whole.</param>
/// <param name="Words">What is said there.</param>
/// <param name="Better">What would be right, or what it was compared with; empty when only a person can say.</param>
/// <param name="Field">headline, text or unit; empty for the issue as a whole.</param>
/// <param name="Fix">What can be put in its place at once; null when only a person can say.</param>
public sealed record DeskFinding(string Rule, Guid? Item, string Words, string Better = "", string Field = "", string? Fix = null);
