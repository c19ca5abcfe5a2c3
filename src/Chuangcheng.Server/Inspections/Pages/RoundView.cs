using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Inspections.Pages;

/// <summary>One round: how far it is, what was not visited first.</summary>
/// <param name="Sites">Its sites, those not visited or those visited; null for a round of grounds.</param>
/// <param name="Board">The walks of a day; null where the round is none of walks.</param>
/// <param name="Visited">The sites visited are shown instead of those that were not.</param>
public sealed record RoundView(RoundDetail Detail, Page<RoundSiteLine>? Sites, PatrolBoard? Board, bool Visited, bool MayPlan, bool MayRecord, DateOnly Today)
{
    public string? Done { get; init; }
    public string? Refusal { get; init; }

    public bool IsRunning => Detail.Round is { SubmittedAt: null, CancelledAt: null };
}
