namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>One of the roster, in the order of precedence.</summary>
public sealed record Leader(string Name, IReadOnlyList<string> Titles);
