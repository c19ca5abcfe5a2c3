namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>What a bulletin is checked against.</summary>
public sealed record CheckBasis
{
    /// <summary>In order of precedence.</summary>
    public IReadOnlyList<Leader> Roster { get; init; } = [];

    /// <summary>Names of the register; empty when units are not to be checked.</summary>
    public IReadOnlyCollection<string> Units { get; init; } = [];

    public IReadOnlyCollection<string> Forbidden { get; init; } = [];

    /// <summary>Characters an issue may have (R-BUL-04: 5,000 for a comprehensive one, 4,000 for a special one).</summary>
    public int MostCharacters { get; init; } = 5000;
}
