using System.Collections.Frozen;

namespace Chuangcheng.Model.Measures;

/// <summary>Every measure there is (domain 6.3, 8.5); a new one is one entry here.</summary>
public static class MeasureCatalogue
{
    public static IReadOnlyList<Measure> All { get; } = [.. CheckMeasures.All, .. SiteMeasures.All, .. ProblemMeasures.All, .. PlaceMeasures.All];

    private static readonly FrozenDictionary<string, Measure> ByName = All.ToFrozenDictionary(measure => measure.Name);

    public static Measure? Find(string name) => ByName.GetValueOrDefault(name);
}
