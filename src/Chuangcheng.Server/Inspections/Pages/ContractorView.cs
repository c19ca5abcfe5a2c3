using Chuangcheng.Server.Console;
using Chuangcheng.Server.Intake;

namespace Chuangcheng.Server.Inspections.Pages;

/// <summary>A contractor's results coming in.</summary>
/// <param name="Maps">Saved maps.</param>
/// <param name="Result">What became of the file sent; null before one is sent.</param>
public sealed record ContractorView(IReadOnlyList<Choice> Maps, ImportResult? Result)
{
    public string? Refusal { get; init; }
    public string? Done { get; init; }

    /// <summary>The map as typed; else an example to begin with.</summary>
    public string Map { get; init; } = "";
}
