using Chuangcheng.Model.Assessments;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Assessments;

/// <summary>A scheme as it is sent; what is left out is usual.</summary>
/// <param name="Version">The version it replaces; left out for the first.</param>
/// <param name="Total">What the weights sum to; usually 100.</param>
public sealed record SchemeBody(
    int? Version, string? Name, IReadOnlyList<ObjectClass?>? Classes, IReadOnlyList<Component?>? Components, decimal? Total, AssessmentCadence? Cadence, int? CutOffDays, int? AppealDays, Audience? Audience,
    IReadOnlyDictionary<string, decimal>? TypeWeights, bool? CapsSerious, int? LeastCases, bool? ShowsRanks, IReadOnlyList<FlagRule?>? Flags)
{
    internal Scheme Read(Reading reading)
    {
        var scheme = new Scheme
        {
            Name = reading.Text("name", Name, required: true), Classes = [.. (Classes ?? []).OfType<ObjectClass>().Select(c => c with { Kinds = c.Kinds ?? [], Code = c.Code ?? "", Name = c.Name ?? "" })],
            Components = [.. (Components ?? []).OfType<Component>().Select(c => c with { Code = c.Code ?? "" })], Total = Total ?? 100, Cadence = Cadence ?? AssessmentCadence.Month,
            CutOffDays = reading.Number("cutOffDays", CutOffDays, 0, 366, 3), AppealDays = reading.Number("appealDays", AppealDays, 1, 60, 5), Audience = Audience ?? Model.Assessments.Audience.Own,
            TypeWeights = TypeWeights ?? new Dictionary<string, decimal>(), CapsSerious = CapsSerious ?? false, LeastCases = reading.Number("leastCases", LeastCases, 1, 100_000, 30), ShowsRanks = ShowsRanks ?? false,
            Flags = [.. (Flags ?? []).OfType<FlagRule>()],
        };
        foreach (var fault in scheme.Faults().Distinct()) reading.Fault(AssessmentRefusals.BadScheme(fault));
        return scheme;
    }
}
