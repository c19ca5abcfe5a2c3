namespace Chuangcheng.Model.Assessments;

/// <summary>What a higher level's assessment gave the district, with its place on each basis.</summary>
public sealed class OutsideResult
{
    public required Guid Id { get; init; }
    public required int No { get; init; }
    public required int District { get; init; }
    public required int Year { get; set; }

    /// <summary>National, municipal …, in the district's words.</summary>
    public required string Name { get; set; }

    /// <summary>In hundredths.</summary>
    public required int Hundredths { get; set; }

    /// <summary>Each as "rank/of/basis": "2/8/提名城区", "1/7/市属提名区".</summary>
    public required IReadOnlyList<string> Places { get; set; }

    public required string Source { get; set; }
    public int Version { get; set; }
}
