using Chuangcheng.Model.Inspections;
using Chuangcheng.Model.Problems;
using Chuangcheng.Server.Happenings;

namespace Chuangcheng.Server.Demonstration;

/// <summary>What happened in the year.</summary>
internal sealed class MadeYear
{
    public List<(Visit Visit, IReadOnlyList<Check> Checks)> Visits { get; } = [];
    public List<Problem> Problems { get; } = [];
    public List<ProblemMove> Moves { get; } = [];
    public List<Observation> Observations { get; } = [];
    public List<HappeningRow> Happenings { get; } = [];

    /// <summary>The last number given in each year.</summary>
    public Dictionary<int, long> Numbers { get; } = [];
}
