using Chuangcheng.Model.Inspections;
using Chuangcheng.Server.Console;

namespace Chuangcheng.Server.Inspections.Pages;

/// <summary>The form of a new round.</summary>
/// <param name="Typed">What was typed before it was refused; else what the template proposes.</param>
public sealed record NewRoundView(RoundTemplate Template, IReadOnlyDictionary<string, string> Typed, IReadOnlyList<Choice> Grounds, IReadOnlyList<Choice> Types)
{
    public string? Refusal { get; init; }

    public string this[string name] => Typed.GetValueOrDefault(name, "");
}
