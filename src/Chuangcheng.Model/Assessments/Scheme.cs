using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Model.Assessments;

/// <summary>How units are scored, as data (R-ASM-01). A version is never changed: periods keep the one they began with.</summary>
public sealed record Scheme
{
    public required string Name { get; init; }
    public required IReadOnlyList<ObjectClass> Classes { get; init; }
    public required IReadOnlyList<Component> Components { get; init; }

    /// <summary>What the weights sum to (R-SCORE-01).</summary>
    public decimal Total { get; init; } = 100;

    public AssessmentCadence Cadence { get; init; } = AssessmentCadence.Month;

    /// <summary>Days after the period's last day until which records still count.</summary>
    public int CutOffDays { get; init; } = 3;

    /// <summary>Working days in which a published finding may be contested.</summary>
    public int AppealDays { get; init; } = 5;

    public Audience Audience { get; init; } = Audience.Own;

    /// <summary>By site type; a type that is not there weighs 1.</summary>
    public IReadOnlyDictionary<string, decimal> TypeWeights { get; init; } = new Dictionary<string, decimal>();

    /// <summary>R-SCORE-12: a failed serious item holds its site under 59.</summary>
    public bool CapsSerious { get; init; }

    /// <summary>Under so many cases a unit has no rank (R-BURDEN-08).</summary>
    public int LeastCases { get; init; } = 30;

    /// <summary>Whether ranks of units are shown to others than the owner. Persons are never ranked: there is no switch for it.</summary>
    public bool ShowsRanks { get; init; }

    public IReadOnlyList<FlagRule> Flags { get; init; } = [];

    /// <summary>The class a unit belongs to; null when it is not scored here.</summary>
    public ObjectClass? ClassOf(UnitKind kind) => Classes.FirstOrDefault(c => c.Kinds.Contains(kind));

    /// <summary>Codes of what is wrong with it; empty when it can be used.</summary>
    public IEnumerable<string> Faults()
    {
        if (Components.Count == 0) yield return "no-components";
        if (Components.Any(c => c.Weight <= 0)) yield return "weight-not-positive";
        if (Components.Count > 0 && Components.Sum(c => c.Weight) != Total) yield return "weights-do-not-sum";
        if (Components.Select(c => c.Code).Distinct().Count() != Components.Count) yield return "component-twice";
        if (Components.Any(c => c.Source == ComponentSource.Periods != (c.Of is not null))) yield return "component-of";
        if (Classes.Count == 0 || Classes.Any(c => c.Kinds.Count == 0)) yield return "no-classes";
        if (Classes.SelectMany(c => c.Kinds).Distinct().Count() != Classes.Sum(c => c.Kinds.Count)) yield return "classes-mixed";
        if (Total <= 0 || TypeWeights.Values.Any(weight => weight < 0)) yield return "weight-not-positive";
    }
}
