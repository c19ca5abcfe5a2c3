using Chuangcheng.Model.Organisation;

namespace Chuangcheng.Model.Problems;

/// <summary>A case that lived elsewhere and comes in as its record says: what is not known stays unset.</summary>
/// <param name="Unit">The unit that answers, as the record names it.</param>
/// <param name="ClosedAt">Null while it is open.</param>
/// <param name="AssignedAt">Null when the record does not tell: it was when it was found.</param>
/// <param name="DueAt">As promised there; null when nothing was.</param>
public sealed record ImportedProblem(
    ProblemIdentity Identity, Subject Subject, Whereabouts Where, Finding Finding, int Unit, DateTimeOffset? ClosedAt, DateTimeOffset? AssignedAt = null, DateTimeOffset? DueAt = null)
{
    /// <summary>A closed one is archived: its watch, if it had any, is over; an open one is in its unit's hands.</summary>
    public Problem ToProblem()
    {
        var problem = Problem.Open(Subject, Where, Identity, Finding);
        problem.AnswersFor(new DispatchDecision(Unit, DispatchReason.Imported));
        problem.AssignedAt = AssignedAt ?? Finding.At;
        problem.DueAt = DueAt;
        problem.ClosedAt = ClosedAt;
        problem.State = ClosedAt is null ? ProblemState.InWork : ProblemState.Archived;
        return problem;
    }
}
