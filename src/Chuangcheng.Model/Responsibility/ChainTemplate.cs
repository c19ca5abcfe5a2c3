namespace Chuangcheng.Model.Responsibility;

/// <summary>The steps a unit's chain of responsibility has, from the top; the nearest unit above a place that has one decides.</summary>
public sealed class ChainTemplate
{
    public required int Unit { get; init; }
    public required string Name { get; set; }

    /// <summary>Each as <see cref="ChainStep.ToString"/> writes it.</summary>
    public required IReadOnlyList<string> Steps { get; set; }

    public int Version { get; set; }

    /// <summary>区–行业–街道–点位 (S-E): used where no unit has its own.</summary>
    public static IReadOnlyList<ChainStep> Usual { get; } =
        [new("leader", StepUnit.District), new("department", StepUnit.Department), new("street", StepUnit.Street), new("site", StepUnit.None)];
}

/// <param name="Name">What the district calls it.</param>
/// <param name="Unit">Which unit stands there when nobody is named.</param>
public sealed record ChainStep(string Name, StepUnit Unit)
{
    /// <summary>As "包村居干部:community"; a step without a colon has no unit of itself. Null when it cannot be read.</summary>
    public static ChainStep? Parse(string text)
    {
        var (name, unit) = text.Split(':', 2, StringSplitOptions.TrimEntries) is [var before, var after] ? (before, Names.Read<StepUnit>(after)) : (text.Trim(), StepUnit.None);
        return name.Length is 0 or > 60 || name.Contains(';', StringComparison.Ordinal) || unit is null ? null : new(name, unit.Value);
    }

    public override string ToString() => Unit == StepUnit.None ? Name : $"{Name}:{Unit.Wire()}";
}

/// <summary>The unit that stands at a step by itself.</summary>
public enum StepUnit : byte
{
    None = 0,
    District = 1,
    /// <summary>The department that answers for the item.</summary>
    Department = 2,
    Street = 3,
    /// <summary>The community or village.</summary>
    Community = 4,
    Grid = 5,
}
