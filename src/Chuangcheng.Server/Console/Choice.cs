namespace Chuangcheng.Server.Console;

/// <summary>One line of a select.</summary>
public sealed record Choice(string Value, string Label);
