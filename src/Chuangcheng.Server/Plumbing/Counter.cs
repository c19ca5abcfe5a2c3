namespace Chuangcheng.Server.Plumbing;

/// <summary>A named sequence: numbers without gaps that a refusal could leave.</summary>
internal sealed class Counter
{
    public required string Name { get; init; }
    public long Value { get; set; }
}

/// <summary>One remembered fact about this installation, as "demonstration".</summary>
internal sealed class Setting
{
    public required string Name { get; init; }
    public required string Value { get; set; }
}
