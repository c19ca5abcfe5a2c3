namespace Chuangcheng.Server.Assessments.Pages;

/// <summary>One period with its units.</summary>
/// <param name="Keeps">The reader's own scheme: may publish and decide.</param>
public sealed record PeriodView(PeriodAnswer Period, IReadOnlyList<AppealLine> Appeals, bool Keeps, string? Refusal = null)
{
    /// <summary>Nothing that is recorded now counts any more.</summary>
    public bool CutOffIsOver { get; init; }
}
