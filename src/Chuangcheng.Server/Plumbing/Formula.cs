namespace Chuangcheng.Server.Plumbing;

/// <summary>A cell that reckons itself. Only the program's own words make one; what people typed is always text.</summary>
/// <param name="Value">What it comes to, for readers that do not reckon.</param>
internal sealed record Formula(string Text, decimal Value);
