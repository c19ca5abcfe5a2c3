using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Responsibility.Pages;

/// <summary>Many duties handed over at once: narrowed, looked at, done.</summary>
/// <param name="Typed">What was typed.</param>
/// <param name="Preview">What would change hands; null before it is asked.</param>
public sealed record ReassignView(IReadOnlyDictionary<string, string> Typed, IReadOnlyList<Choice> Units, IReadOnlyList<Choice> Grounds, IReadOnlyList<Choice> Types, IReadOnlyList<Choice> Steps, ReassignAnswer? Preview)
{
    public int? Done { get; init; }
    public string? Refusal { get; init; }

    public string this[string name] => Typed.GetValueOrDefault(name, "");
}
